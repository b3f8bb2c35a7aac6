// The networks that a figure averages: one plain and one with residual connections for each seed, from the same weights,
// grown a few layers a turn.

import { type Chain, chain, type Reading, type Wiring } from './model.ts';
import type { ShatterValues } from './params.ts';

/** The two that are compared, named as everywhere in the course. */
export const NAMES = ['plain', 'residual'] as const;

/** The name of one of the two. */
export type Name = (typeof NAMES)[number];

/** Both networks of one seed. */
export type Pair = Readonly<Record<Name, Chain>>;

/** Networks by norm and seed, for as long as somebody keeps them. */
export type Known = Map<string, Pair>;

const LAYERS_A_TURN = 4; // 1.5 ms each on a laptop

/** Returns the pairs that the values ask for, new ones where they are not known; forgets the others. */
export function pairsOf({ norm, seeds, seed }: Omit<ShatterValues, 'depth'>, known: Known): Pair[] {
  const wanted = Array.from({ length: Number(seeds) }, (_, i) => `${norm} ${seed + i}`);
  const pairs = wanted.map((name, i) => known.get(name) ?? newPair(norm, seed + i));
  known.clear();
  for (const [i, name] of wanted.entries()) known.set(name, pairs[i]!);
  return pairs;
}

function newPair(norm: Wiring['norm'], seed: number): Pair {
  return { plain: chain({ residual: false, norm, seed }), residual: chain({ residual: true, norm, seed }) };
}

/** Grows the pairs to a depth, one after another; a turn is a few layers. */
export function* growing(pairs: readonly Pair[], depth: number): Generator<void> {
  let layers = 0;
  for (const pair of pairs) {
    for (const name of NAMES) {
      while (pair[name].readings.length < depth) {
        pair[name].grow();
        layers += 1;
        if (layers % LAYERS_A_TURN === 0) yield;
      }
    }
  }
}

/** Returns those pairs of which both have grown to a depth. */
export function grownOf(pairs: readonly Pair[], depth: number): Pair[] {
  return pairs.filter((pair) => NAMES.every((name) => pair[name].readings.length >= depth));
}

/** What is told of one wiring in one number each, the mean over its networks. */
export type Means = Readonly<Record<Name, Pick<Reading, 'likeness' | 'turns' | 'size'>>>;

/** Returns the means of pairs at a depth. */
export function meansOf(pairs: readonly Pair[], depth: number): Means {
  const mean = (name: Name, of: keyof Means[Name]) =>
    pairs.reduce((sum, pair) => sum + pair[name].readings[depth - 1]![of], 0) / pairs.length;
  const all = (name: Name) => ({
    likeness: mean(name, 'likeness'),
    turns: mean(name, 'turns'),
    size: mean(name, 'size'),
  });
  return { plain: all('plain'), residual: all('residual') };
}

/** What a figure shows: the values that were asked for, the pairs that have come so far, and their means. */
export interface Shown {
  readonly values: ShatterValues;
  /** None on a page as it was built, where only the means are handed over. */
  readonly pairs: readonly Pair[];
  /** How many networks of each wiring the means are taken over. */
  readonly count: number;
  readonly means: Means;
}

/** Returns what there is to show of the pairs grown so far; at least one must have. */
export function shownOf(values: ShatterValues, pairs: readonly Pair[]): Shown {
  return { values, pairs, count: pairs.length, means: meansOf(pairs, values.depth) };
}
