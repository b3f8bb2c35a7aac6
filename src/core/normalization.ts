// Normalization over the last axis: each row by itself, the same in training and in use.

import { fault } from './fault.ts';
import { NONE } from './kernels/kernels.ts';
import { normalize } from './kernels/normalize.ts';
import { type Tensor, zeros } from './tensor.ts';

/** What is added to the variance, or the mean square, inside the root, unless said otherwise. */
export const EPSILON = 1e-5;

/** The learned seasoning: one factor and one offset per feature, (width) each. */
export interface Seasoning {
  readonly gain?: ArrayLike<number>;
  readonly bias?: ArrayLike<number>;
  readonly epsilon?: number;
}

/**
 * Returns (x - mean) / sqrt(variance + epsilon) * gain + bias for each row of x (..., width), with the biased
 * variance (1 / width), in x's shape (Ba et al. 2016, arXiv 1607.06450); throws for rows of no width.
 */
export function layerNorm(x: Tensor, seasoning: Seasoning = {}): Tensor {
  return normalizeRows('layerNorm', x, seasoning, true);
}

/**
 * Returns x / sqrt(mean of squares + epsilon) * gain + bias for each row of x (..., width), in x's shape
 * (Zhang & Sennrich 2019, arXiv 1910.07467); throws for rows of no width.
 */
export function rmsNorm(x: Tensor, seasoning: Seasoning = {}): Tensor {
  return normalizeRows('rmsNorm', x, seasoning, false);
}

function normalizeRows(where: string, x: Tensor, seasoning: Seasoning, center: boolean): Tensor {
  const width = x.shape.at(-1) ?? 0;
  if (width === 0) throw fault(where, 'the last axis must hold at least 1 value', `shape (${x.shape.join(', ')})`);
  requireWidth(where, 'gain', seasoning.gain, width);
  requireWidth(where, 'bias', seasoning.bias, width);
  const out = zeros(x.shape);
  normalize(x.data, 0, out.data, 0, NONE, x.data.length / width, width, center, seasoning.epsilon ?? EPSILON);
  season(out, width, seasoning);
  return out;
}

function requireWidth(where: string, name: string, values: ArrayLike<number> | undefined, width: number): void {
  if (values !== undefined && values.length !== width) {
    throw fault(where, `${name} must hold ${width} values, one per feature`, values.length);
  }
}

function season(x: Tensor, width: number, { gain, bias }: Seasoning): void {
  if (gain === undefined && bias === undefined) return;
  for (let i = 0; i < x.data.length; i++) {
    x.data[i] = x.data[i]! * (gain?.[i % width] ?? 1) + (bias?.[i % width] ?? 0);
  }
}
