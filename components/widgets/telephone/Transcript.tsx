// Every person's version of the message, one line each, for those who want to read them all.

import { say, type Words } from '#params';
import { HeardMessage } from './Heard.tsx';
import { combinationOf, hearAt } from './series.ts';
import type { TelephoneState } from './state.ts';

export function Transcript({ state, words }: { readonly state: TelephoneState; readonly words: Words }) {
  const values = state.parameters.values.value;
  const game = state.game.value;
  const heard = game.hear(combinationOf(values));
  return (
    <details class="transcript">
      <summary>{say(words, 'transcript', { people: values.people })}</summary>
      <ol>
        {Array.from({ length: values.people }, (_, index) => (
          <li key={index}>
            <HeardMessage characters={hearAt(game.message, heard, index + 1)} />
          </li>
        ))}
      </ol>
    </details>
  );
}
