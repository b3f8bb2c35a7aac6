// The numbers that the norm reads, each in a field, and how many there are.

import { say, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { NumbersField } from '../../controls/NumbersField.tsx';
import { table } from './params.ts';

interface InputProps {
  readonly parameters: Parameters<typeof table>;
  readonly words: Words;
}

export function Input({ parameters, words }: InputProps) {
  const { x } = parameters.values.value;
  const { least, most } = table.x;
  const change = (to: (numbers: readonly number[]) => readonly number[]) => {
    const changed = to(parameters.values.peek().x); // the latest, even where two clicks come before one drawing
    if (changed.length >= least && changed.length <= most) parameters.set('x', table.x.write(changed));
  };
  return (
    <>
      <table class="ln-x">
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
      <div class="controls ln-count" data-controls-of="x">
        <button
          type="button"
          name="more"
          aria-disabled={x.length >= most}
          onClick={() => change((numbers) => [...numbers, 0])}
        >
          {say(words, 'more')}
        </button>
        <button
          type="button"
          name="fewer"
          aria-disabled={x.length <= least}
          onClick={() => change((numbers) => numbers.slice(0, -1))}
        >
          {say(words, 'fewer')}
        </button>
      </div>
    </>
  );
}
