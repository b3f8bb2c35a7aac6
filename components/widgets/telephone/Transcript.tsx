// Every person's version of the message, one line each, for those who want to read them all.
// Once the figure lives, the lines are made only while they are open: they are many.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { hearAt } from './game.ts';
import { HeardMessage } from './Heard.tsx';
import { onStage, type TelephoneState } from './state.ts';

export function Transcript({ state, words }: { readonly state: TelephoneState; readonly words: Words }) {
  const open = useSignal(false);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    open.value = details.current!.open; // it may have been opened before the figure lived
  }, []);
  const { people } = state.parameters.values.value;
  return (
    <details class="transcript" ref={details} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{say(words, 'transcript', { people })}</summary>
      {(open.value || !state.live.value) && <Lines state={state} people={people} />}
    </details>
  );
}

function Lines({ state, people }: { readonly state: TelephoneState; readonly people: number }) {
  const game = state.game.value;
  const heard = game.hear(onStage(state));
  return (
    <ol dir="auto">
      {Array.from({ length: people }, (_, index) => (
        <li key={index}>
          <HeardMessage characters={hearAt(game.message, heard, index + 1)} />
        </li>
      ))}
    </ol>
  );
}
