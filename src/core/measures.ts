// What a reader wants to know of a signal, as single numbers. All sums run in double precision.

import { fault } from './fault.ts';
import { sumOfSquares } from './sums.ts';
import { matrixShape, row, type Tensor } from './tensor.ts';

/** Returns the mean of the squares of the values; throws where there are none. */
export function meanSquare(values: ArrayLike<number>): number {
  requireSome('meanSquare', values);
  return sumOfSquares(values, 0, values.length) / values.length;
}

/** Returns the root of the mean of the squares, the signal's size; throws where there are no values. */
export function rms(values: ArrayLike<number>): number {
  return Math.sqrt(meanSquare(values));
}

/** Returns the cosine of the angle between two vectors, -1 to 1, NaN where one is zero; throws where lengths differ. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw fault('cosine', `b must hold ${a.length} values, as a does`, b.length);
  let dot = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!;
    squaresA += a[i]! * a[i]!;
    squaresB += b[i]! * b[i]!;
  }
  const ratio = dot / (Math.sqrt(squaresA) * Math.sqrt(squaresB)); // rounding can leave it just outside -1 to 1
  return Math.max(-1, Math.min(ratio, 1));
}

/**
 * Returns how far the rows of x (rows, width) stand apart: their RMS distance from the mean row over
 * the RMS of all values, 0 (all alike) to 1 (mean zero).
 */
export function spread(x: Tensor): number {
  const [rows, width] = matrixShape('spread', x);
  requireSome('spread', x.data);
  const center = new Float64Array(width);
  for (let i = 0; i < rows; i++) {
    const values = row(x, i);
    for (let j = 0; j < width; j++) center[j]! += values[j]! / rows;
  }
  let squares = 0;
  for (let i = 0; i < x.data.length; i++) {
    const difference = x.data[i]! - center[i % width]!;
    squares += difference * difference;
  }
  return Math.sqrt(squares / x.data.length) / rms(x.data);
}

function requireSome(where: string, values: ArrayLike<number>): void {
  if (values.length === 0) throw fault(where, 'there must be at least 1 value', '0 values');
}
