// A tensor as a small table: every value as a number, its size also as a tint; shape and statistics in words.

import type { Shown } from '#cells/shown.ts';
import { say, type Words } from '#params';

interface TensorTableProps {
  readonly tensor: Extract<Shown, { kind: 'tensor' }>;
  readonly words: Words;
}

/** A corner of a tensor's values, with what can be said of all of them. */
export function TensorTable({ tensor, words }: TensorTableProps) {
  const { shape, columns, values, least, largest } = tensor;
  const loudest = Math.max(Math.abs(least), Math.abs(largest));
  const rows = columns === 0 ? [] : Array.from({ length: values.length / columns }, (_, row) => row);
  const statistics = statisticsOf(tensor);
  const total = shape.reduce((product, extent) => product * extent, 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; a section would be a landmark
    <div class="cell-tensor" role="group" aria-label={say(words, 'tensor.name', statistics)} tabIndex={0}>
      <p class="cell-tensor-said">{say(words, 'tensor', statistics)}</p>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {values.slice(row * columns, (row + 1) * columns).map((value, column) => (
                <td
                  key={column}
                  class={value < 0 ? 'cell-negative' : undefined}
                  style={{ '--heat': heat(value, loudest) }}
                >
                  {short(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {values.length < total && <p class="cell-more">{say(words, 'tensor.more', { rows: rows.length, columns })}</p>}
    </div>
  );
}

/** What is said of all values, as words. */
function statisticsOf({ shape, least, largest, mean, rms }: TensorTableProps['tensor']) {
  const numbers = { least: short(least), largest: short(largest), mean: short(mean), rms: short(rms) };
  return { shape: shape.join(' × '), ...numbers };
}

function heat(value: number, loudest: number): string {
  const share = Math.abs(value) / loudest;
  return Number.isFinite(share) ? share.toFixed(2) : '0';
}

/** Three digits, as many as can be compared at a glance. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
