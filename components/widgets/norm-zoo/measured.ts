// What the lesson's text quotes of the norms: each number is taken over 100 grids, at build.

import { aloneMoved, FEATURES, gridOf, momentsOf, type Norm, normalized, othersMoved, turned, WIDE } from './model.ts';

/** How many grids a number in the text is taken over: seeds 1 to 100. */
export const GRIDS = 100;

const ALPHA = 0.5; // where DyT starts
const QUIET = 1; // an example that is not the loud one

/** What can be measured of a grid of `batch` examples, the first of them `loud` times as loud. */
export type Reading = 'moved' | 'alone' | 'loudest' | 'quiet' | 'wide' | 'other';

/** Returns a reading's median over the grids, or its largest. */
export function measure(norm: Norm, reading: Reading, loud: number, pick: 'median' | 'largest', batch = 6): number {
  const all = Array.from({ length: GRIDS }, (_, i) => read(norm, reading, { seed: i + 1, batch, loud }));
  all.sort((a, b) => a - b);
  return pick === 'largest' ? all.at(-1)! : (all[GRIDS / 2 - 1]! + all[GRIDS / 2]!) / 2;
}

function read(norm: Norm, reading: Reading, drawn: { seed: number; batch: number; loud: number }): number {
  const way = { norm, alpha: ALPHA };
  if (reading === 'moved') return othersMoved(drawn, way);
  if (reading === 'alone') return aloneMoved(drawn, way, QUIET);
  const results = normalized(gridOf(drawn), way);
  if (reading === 'loudest') return momentsOf(results)[0]!.size;
  if (reading === 'quiet') return momentsOf(results)[QUIET]!.size;
  const sizes = momentsOf(turned(results)).map(({ size }) => size);
  return reading === 'wide' ? sizes[WIDE.feature]! : sizes[FEATURES - 1]!;
}
