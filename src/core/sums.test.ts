// The documented order of summation, and that the sums are right.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { key, normal } from './random.ts';
import { sum, sumOfSquares } from './sums.ts';

/** Four partial sums, each ascending; what is left over goes into the first; added as (0 + 1) + (2 + 3). */
function inDocumentedOrder(values: ArrayLike<number>, start: number, end: number, term: (x: number) => number): number {
  const partial: [number, number, number, number] = [0, 0, 0, 0];
  const whole = start + 4 * Math.floor((end - start) / 4);
  for (let i = start; i < end; i++) partial[i < whole ? (((i - start) % 4) as 0 | 1 | 2 | 3) : 0] += term(values[i]!);
  return partial[0] + partial[1] + (partial[2] + partial[3]);
}

/** Numbers of like size, so that every addition rounds and the order shows, from a start of their own. */
const slices = fc.record({ seed: fc.nat(), length: fc.nat(40), start: fc.nat(5) }).map(({ seed, length, start }) => ({
  values: normal(key(seed), new Float64Array(length)),
  start: Math.min(start, length),
}));

test('a sum is taken in the documented order, bit for bit', () => {
  fc.assert(
    fc.property(slices, ({ values, start }) => {
      expect(sum(values, start, values.length)).toBe(inDocumentedOrder(values, start, values.length, (x) => x));
    }),
  );
});

test('a sum of squares is taken in the same order, about any center', () => {
  fc.assert(
    fc.property(slices, fc.double({ min: -9, max: 9, noNaN: true }), ({ values, start }, center) => {
      const expected = inDocumentedOrder(values, start, values.length, (x) => (x - center) * (x - center));
      expect(sumOfSquares(values, start, values.length, center)).toBe(expected);
    }),
  );
});

test('the order shows: four neighbours go into four different partial sums', () => {
  expect(sum([2 ** 53, 1, -(2 ** 53), 0], 0, 4)).toBe(0); // 2^53 + 1 is lost
  expect(sum([2 ** 53, 0, 0, 0, -(2 ** 53), 1], 0, 6)).toBe(1); // the first partial sum cancels before 1 arrives
});

test('the sum of Float32 values is right to double precision', () => {
  const values = normal(key(1), new Float32Array(1001));
  const exact = values.reduce((total, value) => total + BigInt(value * 2 ** 60), 0n); // a step of Float32 is above 2^-60 here
  expect(sum(values, 0, values.length)).toBeCloseTo(Number(exact) / 2 ** 60, 11);
});

test('an empty range sums to 0', () => {
  expect(sum([1, 2, 3], 1, 1)).toBe(0);
  expect(sumOfSquares([1, 2, 3], 3, 3)).toBe(0);
});
