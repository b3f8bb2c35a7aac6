// What a matrix does to lengths, and what a series has to do with itself further on: singular values, the number of
// directions they fill, and autocorrelation. All in double precision.

import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { fault, requireInteger } from './fault.ts';
import { matrixShape, type Tensor } from './tensor.ts';

const ORTHOGONAL = 1e-14; // |cosine| below which two vectors count as orthogonal: rounding alone is 1e-16 sqrt width
const SWEEPS = 60; // about 10 are needed

/**
 * Returns the min(rows, cols) singular values of x (rows, cols) in falling order, by one-sided Jacobi rotations
 * (Hestenes 1958), absolute error about 1e-14 of the largest; throws where a value is not finite.
 */
export function singularValues(x: Tensor): Float64Array {
  const vectors = shortSide(x);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    if (!orthogonalize(vectors)) break;
  }
  return Float64Array.from(vectors, (vector) => Math.sqrt(dot(vector, vector)))
    .sort()
    .reverse();
}

/** The rows of x, or its columns where they are fewer. */
function shortSide(x: Tensor): Float64Array[] {
  const [rows, cols] = matrixShape('singularValues', x);
  const bad = x.data.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw fault('singularValues', 'every value must be finite', bad);
  const [count, length, stride, step] = rows <= cols ? [rows, cols, cols, 1] : [cols, rows, 1, cols];
  return Array.from({ length: count }, (_, i) =>
    new Float64Array(length).map((_, k) => x.data[i * stride + k * step]!),
  );
}

/** One sweep: turns every pair of vectors in its plane until they are orthogonal; says whether any was not. */
function orthogonalize(vectors: readonly Float64Array[]): boolean {
  let turned = false;
  for (let p = 0; p < vectors.length; p++) {
    for (let q = p + 1; q < vectors.length; q++) turned = rotate(vectors[p]!, vectors[q]!) || turned;
  }
  return turned;
}

function rotate(a: Float64Array, b: Float64Array): boolean {
  const aa = dot(a, a);
  const bb = dot(b, b);
  const ab = dot(a, b);
  if (Math.abs(ab) <= ORTHOGONAL * Math.sqrt(aa) * Math.sqrt(bb)) return false;
  const zeta = (bb - aa) / (2 * ab);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < a.length; i++) {
    const [before, other] = [a[i]!, b[i]!];
    a[i] = cosine * before - sine * other;
    b[i] = sine * before + cosine * other;
  }
  return true;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

/** Returns e to the entropy of the singular values' shares, 1 to min(rows, cols), 0 for zeros (Roy & Vetterli 2007). */
export function effectiveRank(x: Tensor): number {
  const values = singularValues(x);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  return exp(values.reduce((entropy, value) => entropy - (value > 0 ? (value / total) * log(value / total) : 0), 0));
}

/**
 * Returns the correlation of a series with itself `lag` steps on, -1 to 1, NaN where it is constant: the share of its
 * squares about the mean (Balduzzi et al. 2017, arXiv 1702.08591); throws where lag is not from 0 to length - 1.
 */
export function autocorrelation(values: ArrayLike<number>, lag: number): number {
  requireInteger('autocorrelation', 'lag', lag, 0, values.length - 1);
  const first = values[0]!; // taken off before the mean is, so that a constant series leaves exact zeros
  const shifted = Float64Array.from(values, (value) => value - first);
  const mean = shifted.reduce((sum, value) => sum + value, 0) / shifted.length;
  const centered = shifted.map((value) => value - mean);
  return dot(centered.subarray(0, centered.length - lag), centered.subarray(lag)) / dot(centered, centered);
}
