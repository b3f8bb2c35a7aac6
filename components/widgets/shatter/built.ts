// The first picture of gradients at neighbouring inputs, computed when the page is built.

import { shownAtBuild } from './measured.ts';
import type { ShatterValues } from './params.ts';

/** Returns the view's further props. */
export function built(start: ShatterValues) {
  const { count, means } = shownAtBuild(start);
  return { first: { count, means } };
}
