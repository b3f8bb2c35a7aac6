// Two trained networks, one with residual connections and LayerNorm and one without either, from which blocks are taken
// out (Veit et al. 2016, arXiv 1605.06431). Nothing is trained anew: what is left of the row answers as it stands.

import { COMBINATIONS, type Key, key, split, uniform } from '#core';
import { accuracy, compile, copyParameters, mlp, sgd, spirals, type Trainer } from '#core/learning.ts';
import { entrant } from '#jobs/race.ts';

/** The fewest and the most people of a row. */
export const LEAST_PEOPLE = 4;
export const MOST_PEOPLE = 24;
/** How long a row practises: steps of gradient descent on two spirals. */
export const STEPS = 500;
/** How many choices of people are made at random for each number of missing ones. */
export const DRAWS = 11;
/** The two networks. */
export const NAMES = ['both', 'plain'] as const;

const RATE = 0.02;
const WIDTH = 16;
const FRESH = 512; // points that no network has trained on
const BATCH = 128;
const TURN = 10; // steps that are made before there is time for something else

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

/** Trains both networks and returns them; yields the steps made every so often, so that a page can breathe. */
export function* practise({ depth, seed }: Setting): Generator<number, Ask> {
  const nets = each((name) => entrant(wired(name), { depth, width: WIDTH, seed }, { optimizer: sgd(), rate: RATE }));
  for (let step = 1; step <= STEPS; step++) {
    for (const name of NAMES) nets[name].step();
    if (step % TURN === 0) yield step;
  }
  const fresh = spirals(split(key(seed), 1), FRESH);
  return (order) => each((name) => told(name, nets[name], depth, order, fresh));
}

function wired(name: Name) {
  return COMBINATIONS.find((one) => one.name === name)!;
}

/** The share of fresh points that the trained network tells right with its blocks in an order. */
function told(name: Name, net: Trainer, depth: number, order: readonly number[], fresh: ReturnType<typeof spirals>) {
  const spec = { ...wired(name).wiring, inputs: 2, classes: 2, batch: BATCH, depth, width: WIDTH };
  const network = mlp(spec, key(0), order); // its weights are those that were learned
  const program = compile(network.tape);
  copyParameters(net.program, program);
  return accuracy(program, network, fresh);
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

/** Takes out each person alone, then ever more at random; yields between two tries. */
export function* tryAll(ask: Ask, { depth, seed }: Setting): Generator<undefined, Findings> {
  const single = yield* trySingle(ask, depth);
  const spreads: Each<Spread>[] = [];
  for (let count = 0; count <= depth; count++) spreads.push(yield* tryRandom(ask, { depth, seed }, count));
  return {
    whole: ask(orderOf(depth, NOBODY)),
    single,
    random: each((name) => spreads.map((one) => one[name])),
  };
}

/** Takes out each of `depth` people alone. */
export function* trySingle(ask: Ask, depth: number): Generator<undefined, Findings['single']> {
  const tries: Each<number>[] = [];
  for (const person of placesOf(depth, 0)) {
    tries.push(ask(orderOf(depth, { deleted: [person], swap: 0 })));
    yield;
  }
  return each((name) => tries.map((one) => one[name]));
}

/** Takes out so many people at random, in several choices; those of a larger count hold those of a smaller one. */
export function* tryRandom(ask: Ask, { depth, seed }: Setting, count: number): Generator<undefined, Each<Spread>> {
  const tries: Each<number>[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const chosen = shuffled(depth, split(split(key(seed), 93), draw)).slice(0, count);
    tries.push(ask(orderOf(depth, { deleted: chosen, swap: 0 })));
    yield;
  }
  return each((name) => spreadOf(tries.map((one) => one[name])));
}

/** The people 1 to `depth` in a random order. */
function shuffled(depth: number, stream: Key): number[] {
  const drawn = uniform(stream, new Float64Array(depth));
  return placesOf(depth, 0).sort((a, b) => drawn[a - 1]! - drawn[b - 1]!);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))]!;
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}

/** Returns what a generator returns, run to its end at once. */
export function finish<T>(job: Generator<unknown, T>): T {
  for (;;) {
    const turn = job.next();
    if (turn.done) return turn.value;
  }
}
