// The Jacobian as a table of numbers, each cell as strongly coloured as its number is large.

import { amount, say, type Words } from '#params';
import { heatOf } from './jacobian.ts';
import type { Shown } from './series.ts';

export function Heat({ shown, words }: { readonly shown: Shown; readonly words: Words }) {
  const root = amount(shown.forward.root, say(words, 'language'));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: eight columns scroll on a phone, and the keyboard must be able to
    <section class="table-scroll" tabIndex={0} aria-label={say(words, 'heat.name')}>
      <table class="ln-heat">
        <caption>{say(words, 'heat', { root })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{say(words, 'heat.corner')}</span>
            </th>
            {shown.x.map((_, index) => (
              <th key={index} scope="col">
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody dir="ltr">
          {heatOf(words, shown).map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {row.map(({ heat, written }, column) => (
                <td key={column} class={heat < 0 ? 'ln-cold' : 'ln-warm'} style={{ '--heat': Math.abs(heat) }}>
                  {written}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
