// Matrix products. Order of summation, for every output: ascending along the inner axis,
// in double precision from zero, rounded to Float32 once at the end.

import { fault } from './fault.ts';
import { type Tensor, zeros } from './tensor.ts';

/**
 * Returns the matrix product of `a` (..., rows, inner) and `b` (inner, columns) or (..., inner, columns),
 * shape (..., rows, columns); throws where the inner axes or the batch axes differ.
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  const { batch, rows, inner, columns, shared } = productShape(a, b);
  const out = zeros([...a.shape.slice(0, -1), columns]);
  if (shared) {
    multiply(a.data, b.data, out.data, batch * rows, inner, columns);
    return out;
  }
  for (let i = 0; i < batch; i++) {
    const left = a.data.subarray(i * rows * inner, (i + 1) * rows * inner);
    const right = b.data.subarray(i * inner * columns, (i + 1) * inner * columns);
    multiply(left, right, out.data.subarray(i * rows * columns, (i + 1) * rows * columns), rows, inner, columns);
  }
  return out;
}

function productShape(a: Tensor, b: Tensor) {
  const [rows, inner] = a.shape.slice(-2);
  const [innerB, columns] = b.shape.slice(-2);
  const leading = a.shape.slice(0, -2);
  const shared = b.shape.length === 2;
  const sameBatch = shared || b.shape.slice(0, -2).join() === leading.join();
  if (rows === undefined || inner === undefined || columns === undefined || inner !== innerB || !sameBatch) {
    const got = `(${a.shape.join(', ')}) and (${b.shape.join(', ')})`;
    throw fault('matmul', 'shapes must be (..., rows, inner) and (..., inner, columns)', got);
  }
  return { batch: leading.reduce((product, extent) => product * extent, 1), rows, inner, columns, shared };
}

/**
 * Writes the product of `a` (rows, inner) and `b` (inner, columns) over `out` (rows, columns);
 * blocks of 2 x 4 outputs keep their sums in registers.
 */
export function multiply(
  a: Float32Array, b: Float32Array, out: Float32Array, rows: number, inner: number, columns: number,
): void {
  const left = widen(leftScratch, a);
  leftScratch = left;
  const right = widen(rightScratch, b);
  rightScratch = right;
  for (let i = 0; i < rows; i += 2) {
    for (let j = 0; j < columns; j += 4) {
      if (i + 2 <= rows && j + 4 <= columns) multiplyBlock(left, right, out, i, j, inner, columns);
      else multiplyEdge(left, right, out, i, j, rows, inner, columns);
    }
  }
}

// Factors widened to double once, so that the inner loop converts nothing; they grow to the largest seen.
let leftScratch = new Float64Array(0);
let rightScratch = new Float64Array(0);

function widen(scratch: Float64Array<ArrayBuffer>, values: Float32Array): Float64Array<ArrayBuffer> {
  const wide = scratch.length < values.length ? new Float64Array(values.length) : scratch;
  wide.set(values);
  return wide;
}

function multiplyEdge(
  a: Float64Array, b: Float64Array, out: Float32Array, i0: number, j0: number,
  rows: number, inner: number, columns: number,
): void {
  for (let i = i0; i < Math.min(i0 + 2, rows); i++) {
    for (let j = j0; j < Math.min(j0 + 4, columns); j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[i * inner + k]! * b[k * columns + j]!;
      out[i * columns + j] = sum;
    }
  }
}

function multiplyBlock(
  a: Float64Array, b: Float64Array, out: Float32Array, i: number, j: number, inner: number, columns: number,
): void {
  let s00 = 0, s01 = 0, s02 = 0, s03 = 0;
  let s10 = 0, s11 = 0, s12 = 0, s13 = 0;
  let p = i * inner;
  let q = j;
  for (let k = 0; k < inner; k++, p++, q += columns) {
    const a0 = a[p]!, a1 = a[p + inner]!;
    const b0 = b[q]!, b1 = b[q + 1]!, b2 = b[q + 2]!, b3 = b[q + 3]!;
    s00 += a0 * b0; s01 += a0 * b1; s02 += a0 * b2; s03 += a0 * b3;
    s10 += a1 * b0; s11 += a1 * b1; s12 += a1 * b2; s13 += a1 * b3;
  }
  const o = i * columns + j;
  out[o] = s00; out[o + 1] = s01; out[o + 2] = s02; out[o + 3] = s03;
  const u = o + columns;
  out[u] = s10; out[u + 1] = s11; out[u + 2] = s12; out[u + 3] = s13;
}
