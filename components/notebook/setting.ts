// What the pieces of a cell's results share: their words, and how markup is made and cleaned.

import type { InputValue } from '#cells/shown.ts';
import type { Words } from '#params';

/** How results are set: at build with an author's own markup, in a browser with whatever a reader's code makes. */
export interface Setting {
  readonly words: Words;
  /** Returns markup that may stand on the page. */
  readonly clean: (markup: string) => string;
  /** Returns the HTML of Markdown, not yet cleaned. */
  readonly markdown: (source: string) => string;
  /** Returns the HTML of a formula. */
  readonly tex: (source: string, display: boolean) => string;
  /** Begins every id on the page that the results need. */
  readonly id: string;
  /** Takes what a reader sets; without it inputs only show what they stand at. */
  readonly onInput?: (index: number, value: InputValue) => void;
}
