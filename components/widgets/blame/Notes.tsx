// The row, seen the way blame runs: the last of the row hands a note back, and so on to the first. A note is drawn
// larger or smaller by powers of ten; it is a scrap of paper where blame fades, a poster where it grows.

import { say, type Words } from '#params';
import { Figure } from '../../stage/Speaker.tsx';
import { combinationOf } from './model.ts';
import { type Note, notes } from './series.ts';
import type { BlameState } from './state.ts';

export function Notes({ state, words }: { readonly state: BlameState; readonly words: Words }) {
  const values = state.parameters.values.value;
  const { name } = combinationOf(values);
  const reading = state.moment.value.readings.get(name);
  return (
    <ol class="notes" aria-label={say(words, 'notes')}>
      {notes(words, reading, values.depth).map((note) => (
        <li key={note.block} class={note.lost ? 'note note-lost' : 'note'}>
          <span class="note-holder">
            <Figure mood={note.lost ? 'mishearing' : 'silent'} />
            <Slip {...note} />
          </span>
          <span class="note-place">{note.place}</span> <strong>{note.says}</strong>
        </li>
      ))}
    </ol>
  );
}

const SHEET = 'M4 4h29l11 11v29H4Z';
const FOLD = 'M33 4v11h11';
const LINES = 'M11 17h15M11 25h26M11 33h22';

/** The note itself: nothing where blame is lost. */
function Slip({ drawn, lost }: Note) {
  if (lost) return null;
  return (
    <svg class="note-slip" viewBox="0 0 48 48" style={{ '--drawn': drawn }} aria-hidden="true">
      <path class="note-sheet" d={SHEET} />
      <path d={FOLD} />
      <path d={LINES} />
    </svg>
  );
}
