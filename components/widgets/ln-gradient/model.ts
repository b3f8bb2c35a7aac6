// The way back through LayerNorm and RMSNorm, in double precision: what of an arriving gradient is dropped, and what the
// rest is divided by. The Jacobian is symmetric, so that a push forwards and a gradient backwards are treated alike.

import { key, normal, tensor } from '#core';
import { singularValues } from '#core/learning.ts';

/** Which norm it is; `detach`: mean and spread count as constants on the way back. */
export interface Setting {
  readonly norm: 'layer' | 'rms';
  readonly epsilon: number;
  readonly detach: boolean;
}

/** What a norm makes of x, and the root that it divides by. */
export interface Forward {
  readonly root: number;
  readonly normalized: readonly number[];
}

/** An arriving gradient taken apart: push = mean + size + left, and back = left / root. */
export interface Backward {
  readonly push: readonly number[];
  /** The part along "all equal", dropped. */
  readonly mean: readonly number[];
  /** The part along the normalized numbers themselves, dropped. */
  readonly size: readonly number[];
  readonly left: readonly number[];
  readonly back: readonly number[];
}

/** The smallest root whose square is still a number to be trusted; below it the norm counts as undefined. */
export const SMALLEST_ROOT = 1e-140;

/** Returns how far to nudge x to see what the result does: 0.001, or where the root is small, a thousandth of it. */
export function nudgeFor({ root }: Forward): number {
  return 0.001 * Math.min(1, root);
}

/** Returns (x - mean) / sqrt(variance + epsilon) (Ba et al. 2016, arXiv 1607.06450), for `rms` with no mean taken. */
export function forwards(x: readonly number[], { norm, epsilon }: Omit<Setting, 'detach'>): Forward {
  const mean = norm === 'layer' ? meanOf(x) : 0;
  const differences = x.map((value) => value - mean);
  const root = Math.sqrt(dot(differences, differences) / x.length + epsilon);
  return { root, normalized: differences.map((value) => value / root) };
}

/** The mean; of equal numbers that number itself, which their rounded sum need not give back. */
function meanOf(x: readonly number[]): number {
  if (x.every((value) => value === x[0])) return x[0]!;
  return x.reduce((sum, value) => sum + value, 0) / x.length;
}

/** Returns what becomes of a gradient that arrives at the norm of x: (1 / root) (I - 11ᵀ/d - zzᵀ/d) times it. */
export function backwards(x: readonly number[], push: readonly number[], setting: Setting): Backward {
  const { root, normalized } = forwards(x, setting);
  const part = (dropped: boolean, direction: readonly number[]) => {
    const factor = dropped ? dot(direction, push) / x.length : 0;
    return direction.map((value) => value * factor);
  };
  const mean = part(setting.norm === 'layer' && !setting.detach, onesLike(x));
  const size = part(!setting.detach, normalized);
  const left = push.map((value, i) => value - mean[i]! - size[i]!);
  return { push, mean, size, left, back: left.map((value) => value / root) };
}

/** Returns the Jacobian times its root, row by row: pure numbers from -1 to 1, whatever the size of x. */
export function jacobianTimesRoot(x: readonly number[], setting: Setting): (readonly number[])[] {
  return x.map((_, row) => backwards(x, onlyAt(x, row), setting).left);
}

/** Returns the Jacobian's singular values in falling order, good to seven digits of the largest. */
export function stretches(x: readonly number[], setting: Setting): number[] {
  const { root } = forwards(x, setting);
  const scaled = tensor([x.length, x.length], jacobianTimesRoot(x, setting).flat());
  return Array.from(singularValues(scaled), (value) => value / root);
}

/** Returns how far the norm's result moves where x is nudged along a direction: forwards, nothing derived. */
export function movedBy(x: readonly number[], direction: readonly number[], setting: Setting): number {
  const before = forwards(x, setting);
  const nudge = nudgeFor(before);
  const nudged = x.map((value, i) => value + nudge * direction[i]!);
  const after = forwards(nudged, setting);
  return lengthOf(after.normalized.map((value, i) => value - before.normalized[i]!));
}

/** The gradients that can arrive, each of length 1. */
export const PUSHES = ['last', 'first', 'equal', 'along', 'kept', 'random'] as const;

/** The name of a gradient that can arrive. */
export type Push = (typeof PUSHES)[number];

/** Returns an arriving gradient by its name; zeros where there is no such direction. */
export function pushOf(name: Push, normalized: readonly number[], seed: number): number[] {
  if (name === 'last') return onlyAt(normalized, normalized.length - 1);
  if (name === 'first') return onlyAt(normalized, 0);
  if (name === 'equal') return unit(onesLike(normalized));
  if (name === 'along') return unit(normalized);
  const drawn = unit([...normal(key(seed), new Float64Array(normalized.length))]);
  return name === 'random' ? drawn : unit(across(across(drawn, onesLike(normalized)), fromMean(normalized)));
}

/** What is left of a vector once its part along a direction is taken out. */
function across(vector: readonly number[], direction: readonly number[]): number[] {
  const along = unit(direction);
  const part = dot(vector, along);
  return vector.map((value, i) => value - part * along[i]!);
}

function fromMean(values: readonly number[]): number[] {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function unit(vector: readonly number[]): number[] {
  const length = lengthOf(vector);
  return vector.map((value) => (length === 0 ? 0 : value / length));
}

function onlyAt(like: readonly number[], index: number): number[] {
  return like.map((_, i) => Number(i === index));
}

function onesLike(values: readonly number[]): number[] {
  return values.map(() => 1);
}

/** Returns the sum of the products of two lists. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** Returns the root of the sum of a list's squares. */
export function lengthOf(values: readonly number[]): number {
  return Math.sqrt(dot(values, values));
}
