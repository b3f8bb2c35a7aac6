// What a trained row told when the page was built.

import { findingsOf, rowOf } from './measured.ts';
import { orderOf } from './model.ts';
import type { LesionValues } from './params.ts';

/** Returns the view's further props. */
export function built(start: LesionValues) {
  return { built: { findings: findingsOf(start), now: rowOf(start)(orderOf(start.depth, start)) } };
}
