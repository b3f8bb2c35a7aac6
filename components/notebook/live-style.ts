// The style of what is alive comes with its script.

import { addStyle } from '#runtime/add-style.ts';
import css from './live.css?inline';

/** Adds the style of live cells to the page, once; a call, since an import alone is dropped from a bundle. */
export function addLiveStyle(): void {
  addStyle(css);
}
