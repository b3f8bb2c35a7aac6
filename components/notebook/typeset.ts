// Markdown and formulas as HTML. Loaded only where a result needs them: both weigh more than the rest of a cell.

import katex from 'katex';
import { marked } from 'marked';

/** Returns the HTML of Markdown; it is not cleaned. */
export function markdown(source: string): string {
  return marked.parse(source, { async: false });
}

/** Returns the HTML and MathML of a formula; one that cannot be read stands as it is written. */
export function tex(source: string, display: boolean): string {
  return katex.renderToString(source, { displayMode: display, throwOnError: false });
}
