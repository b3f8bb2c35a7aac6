// What is under a live cell: its results, or what went wrong, with the line it went wrong in and a mark below the place.

import type { CellError, InputValue } from '#cells/shown.ts';
import type { Words } from '#params';
import { clean } from './clean.ts';
import type { CellView } from './live-notebook.ts';
import { Results } from './Results.tsx';
import type { Setting } from './setting.ts';

/** How Markdown and formulas become HTML. */
export type Typeset = Pick<Setting, 'markdown' | 'tex'>;

interface CellOutputProps {
  readonly id: string;
  readonly view: CellView;
  readonly source: string;
  readonly words: Words;
  readonly typeset: Typeset;
  readonly onInput: (index: number, value: InputValue) => void;
}

export function CellOutput({ id, view, source, words, typeset, onInput }: CellOutputProps) {
  const { results, error } = view;
  return (
    <>
      <Results results={results} error={error} setting={{ ...typeset, words, clean, id, onInput }} />
      {error !== undefined && <Place error={error} source={source} />}
    </>
  );
}

/** The line of an error as it is written; what it says is said in words above. */
function Place({ error: { line, column }, source }: { readonly error: CellError; readonly source: string }) {
  const text = line === undefined ? undefined : source.split('\n')[line - 1];
  if (text === undefined || text.trim() === '') return null;
  const caret = column === undefined ? '' : `\n${text.slice(0, column - 1).replace(/[^\t]/g, ' ')}^`;
  return (
    <pre class="cell-problem" aria-hidden="true">
      {text + caret}
    </pre>
  );
}
