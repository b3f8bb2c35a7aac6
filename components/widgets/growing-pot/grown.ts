// What the median pot does, for the lesson's own numbers: measured at build, never typed.

import { type Cooked, type Cooking, collapseOf, cook, MOST_BLOCKS, type Pot, pot, scaleOf } from './model.ts';

/** How many pots a number in the text is taken over: seeds 1 to 60. */
export const POTS = 60;

let made: readonly Pot[] | undefined;
const known = new Map<string, readonly Cooked[]>();

/** Returns the median pot's size after a block; with `root` that block is the last, and branches are scaled by its root. */
export function medianSize(norm: Cooking['norm'], branch: 'one' | 'root', block: number): number {
  const depth = branch === 'root' ? block : MOST_BLOCKS;
  const runs = runsOf({ norm, scale: scaleOf(branch, depth), format: 'float32' }, depth);
  return quantile(runs.map(({ size }) => size[block]!));
}

/** What is measured of pots without a norm that are kept in float16. */
export const ENDS = {
  overflow: () => quantile(ends().map(({ overflow }) => overflow)),
  'overflow-early': () =>
    quantile(
      ends().map(({ overflow }) => overflow),
      0.1,
    ),
  'overflow-late': () =>
    quantile(
      ends().map(({ overflow }) => overflow),
      0.9,
    ),
  nan: () => quantile(ends().map(({ nan }) => nan)),
  gone: () => quantile(ends().map(({ gone }) => gone)),
  // one block before the overflow: the size of the pot, and how many times as large its largest number is
  before: () => quantile(half().map(({ size }, i) => size[ends()[i]!.overflow - 1]!)),
  peak: () =>
    quantile(half().map(({ size, largest }, i) => largest[ends()[i]!.overflow - 1]! / size[ends()[i]!.overflow - 1]!)),
} as const;

const HALF_DEPTH = 100; // by then the slowest of these pots has nothing left

function half(): readonly Cooked[] {
  return runsOf({ norm: 'none', scale: 1, format: 'float16' }, HALF_DEPTH);
}

function ends() {
  return half().map(collapseOf);
}

function runsOf(cooking: Cooking, depth: number): readonly Cooked[] {
  const name = `${Object.values(cooking)} ${depth}`;
  made ??= Array.from({ length: POTS }, (_, i) => pot(i + 1));
  const runs = known.get(name) ?? made.map((one) => cook(one, cooking, depth));
  known.set(name, runs);
  return runs;
}

/** The value that a part of all values lie below, the median unless said. */
function quantile(values: readonly number[], part = 0.5): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * values.length)]!;
}
