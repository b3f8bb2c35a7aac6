// What is measured for the lesson's own numbers, at build: blame at the first block over many networks and depths, and
// how far the four combinations come in a race at 10 blocks.

import { pathLengths } from '#core/learning.ts';
import { race } from '#jobs/race.ts';
import { MOST_BLOCKS, NAMES, type Name, raceOf, ratioOf, WIDTH } from './model.ts';
import { blameAtStart } from './start.ts';

/** How many networks a blame in the text is taken over: seeds 1 to 21. */
export const NETWORKS = 21;
/** The depths of the table. */
export const DEPTHS = [10, 20, 50, 100, MOST_BLOCKS];

const known = new Map<string, readonly number[]>();

/** Returns the blame at block 1 in multiples of that at the last block, in the network that `part` of all lie below. */
export function blamed(name: Name, depth: number, part = 0.5, width = WIDTH): number {
  const measured = `${name} ${depth} ${width}`;
  const ratios = known.get(measured) ?? ratiosOf(name, depth, width);
  known.set(measured, ratios);
  return ratios[Math.floor(part * NETWORKS)]!;
}

function ratiosOf(name: Name, depth: number, width: number): readonly number[] {
  const seeds = Array.from({ length: NETWORKS }, (_, i) => i + 1);
  return seeds.map((seed) => ratioOf(blameAtStart(name, depth, seed, width))).toSorted((a, b) => a - b);
}

/** Returns by what the square of blame is multiplied at each block on its way back, in the median network. */
export function growthOfSquare(name: Name, depth: number): number {
  return blamed(name, depth) ** (2 / (depth - 1));
}

/** The races of the lesson: how deep, how many networks of each combination, and at which rate how many steps. */
export const RACE = {
  depth: 10,
  networks: 5,
  runs: [
    { rate: 0.01, steps: 500 },
    { rate: 0.1, steps: 200 },
  ],
} as const;

/** One of the learning rates of the races. */
export type Rate = (typeof RACE.runs)[number]['rate'];

const LAST = 50; // steps that the loss at the end is the mean of

type Losses = ReadonlyMap<Name, readonly number[]>;
const races = new Map<Rate, Losses>();

/** Returns the losses that the networks of a combination end with, least first; Infinity where its numbers ended. */
export function lossesAfter(name: Name, rate: Rate): readonly number[] {
  const ends = races.get(rate) ?? runRaces(rate);
  races.set(rate, ends);
  return ends.get(name)!;
}

/** Returns the middle one of those losses. */
export function lossAfter(name: Name, rate: Rate): number {
  return lossesAfter(name, rate)[(RACE.networks - 1) / 2]!;
}

function runRaces(lr: Rate): Losses {
  const { depth, networks, runs } = RACE;
  const { steps } = runs.find(({ rate }) => rate === lr)!;
  const ends = Array.from({ length: networks }, (_, i) => {
    const job = race({ ...raceOf(depth, i + 1), lr, steps, every: steps });
    while (job.advance());
    return job.snapshot().runners.map(({ losses, broken }) => (broken ? Infinity : mean(losses.subarray(-LAST))));
  });
  return new Map(NAMES.map((name, i) => [name, ends.map((end) => end[i]!).toSorted((a, b) => a - b)]));
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the share of all paths through `blocks` blocks that go through `from` to `to` of them. */
export function shareOfPaths(blocks: number, from: number, to: number): number {
  return pathLengths(blocks)
    .subarray(from, to + 1)
    .reduce((sum, share) => sum + share, 0);
}
