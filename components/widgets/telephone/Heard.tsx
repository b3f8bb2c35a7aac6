// The message as somebody hears it: letter by letter, damaged ones marked by colour, line and weight.

import type { HeardCharacter } from './game.ts';

interface HeardProps {
  readonly characters: readonly HeardCharacter[];
  /** A list of messages has its direction as a whole. */
  readonly dir?: 'auto' | undefined;
}

export function HeardMessage({ characters, dir }: HeardProps) {
  return (
    <p class="heard" dir={dir}>
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
