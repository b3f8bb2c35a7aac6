// The nearest neighbour of each row, told apart even where all rows lie close together and far from zero.

import { fault } from './fault.ts';
import { NONE } from './kernels/kernels.ts';
import { multiply } from './kernels/multiply.ts';
import { matrixShape, type Tensor } from './tensor.ts';

/** Rows to compare with, made ready once: centered on their mean, scaled to at most 1, one per column. */
export interface Codebook {
  readonly count: number;
  readonly center: Float64Array; // (width)
  readonly scale: number;
  readonly columns: Float32Array; // (width, count rounded up to a multiple of 4)
  readonly halfSquares: Float64Array; // (count)
}

/** Returns the codebook of rows (count, width); throws where count is not 1 to 256. */
export function codebook(codes: Tensor): Codebook {
  const [count, width] = matrixShape('codebook', codes);
  if (count < 1 || count > 256) throw fault('codebook', 'codes must have 1 to 256 rows', count);
  const center = meanRow(codes.data, count, width);
  const scale = 1 / largestDistance(codes.data, center);
  const padded = Math.ceil(count / 4) * 4;
  const columns = new Float32Array(width * padded);
  const halfSquares = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    for (let j = 0; j < width; j++) {
      const value = (codes.data[c * width + j]! - center[j]!) * scale;
      columns[j * padded + c] = value;
      halfSquares[c]! += (value * value) / 2;
    }
  }
  return { count, center, scale, columns, halfSquares };
}

/**
 * Returns, for each row of x (rows, width), the index of the nearest row of the codebook by Euclidean distance, the
 * first of equals; throws where the widths differ or a row holds NaN. It compares x . c - |c|^2 / 2, largest where |x
 * - c| is least.
 */
export function nearestRows(x: Tensor, { count, center, scale, columns, halfSquares }: Codebook): Uint8Array {
  const [rows, width] = matrixShape('nearestRows', x);
  if (width !== center.length) throw fault('nearestRows', `x must be (rows, ${center.length})`, `(${rows}, ${width})`);
  const padded = columns.length / width;
  const { data } = x;
  const centered = new Float32Array(data.length);
  for (let start = 0; start < centered.length; start += width) {
    for (let j = 0; j < width; j++) centered[start + j] = (data[start + j]! - center[j]!) * scale;
  }
  const products = new Float32Array(rows * padded);
  multiply(
    centered,
    0,
    width,
    1,
    columns,
    0,
    padded,
    1,
    columns,
    NONE,
    products,
    0,
    padded,
    rows,
    width,
    padded,
    false,
  );
  const nearest = new Uint8Array(rows);
  for (let r = 0; r < rows; r++) nearest[r] = best(products, r * padded, halfSquares, count);
  return nearest;
}

function best(products: Float32Array, start: number, halfSquares: Float64Array, count: number): number {
  let index = -1;
  let highest = -Infinity;
  for (let c = 0; c < count; c++) {
    const score = products[start + c]! - halfSquares[c]!;
    if (score > highest) {
      highest = score;
      index = c;
    }
  }
  if (index < 0) throw fault('nearestRows', 'x must hold finite numbers', products[start]);
  return index;
}

function meanRow(values: Float32Array, rows: number, width: number): Float64Array {
  const center = new Float64Array(width);
  for (let i = 0; i < values.length; i++) center[i % width]! += values[i]! / rows;
  return center;
}

/** The largest absolute distance of any value from its column's mean, 1 where all rows are equal. */
function largestDistance(values: Float32Array, center: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    largest = Math.max(largest, Math.abs(values[i]! - center[i % center.length]!));
  }
  return largest > 0 ? largest : 1;
}
