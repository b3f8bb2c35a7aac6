// The numbers to normalize, each in a field, and how many there are.

import { say, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { Faults } from '../../controls/Faults.tsx';
import { NumbersField } from '../../controls/NumbersField.tsx';
import { table } from './params.ts';

interface TastesProps {
  readonly id: string;
  readonly parameters: Parameters<typeof table>;
  readonly words: Words;
}

export function Tastes({ id, parameters, words }: TastesProps) {
  const { x } = parameters.values.value;
  const { least, most } = table.x;
  const change = (to: (numbers: readonly number[]) => readonly number[]) => {
    const changed = to(parameters.values.peek().x); // the latest, even where two clicks come before one drawing
    if (changed.length >= least && changed.length <= most) parameters.set('x', table.x.write(changed));
  };
  return (
    <div class="tastes">
      <table class="tastes-numbers" aria-describedby={`${id}-note`}>
        <tbody>
          <tr>
            <th scope="row">{say(words, 'row.x')}</th>
            <NumbersField
              language={say(words, 'language')}
              name="x"
              param={table.x}
              label={say(words, 'param.x')}
              values={x}
              onText={(text) => parameters.set('x', text)}
            />
          </tr>
        </tbody>
      </table>
      <div class="tastes-count controls" data-controls-of="x">
        <button type="button" aria-disabled={x.length >= most} onClick={() => change((numbers) => [...numbers, 0])}>
          {say(words, 'more')}
        </button>
        <button
          type="button"
          aria-disabled={x.length <= least}
          onClick={() => change((numbers) => numbers.slice(0, -1))}
        >
          {say(words, 'fewer')}
        </button>
        <p class="control-note" id={`${id}-note`}>
          {say(words, 'note', { least, most })}
        </p>
      </div>
      <Faults faults={parameters.faults.value.filter(({ name }) => name === 'x')} words={words} />
    </div>
  );
}
