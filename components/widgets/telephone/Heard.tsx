// The message as somebody hears it: letter by letter, damaged ones marked by colour, line and weight.

import type { HeardCharacter } from './game.ts';

export function HeardMessage({ characters }: { readonly characters: readonly HeardCharacter[] }) {
  return (
    <p class="heard" dir="auto">
      {runsOf(characters).map(({ text, damaged }, index) =>
        damaged ? <mark key={index}>{visible(text)}</mark> : <span key={index}>{text}</span>,
      )}
    </p>
  );
}

/** Neighbours of the same fate as one run, so that a page of messages stays light. */
function runsOf(characters: readonly HeardCharacter[]): HeardCharacter[] {
  const runs: HeardCharacter[] = [];
  for (const { text, damaged } of characters) {
    const last = runs.at(-1);
    if (last?.damaged === damaged) runs[runs.length - 1] = { text: last.text + text, damaged };
    else runs.push({ text, damaged });
  }
  return runs;
}

/** A space that was heard by mistake, made visible. */
function visible(text: string): string {
  return text.replaceAll(' ', '␣');
}
