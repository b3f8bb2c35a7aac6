// Products against a plain double-precision triple loop, bit for bit.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matmul } from './matmul.ts';
import { key, normal, split } from './random.ts';
import { size, type Tensor, tensor, zeros } from './tensor.ts';

const extent = fc.integer({ min: 0, max: 11 });
const extents = fc.record({ rows: extent, inner: extent, columns: extent, seed: fc.nat() });

/** Normal numbers over some twenty orders of magnitude, so that the order of summation shows in the last bits. */
function wild(seed: number, shape: readonly number[]): Tensor {
  const values = normal(split(key(seed), shape.length), new Float32Array(size(shape)));
  const powers = normal(split(key(seed), 100), new Float32Array(size(shape)));
  return tensor(
    shape,
    values.map((value, i) => value * 2 ** Math.round(8 * powers[i]!)),
  );
}

/** The product of two matrices: each output an ascending sum in double precision, rounded once. */
function naive(a: Tensor, b: Tensor): number[] {
  const [rows, inner] = a.shape as [number, number];
  const columns = b.shape[1]!;
  return Array.from({ length: rows * columns }, (_, o) => {
    let sum = 0;
    for (let k = 0; k < inner; k++) {
      sum += a.data[Math.floor(o / columns) * inner + k]! * b.data[k * columns + (o % columns)]!;
    }
    return Math.fround(sum);
  });
}

function part(x: Tensor, index: number): Tensor {
  const shape = x.shape.slice(-2);
  return tensor(shape, x.data.slice(index * size(shape), (index + 1) * size(shape)));
}

describe('the order of summation', () => {
  test('every output is the rounded ascending double sum, exactly, for any shape', () => {
    fc.assert(
      fc.property(extents, ({ rows, inner, columns, seed }) => {
        const [a, b] = [wild(seed, [rows, inner]), wild(seed + 1, [inner, columns])];
        const product = matmul(a, b);
        expect(product.shape).toEqual([rows, columns]);
        expect([...product.data]).toEqual(naive(a, b));
      }),
      { numRuns: 300 },
    );
  });

  // 5 x 9 outputs: whole blocks, and the edges left over on both sides.
  const ones = (inner: number) => tensor([inner, 9], new Float32Array(inner * 9).fill(1));
  const repeated = (row: readonly number[]) => tensor([5, row.length], [row, row, row, row, row].flat());

  test('ascending: 2^60 + 1 - 2^60 is 0, 2^60 - 2^60 + 1 is 1, for every output', () => {
    const lost = matmul(repeated([2 ** 60, 1, -(2 ** 60)]), ones(3));
    const kept = matmul(repeated([2 ** 60, -(2 ** 60), 1]), ones(3));
    expect(lost.data).toEqual(new Float32Array(45));
    expect(kept.data).toEqual(new Float32Array(45).fill(1));
  });

  test('rounded once: two halves of the last place add up to one, for every output', () => {
    const product = matmul(repeated([1, 2 ** -24, 2 ** -24]), ones(3));
    expect(product.data).toEqual(new Float32Array(45).fill(1 + 2 ** -23));
  });

  test('a row comes out the same alone as among others', () => {
    const [a, b] = [wild(3, [7, 13]), wild(4, [13, 9])];
    const alone = matmul(tensor([1, 13], a.data.slice(3 * 13, 4 * 13)), b);
    expect(alone.data).toEqual(matmul(a, b).data.slice(3 * 9, 4 * 9));
  });
});

describe('batches', () => {
  const batches = fc.record({ outer: fc.integer({ min: 1, max: 3 }), inner: fc.integer({ min: 1, max: 3 }) });

  test('a batch times one matrix multiplies each part by it', () => {
    fc.assert(
      fc.property(extents, batches, ({ rows, inner, columns, seed }, batch) => {
        const a = wild(seed, [batch.outer, batch.inner, rows, inner]);
        const b = wild(seed + 1, [inner, columns]);
        const product = matmul(a, b);
        expect(product.shape).toEqual([batch.outer, batch.inner, rows, columns]);
        for (let i = 0; i < batch.outer * batch.inner; i++) {
          expect([...part(product, i).data]).toEqual(naive(part(a, i), b));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a batch times a batch multiplies part by part', () => {
    fc.assert(
      fc.property(extents, batches, ({ rows, inner, columns, seed }, batch) => {
        const a = wild(seed, [batch.outer, batch.inner, rows, inner]);
        const b = wild(seed + 1, [batch.outer, batch.inner, inner, columns]);
        const product = matmul(a, b);
        for (let i = 0; i < batch.outer * batch.inner; i++) {
          expect([...part(product, i).data]).toEqual(naive(part(a, i), part(b, i)));
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('a small product after a large one is not touched by what the large one left behind', () => {
  const [a, b] = [wild(5, [3, 5]), wild(6, [5, 6])];
  const before = matmul(a, b).data;
  matmul(wild(7, [20, 30]), wild(8, [30, 40]));
  expect(matmul(a, b).data).toEqual(before);
});

test('the factors are left as they were', () => {
  const [a, b] = [wild(9, [4, 4]), wild(10, [4, 4])];
  const copies = [a.data.slice(), b.data.slice()];
  matmul(a, b);
  expect([a.data, b.data]).toEqual(copies);
});

test('NaN reaches its own row only, Infinity times 0 is NaN', () => {
  const product = matmul(tensor([3, 2], [1, 2, Number.NaN, 1, Infinity, 1]), tensor([2, 2], [1, 0, 0, 1]));
  expect([...product.data]).toEqual([1, 2, Number.NaN, Number.NaN, Infinity, Number.NaN]);
});

describe('errors name both shapes', () => {
  test('inner axes that differ', () => {
    expect(() => matmul(zeros([2, 3]), zeros([4, 5]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: matmul: shapes must be (..., rows, inner) and (..., inner, columns), got (2, 3) and (4, 5).]`,
    );
  });

  test('batch axes that differ', () => {
    expect(() => matmul(zeros([2, 2, 3]), zeros([4, 3, 5]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: matmul: shapes must be (..., rows, inner) and (..., inner, columns), got (2, 2, 3) and (4, 3, 5).]`,
    );
    expect(() => matmul(zeros([2, 3]), zeros([4, 3, 5]))).toThrow('got (2, 3) and (4, 3, 5)');
  });

  test('a vector', () => {
    expect(() => matmul(zeros([3]), zeros([3, 2]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: matmul: shapes must be (..., rows, inner) and (..., inner, columns), got (3) and (3, 2).]`,
    );
    expect(() => matmul(zeros([2, 3]), zeros([3]))).toThrow('got (2, 3) and (3)');
  });
});
