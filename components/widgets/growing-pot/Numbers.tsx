// What is still a number: one cell a block, filled by its share of finite numbers, and the collapse as a table.

import { say, type Words } from '#params';
import type { Cooked } from './model.ts';
import type { GrowingPotValues } from './params.ts';
import { finiteSentence, type Remains, remains } from './series.ts';

interface NumbersProps {
  readonly words: Words;
  readonly pot: Cooked;
  readonly values: GrowingPotValues;
}

export function Numbers({ words, pot, values }: NumbersProps) {
  const rows = remains(words, pot, values.depth);
  return (
    <div class="numbers">
      <p class="chart-sentence">{finiteSentence(words, pot, values)}</p>
      <Cells name={say(words, 'finite.name')} finite={pot.finite.subarray(1)} />
      <p class="numbers-ends" aria-hidden="true">
        <span>{say(words, 'station.block', { block: 1 })}</span>
        <span>{values.depth > 1 && say(words, 'station.block', { block: values.depth })}</span>
      </p>
      {rows.length > 0 && <Table words={words} rows={rows} />}
    </div>
  );
}

const HEIGHT = 40;

/** A cell a block, 10 units wide: filled from below where numbers are finite, a line through it where none is left. */
function Cells({ name, finite }: { readonly name: string; readonly finite: Float64Array }) {
  const width = 10 * finite.length;
  return (
    <svg class="cells" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={name}>
      {Array.from(finite, (share, k) => (
        <g key={k}>
          {share < 1 && <rect class="cell-lost" x={10 * k + 0.5} width="9" y="0" height={HEIGHT * (1 - share)} />}
          <rect class="cell-finite" x={10 * k + 0.5} width="9" y={HEIGHT * (1 - share)} height={HEIGHT * share} />
          {share === 0 && <path class="cell-strike" d={`M${10 * k} ${HEIGHT / 2}h10`} />}
        </g>
      ))}
    </svg>
  );
}

function Table({ words, rows }: { readonly words: Words; readonly rows: readonly Remains[] }) {
  const columns = ['finite', 'infinite', 'nan'] as const;
  return (
    <table class="remains">
      <caption class="visually-hidden">{say(words, 'remains')}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words, 'remains.block')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(words, `remains.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.block}>
            <th scope="row">{row.block}</th>
            {columns.map((column) => (
              <td key={column}>{row[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
