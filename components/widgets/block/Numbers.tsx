// The numbers on the chosen wire: a table, of who looks at whom one for each head; the ink says again what is written.

import { say, type Words } from '#params';
import type { Stack } from './model.ts';
import type { BlockValues } from './params.ts';
import { type Grid, grids, wireSentence } from './series.ts';

interface NumbersProps {
  readonly words: Words;
  readonly stack: Stack;
  readonly values: BlockValues;
}

export function Numbers({ words, stack, values }: NumbersProps) {
  return (
    <div class="wire-numbers">
      <p class="chart-sentence">{wireSentence(words, stack, values.wire)}</p>
      {grids(words, stack, values.wire).map((grid) => (
        <Table
          key={grid.name}
          corner={say(words, `values.corner.${values.wire === 'looks' ? 'looks' : 'wire'}`)}
          {...grid}
        />
      ))}
    </div>
  );
}

function Table({ corner, name, columns, rows }: Grid & { readonly corner: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 32 columns scroll, and the keyboard must be able to
    <section class="table-scroll" tabIndex={0} aria-label={name}>
      <table class="wire-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ text, ink }, i) => (
                <td key={`${i}`} class={ink < 0 ? 'below' : 'above'} style={{ '--ink-share': Math.abs(ink) }}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
