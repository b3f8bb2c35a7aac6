// The order of summation of every reduction over a row: four interleaved partial sums in double precision,
// each ascending, what is left over in the first, added as (0 + 1) + (2 + 3). Fixed, so that equal inputs give equal
// bits everywhere.

/** Returns the sum of values[start..end). */
export function sum(values: ArrayLike<number>, start: number, end: number): number {
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    s0 += values[i]!; s1 += values[i + 1]!; s2 += values[i + 2]!; s3 += values[i + 3]!;
  }
  for (; i < end; i++) s0 += values[i]!;
  return s0 + s1 + (s2 + s3);
}

/** Returns the sum of (value - center)^2 over values[start..end). */
export function sumOfSquares(values: ArrayLike<number>, start: number, end: number, center = 0): number {
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const d0 = values[i]! - center, d1 = values[i + 1]! - center;
    const d2 = values[i + 2]! - center, d3 = values[i + 3]! - center;
    s0 += d0 * d0; s1 += d1 * d1; s2 += d2 * d2; s3 += d3 * d3;
  }
  for (; i < end; i++) {
    const d = values[i]! - center;
    s0 += d * d;
  }
  return s0 + s1 + (s2 + s3);
}
