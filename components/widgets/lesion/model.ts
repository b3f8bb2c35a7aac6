// A row of people as blocks of two networks, one with residual connections and LayerNorm and one without either: who is
// missing, who has changed places, and what can be found by trying (Veit et al. 2016, arXiv 1605.06431). What trains is
// in practice.ts, so that a page loads it with the first change.

/** The fewest and the most people of a row. */
export const LEAST_PEOPLE = 4;
export const MOST_PEOPLE = 24;
/** How long a row practises: steps of gradient descent on two spirals. */
export const STEPS = 500;
/** How many choices of people are made at random for each number of missing ones. */
export const DRAWS = 11;
/** The two networks. */
export const NAMES = ['both', 'plain'] as const;

/** One of the two networks. */
export type Name = (typeof NAMES)[number];

/** A number for each of the two networks. */
export type Each<T> = Readonly<Record<Name, T>>;

/** Which networks: how deep, and the seed of weights, points and batches. */
export interface Setting {
  readonly depth: number;
  readonly seed: number;
}

/** What is done to the row: who is missing, and who changes places with the next; 0 is nobody. */
export interface Lesion {
  readonly deleted: readonly number[];
  readonly swap: number;
}

/** A row that is left as it is. */
export const NOBODY: Lesion = { deleted: [], swap: 0 };

/** The shares of right answers of the whole row, and of the row as it stands. */
export interface Standing {
  readonly whole: Each<number>;
  readonly now: Each<number>;
}

/** Two trained networks that can be asked with their blocks in any order, some left out: the share of right answers. */
export type Ask = (order: readonly number[]) => Each<number>;

/** Returns for each network what `value` gives. */
export function each<T>(value: (name: Name) => T): Each<T> {
  return { both: value('both'), plain: value('plain') };
}

/** Returns the people as they stand, missing ones included, first to last, each by number. */
export function placesOf(depth: number, swap: number): number[] {
  const places = Array.from({ length: depth }, (_, i) => i + 1);
  if (swap >= 1 && swap < depth) places.splice(swap - 1, 2, swap + 1, swap);
  return places;
}

/** Returns whether a row of `depth` people is left as it is. */
export function isWhole(depth: number, { deleted, swap }: Lesion): boolean {
  return orderOf(depth, { deleted, swap }).join() === orderOf(depth, NOBODY).join();
}

/** Returns who of `depth` people is missing, each once, in order. */
export function missingOf(depth: number, deleted: readonly number[]): number[] {
  return [...new Set(deleted)].filter((person) => person >= 1 && person <= depth).sort((a, b) => a - b);
}

/** Returns the order in which the blocks are left, counted from 0. */
export function orderOf(depth: number, { deleted, swap }: Lesion): number[] {
  const missing = new Set(deleted);
  return placesOf(depth, swap).flatMap((person) => (missing.has(person) ? [] : [person - 1]));
}

/** How a share is spread: the median, and the ends of what eight of ten have. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What is found by trying: index i is person i + 1 missing, and i people missing at random. */
export interface Findings {
  readonly whole: Each<number>;
  readonly single: Each<readonly number[]>;
  readonly random: Each<readonly Spread[]>;
}
