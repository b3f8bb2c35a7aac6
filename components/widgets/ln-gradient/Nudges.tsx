// The proof: x is nudged in three directions, and the result moves as the way back says, or it does not.

import { say, type Words } from '#params';
import { nudgeSentence, nudgesOf } from './jacobian.ts';
import type { Shown } from './series.ts';

export function Nudges({ shown, words }: { readonly shown: Shown; readonly words: Words }) {
  const nudges = nudgesOf(words, shown);
  return (
    <>
      <p class="chart-sentence">{nudgeSentence(words, shown, nudges)}</p>
      <table class="ln-nudges">
        <caption class="visually-hidden">{say(words, 'nudge.name')}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words, 'nudge.direction')}</th>
            <th scope="col">{say(words, 'nudge.moves')}</th>
            <th scope="col">{say(words, 'nudge.promised')}</th>
          </tr>
        </thead>
        <tbody>
          {nudges.map(({ name, moves, promised, agree }) => (
            <tr key={name} class={agree ? undefined : 'ln-differs'}>
              <th scope="row">{say(words, `direction.${name}`)}</th>
              <td>{moves}</td>
              <td>{promised}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
