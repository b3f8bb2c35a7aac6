// Nearest rows against a search through all distances in double precision.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebook, nearestRows } from './nearest.ts';
import { key, normal, split } from './random.ts';
import { type Tensor, tensor, zeros } from './tensor.ts';

/** Rows of `width` around one common point: `far` from zero, `apart` from each other, each in RMS. */
function cloud(seed: number, part: number, rows: number, width: number, far: number, apart: number): Tensor {
  const point = normal(split(key(seed), 0), new Float64Array(width));
  const own = normal(split(key(seed), part), new Float64Array(rows * width));
  return tensor(
    [rows, width],
    own.map((value, i) => far * point[i % width]! + apart * value),
  );
}

/** The index of the nearest row for every row of x, the first of equals. */
function bruteForce(x: Tensor, codes: Tensor): number[] {
  const width = x.shape[1]!;
  return Array.from({ length: x.shape[0]! }, (_, r) => {
    const distances = Array.from({ length: codes.shape[0]! }, (_, c) => {
      let squares = 0;
      for (let j = 0; j < width; j++) squares += (x.data[r * width + j]! - codes.data[c * width + j]!) ** 2;
      return squares;
    });
    return distances.indexOf(Math.min(...distances));
  });
}

describe('nearestRows equals the search through all distances', () => {
  test.each([
    { name: 'rows around zero', far: 0, apart: 1, reach: 1 },
    { name: 'rows within 1e-4 of each other, at 1', far: 1, apart: 2e-5, reach: 2e-5 },
    { name: 'rows within 1e-2 of each other, at 1000', far: 1000, apart: 2e-3, reach: 2e-3 },
    { name: 'queries far outside the rows', far: 0, apart: 1, reach: 1000 },
    { name: 'rows at 1e15, where Float32 squares overflow', far: 1e25, apart: 1e22, reach: 1e22 },
    { name: 'rows at 1e-25, where Float32 squares vanish', far: 1e-25, apart: 1e-28, reach: 1e-28 },
  ])('$name', ({ far, apart, reach }) => {
    for (let seed = 0; seed < 20; seed++) {
      const codes = cloud(seed, 1, 27, 32, far, apart);
      const x = cloud(seed, 2, 43, 32, far, reach);
      expect([...nearestRows(x, codebook(codes))]).toEqual(bruteForce(x, codes));
    }
  });

  test('for any number of rows, codes and features', () => {
    const shape = fc.record({
      rows: fc.integer({ min: 0, max: 9 }),
      count: fc.integer({ min: 1, max: 9 }),
      width: fc.integer({ min: 1, max: 9 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(shape, ({ rows, count, width, seed }) => {
        const codes = cloud(seed, 1, count, width, 3, 1);
        const x = cloud(seed, 2, rows, width, 3, 1);
        expect([...nearestRows(x, codebook(codes))]).toEqual(bruteForce(x, codes));
      }),
      { numRuns: 300 },
    );
  });
});

test('every row of a codebook is nearest to itself', () => {
  const codes = cloud(1, 1, 256, 8, 0, 1);
  expect([...nearestRows(codes, codebook(codes))]).toEqual(Array.from({ length: 256 }, (_, i) => i));
});

test('of equal rows the first is taken', () => {
  const codes = tensor([4, 2], [5, 5, 1, 2, 1, 2, 1, 2]);
  expect([...nearestRows(tensor([2, 2], [1, 2, 0, 0]), codebook(codes))]).toEqual([1, 1]);
});

test('of rows equally far the first is taken', () => {
  const codes = tensor([4, 2], [1, 0, -1, 0, 0, 1, 0, -1]);
  expect([...nearestRows(tensor([3, 2], [0, 0, -1, 1, 1, -1]), codebook(codes))]).toEqual([0, 1, 0]);
});

test('where all rows are equal the first is taken', () => {
  expect([...nearestRows(cloud(1, 2, 5, 3, 0, 1), codebook(tensor([2, 3], [7, 7, 7, 7, 7, 7])))]).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test('scaling codes and rows together by a power of two changes nothing', () => {
  const [codes, x] = [cloud(2, 1, 27, 32, 1, 1), cloud(2, 2, 100, 32, 1, 1)];
  const scaled = ({ shape, data }: Tensor, factor: number) =>
    tensor(
      shape,
      data.map((value) => value * factor),
    );
  for (const factor of [2 ** -40, 2 ** 60, 2 ** 100]) {
    expect(nearestRows(scaled(x, factor), codebook(scaled(codes, factor)))).toEqual(nearestRows(x, codebook(codes)));
  }
});

describe('errors', () => {
  test('a codebook of no rows, or of more than 256, throws', () => {
    expect(() => codebook(zeros([0, 4]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: codebook: codes must have 1 to 256 rows, got 0.]`,
    );
    expect(() => codebook(zeros([257, 4]))).toThrow('got 257.');
  });

  test('rows of another width throw', () => {
    expect(() => nearestRows(zeros([2, 3]), codebook(zeros([2, 4])))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: nearestRows: x must be (rows, 4), got (2, 3).]`,
    );
  });
});
