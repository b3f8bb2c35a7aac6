// The row, seen the way blame runs: the last of the row hands a note back, and so on to the first. A note is drawn
// larger or smaller by powers of ten; it is a scrap of paper where blame fades, a poster where it grows.

import { say, type Words } from '#params';
import { nameOf } from './model.ts';
import { type Note, notes } from './series.ts';
import type { BlameState } from './state.ts';

export function Notes({ state, words }: { readonly state: BlameState; readonly words: Words }) {
  const values = state.parameters.values.value;
  const reading = state.moment.value.readings.get(nameOf(values));
  return (
    <ol class="notes" aria-label={say(words, 'notes')}>
      {notes(words, reading, values.depth).map((note) => (
        <li key={note.block} class={note.lost ? 'note note-lost' : 'note'}>
          <span class="note-drawn">
            <Holder {...note} />
            <Slip {...note} />
          </span>
          <span class="note-place">{note.place}</span> <strong>{note.says}</strong>
        </li>
      ))}
    </ol>
  );
}

const BODY = 'M8 70c0-17 9-27 24-27s24 10 24 27';
const FACE = 'M26.5 20.5v1.8M37.5 20.5v1.8M28.5 30.2c2.4 1.4 4.8 1.4 7.2 0';
const PUZZLED = 'M25 20.5v1.8M36 20.5v1.8M27 31c1.6-2.4 3-2.4 4.4-.6s2.6 1.8 4.2-.6';
const ARM = 'M47 60c7 1 12-2 15-8';

/** Somebody of the row, holding the note out to the next; puzzled, with empty hands, where it was lost. */
function Holder({ lost }: Note) {
  return (
    <svg class="note-holder" viewBox="0 0 64 72" aria-hidden="true">
      <path d={BODY} />
      <circle cx="31" cy="24" r="15" />
      <path d={lost ? PUZZLED : FACE} />
      {!lost && <path d={ARM} />}
    </svg>
  );
}

const SHEET = 'M4 4h29l11 11v29H4Z';
const WRITING = 'M33 4v11h11M11 17h15M11 25h26M11 33h22';

/** The note itself. */
function Slip({ drawn, lost }: Note) {
  return (
    <svg class="note-slip" viewBox="0 0 48 48" style={{ '--drawn': drawn }} aria-hidden="true">
      {!lost && <path class="note-sheet" d={SHEET} />}
      {!lost && <path d={WRITING} />}
    </svg>
  );
}
