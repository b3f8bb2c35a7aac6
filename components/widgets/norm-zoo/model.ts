// One grid of numbers, a row an example and a column a feature, and four ways to normalize it. They differ in what is
// averaged: the column (BatchNorm), the row (LayerNorm and RMSNorm), nothing (DyT).

import {
  EPSILON,
  key,
  layerNorm,
  matrixShape,
  normal,
  rms,
  rmsNorm,
  row,
  split,
  type Tensor,
  tanh,
  zeros,
} from '#core';

/** Features of an example. */
export const FEATURES = 5;
/** The most examples in a batch. */
export const MOST_EXAMPLES = 8;
/** The feature that stands on a scale of its own, and by how much. */
export const WIDE = { feature: 1, times: 5 };

/** The ways to normalize; `none` leaves the grid as it is. */
export const NORMS = ['none', 'batch', 'layer', 'rms', 'dyt'] as const;
export type Norm = (typeof NORMS)[number];

/** A way to normalize: its name, DyT's alpha, and what is added inside a root. */
export interface Way {
  readonly norm: Norm;
  readonly alpha: number;
  readonly epsilon?: number;
}

/** Which grid: its seed, how many examples it has, and how many times as loud the first of them is. */
export interface Drawn {
  readonly seed: number;
  readonly batch: number;
  readonly loud: number;
}

/** Returns the grid; an example has the same numbers in a batch of any size. */
export function gridOf({ seed, batch, loud }: Drawn): Tensor {
  const grid = zeros([batch, FEATURES]);
  for (let example = 0; example < batch; example++) {
    const values = normal(split(key(seed), example), row(grid, example));
    values[WIDE.feature]! *= WIDE.times;
    if (example === 0) for (let j = 0; j < FEATURES; j++) values[j]! *= loud;
  }
  return grid;
}

/** Returns the normalized grid; gain is 1 and bias 0 throughout, as before training. */
export function normalized(x: Tensor, { norm, alpha, epsilon = EPSILON }: Way): Tensor {
  switch (norm) {
    case 'none':
      return x;
    case 'batch':
      return batchNorm(x, epsilon);
    case 'layer':
      return layerNorm(x, { epsilon });
    case 'rms':
      return rmsNorm(x, { epsilon });
    case 'dyt':
      return dynamicTanh(x, alpha);
  }
}

/** Returns LayerNorm of the columns in place of the rows: BatchNorm as in training, with the biased variance. */
export function batchNorm(x: Tensor, epsilon = EPSILON): Tensor {
  return turned(layerNorm(turned(x), { epsilon }));
}

/** Returns tanh(alpha x), value by value (Zhu et al. 2025, arXiv 2503.10622). */
export function dynamicTanh({ shape, data }: Tensor, alpha: number): Tensor {
  return tanh({ shape, data: data.map((value) => alpha * value) });
}

/** Returns a grid with its rows as columns. */
export function turned(x: Tensor): Tensor {
  const [rows, width] = matrixShape('turned', x);
  const out = zeros([width, rows]);
  for (let i = 0; i < rows; i++) for (let j = 0; j < width; j++) out.data[j * rows + i] = x.data[i * width + j]!;
  return out;
}

/** A cell by its row and column, from 0. */
export interface Cell {
  readonly example: number;
  readonly feature: number;
}

/** Returns whether a cell is among those that are averaged for the cell in focus. */
export function isAveraged(norm: Norm, focus: Cell, { example, feature }: Cell): boolean {
  if (norm === 'batch') return feature === focus.feature;
  if (norm === 'layer' || norm === 'rms') return example === focus.example;
  return example === focus.example && feature === focus.feature;
}

/** The mean of some values, and their size (RMS). */
export interface Moments {
  readonly mean: number;
  readonly size: number;
}

/** Returns mean and size of each row of a grid. */
export function momentsOf(x: Tensor): Moments[] {
  const [rows] = matrixShape('momentsOf', x);
  return Array.from({ length: rows }, (_, i) => {
    const values = row(x, i);
    return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, size: rms(values) };
  });
}

/** Returns the largest change of a result of examples 2 and up when example 1 becomes `loud` times as loud. */
export function othersMoved(drawn: Drawn, way: Way): number {
  const before = normalized(gridOf({ ...drawn, loud: 1 }), way);
  const after = normalized(gridOf(drawn), way);
  return largestGap(before.data.subarray(FEATURES), after.data.subarray(FEATURES));
}

/** Returns the largest change of a result of example `example` when it is normalized alone, away from its batch. */
export function aloneMoved(drawn: Drawn, way: Way, example = 0): number {
  const grid = gridOf(drawn);
  const alone = normalized({ shape: [1, FEATURES], data: row(grid, example) }, way);
  return largestGap(row(normalized(grid, way), example), alone.data);
}

/** Returns the largest difference between two rows of numbers, place by place; 0 where there are none. */
export function largestGap(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
