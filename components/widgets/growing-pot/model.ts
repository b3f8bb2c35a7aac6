// The pot as a real deep network at initialization: 27 states of width 32 go through residual blocks, and after each
// block the whole state is kept in a number format. Nothing here decides that a number overflows: rounding does.

import {
  applyBlock,
  type Block,
  initBlock,
  type Key,
  keepIn,
  key,
  type NumberFormat,
  normal,
  rms,
  row,
  split,
  type Tensor,
  zeros,
} from '#core';

/** The most blocks a pot can have. */
export const MOST_BLOCKS = 128;
/** States that go through the blocks together. */
export const STATES = 27;
/** Numbers in a state, the width of every block. */
export const WIDTH = 32;
/** What a branch is multiplied by before it is added: 1, 1 / sqrt(depth), 0. */
export const BRANCHES = ['one', 'root', 'zero'] as const;

/** A pot of one seed: the states that go in, RMS 1 each, and the blocks. */
export interface Pot {
  readonly start: Tensor; // (states, width)
  readonly blocks: readonly Block[];
}

/** How a pot is cooked: what tastes the branch's input, the branch's scale s, and the format the state is kept in. */
export interface Cooking {
  readonly norm: 'none' | 'layer';
  readonly scale: number;
  readonly format: NumberFormat;
}

/** What is in the pot at the start (index 0) and after block k (index k). */
export interface Cooked {
  readonly size: Float64Array; // RMS of all numbers; Infinity or NaN once one of them is
  readonly largest: Float64Array; // largest finite size of a single number
  readonly finite: Float64Array; // share of numbers that are finite, 0 to 1
  readonly nan: Float64Array; // share of numbers that are NaN, 0 to 1
}

/** Returns the pot of a seed. */
export function pot(seed: number): Pot {
  const root = key(seed);
  const weights = split(root, 31);
  return {
    start: startingStates(split(root, 30)),
    blocks: Array.from({ length: MOST_BLOCKS }, (_, k) => initBlock(split(weights, k), WIDTH)),
  };
}

function startingStates(stream: Key): Tensor {
  const states = zeros([STATES, WIDTH]);
  normal(stream, states.data);
  for (let i = 0; i < STATES; i++) {
    const state = row(states, i);
    const size = rms(state);
    for (let j = 0; j < WIDTH; j++) state[j]! /= size;
  }
  return states;
}

/** Returns the branch's scale s at a depth: 1, 1 / sqrt(depth), or 0. */
export function scaleOf(branch: (typeof BRANCHES)[number], depth: number): number {
  if (branch === 'root') return 1 / Math.sqrt(depth);
  return branch === 'one' ? 1 : 0;
}

/** Returns what `depth` blocks make of the pot; x <- x + s branch(x), then x is kept in the format. */
export function cook({ start, blocks }: Pot, { norm, scale, format }: Cooking, depth: number): Cooked {
  const wiring = { residual: true, norm, branchScale: scale };
  const cooked = emptyPot(depth);
  let state = keepIn(format, start);
  look(cooked, 0, state.data);
  for (let k = 1; k <= depth; k++) {
    state = keepIn(format, applyBlock(blocks[k - 1]!, wiring, state));
    look(cooked, k, state.data);
  }
  return cooked;
}

function emptyPot(depth: number): Cooked {
  const [size, largest, finite, nan] = Array.from({ length: 4 }, () => new Float64Array(depth + 1));
  return { size: size!, largest: largest!, finite: finite!, nan: nan! };
}

/** Writes down what the state of block k holds. */
function look({ size, largest, finite, nan }: Cooked, k: number, data: Float32Array): void {
  let numbers = 0;
  let missing = 0;
  for (const value of data) {
    if (Number.isFinite(value)) numbers++;
    else if (Number.isNaN(value)) missing++;
    if (Number.isFinite(value)) largest[k] = Math.max(largest[k]!, Math.abs(value));
  }
  size[k] = rms(data);
  finite[k] = numbers / data.length;
  nan[k] = missing / data.length;
}

/**
 * Returns the RMS that the law expects after block k, from an RMS of 1: (1 + s^2)^(k / 2) without a norm,
 * sqrt(1 + s^2 k) with LayerNorm inside the branch. Both hold at He initialization, in the mean over blocks.
 */
export function lawOf({ norm, scale }: Pick<Cooking, 'norm' | 'scale'>, k: number): number {
  const square = scale * scale;
  return norm === 'none' ? (1 + square) ** (k / 2) : Math.sqrt(1 + square * k);
}

/** Where a number format runs out along the blocks; -1 where that does not happen. */
export interface Collapse {
  readonly overflow: number; // first block with a number that is not finite
  readonly nan: number; // first block with a NaN
  readonly gone: number; // first block with nothing but NaN
}

/** Returns at which blocks the first number overflows, the first NaN appears, and nothing else is left. */
export function collapseOf({ finite, nan }: Cooked): Collapse {
  return {
    overflow: finite.findIndex((share) => share < 1),
    nan: nan.findIndex((share) => share > 0),
    gone: nan.indexOf(1),
  };
}
