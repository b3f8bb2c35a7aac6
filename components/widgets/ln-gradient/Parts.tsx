// The subtraction, a row a part: what arrives, what is dropped, what is left, what goes back.

import { say, type Words } from '#params';
import { checkSentence, type Row, rowsOf, type Shown } from './series.ts';

interface PartsProps {
  readonly shown: Shown;
  readonly words: Words;
}

export function Parts({ shown, words }: PartsProps) {
  const count = shown.x.length;
  const columns = count <= 4 ? count : Math.ceil(count / 2);
  return (
    <>
      <table class="ln-parts" style={{ '--columns': columns, '--count': count }}>
        <caption class="visually-hidden">{say(words, 'parts')}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{say(words, 'column.part')}</th>
            <th scope="col">{say(words, 'column.numbers')}</th>
            <th scope="col">{say(words, 'column.told')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(words, shown).map((row) => (
            <Part key={row.name} row={row} />
          ))}
        </tbody>
      </table>
      <p class="chart-sentence">{checkSentence(words, shown)}</p>
    </>
  );
}

function Part({ row: { name, title, told, numbers } }: { readonly row: Row }) {
  return (
    <tr class={`ln-part-${name}`}>
      <th scope="row">{title}</th>
      <td>
        <span class="ln-numbers" dir="ltr">
          {numbers.map(({ written, bar }, index) => (
            <span key={index}>
              {written} <span class="ln-bar" style={{ '--size': bar }} />
            </span>
          ))}
        </span>
      </td>
      <td class="ln-told">{told}</td>
    </tr>
  );
}
