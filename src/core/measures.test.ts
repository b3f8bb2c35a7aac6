import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosine, meanSquare, rms, spread } from './measures.ts';
import { key, normal } from './random.ts';
import { tensor, zeros } from './tensor.ts';

const vectors = fc.integer({ min: 0, max: 1e6 }).map((seed) => normal(key(seed), new Float32Array(32)));

describe('meanSquare and rms', () => {
  test('of 1, 2, 3, 4 are 7.5 and its root', () => {
    expect(meanSquare([1, 2, 3, 4])).toBe(7.5);
    expect(rms([1, 2, 3, 4])).toBe(Math.sqrt(7.5));
  });

  test('scale with the values: rms by the factor, meanSquare by its square', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: -60, max: 60 }), (values, power) => {
        const scaled = values.map((value) => value * 2 ** power);
        expect(rms(scaled)).toBeCloseTo(rms(values) * 2 ** power, 12 - Math.max(0, power));
        expect(meanSquare(scaled)).toBe(meanSquare(values) * 4 ** power);
      }),
    );
  });

  test('do not overflow on the largest Float32 values', () => {
    const large = new Float32Array(8).fill(3e38);
    expect(rms(large)).toBeCloseTo(Math.fround(3e38), -25);
  });

  test('throw where there are no values', () => {
    expect(() => meanSquare([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: meanSquare: there must be at least 1 value, got 0 values.]`,
    );
    expect(() => rms([])).toThrow(RangeError);
  });
});

describe('cosine', () => {
  test('of known angles', () => {
    expect(cosine([1, 0], [0, 5])).toBe(0);
    expect(cosine([1, 0], [1, 1])).toBeCloseTo(Math.SQRT1_2, 15);
    expect(cosine([2, 0, 0], [-3, 0, 0])).toBe(-1);
  });

  test('never leaves -1 to 1, not by rounding either', () => {
    fc.assert(
      fc.property(vectors, (values) => {
        expect(cosine(values, values)).toBeLessThanOrEqual(1);
        expect(
          cosine(
            values,
            values.map((value) => -value),
          ),
        ).toBeGreaterThanOrEqual(-1);
        expect(cosine(values, values)).toBeCloseTo(1, 14);
      }),
    );
  });

  test('does not depend on the length of either vector', () => {
    fc.assert(
      fc.property(vectors, vectors, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, factor) => {
        const scaled = Array.from(a, (value) => value * factor);
        expect(cosine(scaled, b)).toBeCloseTo(cosine(a, b), 13);
      }),
    );
  });

  test('is NaN where a vector is zero', () => {
    expect(cosine([0, 0], [1, 2])).toBeNaN();
  });

  test('throws where the lengths differ', () => {
    expect(() => cosine([1, 2], [1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: cosine: b must hold 2 values, as a does, got 1.]`,
    );
  });
});

describe('spread', () => {
  test('is 0 where all rows are alike and 1 where their mean is zero', () => {
    expect(spread(tensor([3, 2], [1, 2, 1, 2, 1, 2]))).toBe(0);
    expect(spread(tensor([2, 2], [1, -2, -1, 2]))).toBe(1);
  });

  test('of rows (1, 0) and (3, 0) is the RMS distance 1 over the root of 5', () => {
    expect(spread(tensor([2, 2], [1, 0, 3, 0]))).toBeCloseTo(1 / Math.sqrt(5), 15);
  });

  test('does not depend on the scale of the rows', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: -60, max: 60 }), (values, power) => {
        const scaled = values.map((value) => value * 2 ** power);
        expect(spread(tensor([8, 4], scaled))).toBeCloseTo(spread(tensor([8, 4], values)), 14);
      }),
    );
  });

  test('throws for what is not a matrix, or holds no values', () => {
    expect(() => spread(zeros([2, 2, 2]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: spread: a tensor must have two axes (rows, width), got shape (2, 2, 2).]`,
    );
    expect(() => spread(zeros([0, 4]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: spread: there must be at least 1 value, got 0 values.]`,
    );
  });
});
