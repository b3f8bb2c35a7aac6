// The row of people, each a switch: pressed, the person has left and only their place is drawn.

import { say, type Words } from '#params';
import { Person, PersonClip } from '../../stage/Person.tsx';
import { isWhole, missingOf, placesOf } from './model.ts';
import type { LesionState } from './state.ts';

interface PeopleProps {
  readonly id: string;
  readonly state: LesionState;
  readonly words: Words;
}

export function People({ id, state, words }: PeopleProps) {
  const clip = `${id}-person`;
  const { depth, deleted, swap } = state.parameters.values.value;
  const missing = missingOf(depth, deleted);
  return (
    <div class="lesion-row">
      <PersonClip id={clip} />
      <ol class="lesion-people" data-sets="deleted" aria-label={say(words, 'row')}>
        {placesOf(depth, swap).map((person, place) => (
          <li key={person} class={person === place + 1 ? '' : 'lesion-moved'}>
            <button
              type="button"
              class="lesion-person"
              aria-pressed={missing.includes(person)}
              aria-label={say(words, 'row.person', { person })}
              onClick={() => state.toggle(person)}
            >
              <Person intact={1} clip={clip} speaking={false} />
              <span aria-hidden="true">{person}</span>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" disabled={isWhole(depth, { deleted, swap })} onClick={state.restore}>
        {say(words, 'restore')}
      </button>
    </div>
  );
}
