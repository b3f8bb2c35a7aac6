// What the median stack does, for the lesson's own numbers: measured at build, never typed.

import { MOST_BLOCKS, type Stack, stack, type Wiring } from './model.ts';

/** How many stacks a number in the text is taken over: seeds 1 to 60. */
export const STACKS = 60;

const known = new Map<string, readonly Stack[]>();

/** Returns the median size of the stream after a block, or the median of how far its tokens stand apart. */
export function medianOf(wiring: Wiring, reading: 'size' | 'apart', block: number): number {
  return middle(stacksOf(wiring).map((one) => one[reading][block]!));
}

/** Returns in how many of the stacks a number is not finite by the last block. */
export function overflows(wiring: Wiring): number {
  return stacksOf(wiring).filter(({ size }) => !Number.isFinite(size[MOST_BLOCKS]!)).length;
}

/** Returns how many numbers one block learns. */
export function learned(): number {
  return stacksOf({ residual: true, norm: 'layer' })[0]!.learned;
}

/** Returns how much the mean square of the stream grows a block, in the median stack, from the start to the last block. */
export function growthOfSquare(wiring: Wiring): number {
  return (medianOf(wiring, 'size', MOST_BLOCKS) ** 2 - 1) / MOST_BLOCKS;
}

function stacksOf(wiring: Wiring): readonly Stack[] {
  const name = `${wiring.residual} ${wiring.norm}`;
  const found = known.get(name) ?? Array.from({ length: STACKS }, (_, i) => stack(i + 1, wiring));
  known.set(name, found);
  return found;
}

/** The median; what is no number counts as larger than all that is one. */
function middle(values: readonly number[]): number {
  const ordered = values.map((value) => (Number.isNaN(value) ? Infinity : value)).sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)]!;
}
