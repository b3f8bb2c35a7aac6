// The networks of the page as built, for its figure, its table and the numbers in its text: measured at build.

import { growing, type Means, meansOf, type Pair, pairsOf, type Shown, shownOf } from './networks.ts';
import type { ShatterValues } from './params.ts';

/** How many networks a number in the text is the mean of: seeds 1 to 8. */
export const NETWORKS = 8;

/** The depths of the table. */
export const DEPTHS = [1, 2, 5, 10, 20, 50] as const;

const known = new Map<string, Pair>();

function grown(values: Omit<ShatterValues, 'depth' | 'seeds'>, count: number, depth: number): Pair[] {
  const pairs = Array.from({ length: count }, (_, i) => {
    const name = `${values.norm} ${values.seed + i}`;
    const pair = known.get(name) ?? pairsOf({ norm: values.norm, seeds: '1', seed: values.seed + i }, new Map())[0]!;
    known.set(name, pair);
    return pair;
  });
  for (const _ of growing(pairs, depth)); // to the end, with nobody waiting
  return pairs;
}

/** Returns what a figure of these values shows once all has been computed. */
export function shownAtBuild(values: ShatterValues): Shown {
  return shownOf(values, grown(values, Number(values.seeds), values.depth));
}

/** Returns the means over the networks that the text quotes. */
export function measure(norm: ShatterValues['norm'], depth: number): Means {
  return meansOf(grown({ norm, seed: 1 }, NETWORKS, depth), depth);
}
