// The row of people: each filled to the height of what is left of the message when it reaches them.
// One stop for the keyboard; arrow keys walk along the row. A mouse over a person reads their numbers.

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { Person, PersonClip } from '../../stage/Person.tsx';
import { combinationOf } from './game.ts';
import { personNumbers } from './series.ts';
import type { TelephoneState } from './state.ts';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 1,
  End: (_, last) => last,
};

/** The key as it points along the row: in right-to-left text the row runs the other way. */
function keyAlong({ key, currentTarget }: KeyboardEvent): string {
  if (getComputedStyle(currentTarget as Element).direction !== 'rtl') return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

interface RowProps {
  readonly id: string;
  readonly state: TelephoneState;
  readonly words: Words;
}

export function Row({ id, state, words }: RowProps) {
  const clip = `${id}-person`;
  const pointed = useSignal<number | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const { parameters, player } = state;
  const values = parameters.values.value;
  const game = state.game.value;
  const heard = game.hear(combinationOf(values));
  const total = Math.max(1, game.message.letters.length);
  const at = player.at.value;
  const point = (event: PointerEvent) => {
    const person = (event.target as Element).closest<HTMLElement>('[data-person]')?.dataset['person'];
    pointed.value = person === undefined || event.pointerType !== 'mouse' ? undefined : Number(person);
  };
  const choose = (person: number) => {
    player.pause();
    player.seek(person);
  };
  const walk = (event: KeyboardEvent) => {
    const next = STEPS[keyAlong(event)]?.(Math.max(1, at), values.people);
    if (next === undefined) return;
    event.preventDefault();
    choose(Math.max(1, next));
    list.current?.querySelectorAll('button')[player.at.peek() - 1]?.focus();
  };
  return (
    <>
      <PersonClip id={clip} />
      <ol
        class="row"
        ref={list}
        onKeyDown={walk}
        onPointerOver={point}
        onPointerLeave={() => (pointed.value = undefined)}
        aria-label={say(words, 'row')}
      >
        {Array.from({ length: values.people }, (_, index) => {
          const person = index + 1;
          const intact = heard.intact[index]!;
          return (
            <li key={person}>
              <button
                type="button"
                class="row-person"
                data-person={person}
                tabIndex={person === Math.max(1, at) ? 0 : -1}
                aria-current={person === at ? 'true' : undefined}
                aria-label={say(words, 'row.person', { person, intact, total: game.message.letters.length })}
                onClick={() => choose(person)}
              >
                <Person intact={intact / total} clip={clip} speaking={person === at && person < values.people} />
              </button>
            </li>
          );
        })}
      </ol>
      <p class="row-numbers">{personNumbers(words, values, game, pointed.value ?? at)}</p>
    </>
  );
}
