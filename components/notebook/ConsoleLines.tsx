// What a cell's console was given: lines of text, and how many were too many.

import type { ConsoleLine } from '#cells/protocol.ts';
import { say, type Words } from '#params';

interface ConsoleLinesProps {
  readonly lines: readonly ConsoleLine[];
  readonly dropped: number;
  readonly words: Words;
}

/** The lines of a console; warnings and errors say what they are. */
export function ConsoleLines({ lines, dropped, words }: ConsoleLinesProps) {
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="cell-console" aria-label={words['console']} tabIndex={0}>
      {lines.map(({ level, text }, index) => (
        <pre key={index} class={`cell-line cell-line-${level}`}>
          {level !== 'log' && <b>{say(words, `level.${level}`)} </b>}
          {text}
        </pre>
      ))}
      {dropped > 0 && <p class="cell-more">{say(words, 'dropped', { dropped })}</p>}
    </section>
  );
}
