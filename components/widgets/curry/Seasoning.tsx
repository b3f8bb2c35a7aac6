// The cook's preference: a gain and a bias for each taste, put back after tasting.

import { say, type Words } from '#params';
import { joined } from '../../controls/joined.ts';
import { NumberCell } from '../../controls/NumberCell.tsx';
import type { CurryValues } from './params.ts';
import type { Recipe } from './recipe.ts';

interface SeasoningProps {
  readonly words: Words;
  readonly recipe: Recipe;
  readonly values: CurryValues;
  readonly onText: (name: 'gain' | 'bias', text: string) => void;
}

export function Seasoning({ words, recipe, values, onText }: SeasoningProps) {
  return (
    <details class="seasoning" data-controls-of="gain bias">
      <summary>{say(words, 'seasoning')}</summary>
      <p>{say(words, values.norm === 'none' ? 'seasoning.off' : 'seasoning.on')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words, 'bars.taste')}</th>
            <th scope="col">{say(words, 'param.gain')}</th>
            <th scope="col">{say(words, 'param.bias')}</th>
          </tr>
        </thead>
        <tbody>
          {recipe.tastes.map((taste, index) => (
            <tr key={taste}>
              <th scope="row">{taste}</th>
              {(['gain', 'bias'] as const).map((name) => (
                <td key={name}>
                  <NumberCell
                    name={name}
                    label={say(words, 'seasoning.cell', { name: say(words, `param.${name}`), taste })}
                    value={values[name][index]!}
                    size={5}
                    language={say(words, 'language')}
                    onText={(text) => onText(name, joined(values[name], index, text))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
