// The first picture of blame, computed when the page is built.

import { nameOf } from './model.ts';
import type { BlameValues } from './params.ts';
import { blameAtStart } from './start.ts';

/** Returns the view's further props. */
export function built(start: BlameValues) {
  return { first: Array.from(blameAtStart(nameOf(start), start.depth, start.seed).blame) };
}
