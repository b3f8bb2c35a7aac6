// LayerNorm and RMSNorm written out step by step in double precision, and what is special about a vector.
// The core computes the same in float32; `fateOf` says where the two part.

import { cosine, LARGEST, layerNorm, tensor } from '#core';

/** What the arithmetic needs beside the numbers: one gain and one bias for all of them, and epsilon. */
export interface Seasoning {
  readonly gain: number;
  readonly bias: number;
  readonly epsilon: number;
}

/** Every intermediate result of one normalization, in the order of the steps. */
export interface Arithmetic {
  readonly mean: number; // 0 for RMSNorm, which takes none
  readonly differences: readonly number[];
  readonly squares: readonly number[];
  readonly variance: number; // biased, 1 / n; the mean square for RMSNorm
  readonly shifted: number; // variance + epsilon
  readonly root: number;
  readonly divided: readonly number[];
  readonly gained: readonly number[];
  readonly out: readonly number[];
}

export type Norm = 'layer' | 'rms';

const PLAIN: Seasoning = { gain: 1, bias: 0, epsilon: 1e-5 };

/**
 * Returns the steps of (x - mean) / sqrt(variance + epsilon) * gain + bias (Ba et al. 2016, arXiv 1607.06450), or,
 * as `rms`, of the same with no mean taken (Zhang & Sennrich 2019, arXiv 1910.07467); all of it NaN for no numbers.
 */
export function arithmetic(norm: Norm, x: readonly number[], seasoning: Partial<Seasoning> = {}): Arithmetic {
  const { gain, bias, epsilon } = { ...PLAIN, ...seasoning };
  const mean = norm === 'layer' ? meanOf(x) : 0;
  const differences = x.map((value) => value - mean);
  const squares = differences.map((value) => value * value);
  const variance = meanOf(squares);
  const shifted = variance + epsilon;
  const root = Math.sqrt(shifted);
  const divided = differences.map((value) => value / root);
  const gained = divided.map((value) => value * gain);
  const out = gained.map((value) => value + bias);
  return { mean, differences, squares, variance, shifted, root, divided, gained, out };
}

/** The mean; of equal numbers that number itself, which their rounded sum need not give back. */
function meanOf(values: readonly number[]): number {
  if (isConstant(values)) return values[0]!;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isConstant(values: readonly number[]): boolean {
  return values.length > 0 && values.every((value) => value === values[0]);
}

/** What LayerNorm meets in a vector, the worst first. */
export type Fate =
  | 'empty'
  | 'nan'
  | 'infinite'
  | 'undefined'
  | 'underflow'
  | 'overflow'
  | 'constant'
  | 'precision'
  | 'epsilon'
  | 'one'
  | 'balanced';

/** Returns what LayerNorm meets in the numbers x, any at all; see the strings "verdict.FATE". */
export function fateOf(x: readonly number[], epsilon: number): Fate {
  if (x.length === 0) return 'empty';
  if (x.some(Number.isNaN)) return 'nan';
  if (!x.every((value) => Number.isFinite(Math.fround(value)))) return 'infinite';
  const steps = arithmetic('layer', x, { epsilon });
  if (!steps.divided.every(Number.isFinite)) return isConstant(x) ? 'undefined' : 'underflow';
  if (Math.max(...steps.squares, ...x.map((value) => value * value)) > LARGEST.float32) return 'overflow';
  if (isConstant(x)) return 'constant';
  return fateOfSpread(x, steps, epsilon);
}

function fateOfSpread(x: readonly number[], { variance, divided }: Arithmetic, epsilon: number): Fate {
  const single = layerNorm(tensor([x.length], x), { epsilon }).data;
  const largest = largestOf(divided);
  if (!divided.every((value, i) => Math.abs(value - single[i]!) <= 1e-3 * largest)) return 'precision';
  if (epsilon > 0.01 * variance) return 'epsilon';
  return largest > 0.99 * Math.sqrt(x.length - 1) ? 'one' : 'balanced';
}

/** How one normalized vector differs from another. */
export type Effect = 'same' | 'sign' | 'zeros' | 'size' | 'pattern' | 'undefined';

/** Returns what changed from one vector to another of its length; alike means within a thousandth of the largest. */
export function effectOf(before: readonly number[], after: readonly number[]): Effect {
  if (!after.every(Number.isFinite)) return 'undefined';
  if (alike(before, after)) return 'same';
  if (after.every((value) => value === 0)) return 'zeros';
  const flipped = before.map((value) => -value);
  if (alike(flipped, after)) return 'sign';
  return cosine(before, after) > 1 - 1e-6 ? 'size' : 'pattern';
}

function alike(a: readonly number[], b: readonly number[]): boolean {
  const allowed = 1e-3 * Math.max(largestOf(a), largestOf(b));
  return a.every((value, i) => Math.abs(value - b[i]!) <= allowed);
}

function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
