import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathCount, pathLengths } from './paths.ts';

const total = (shares: Float64Array) => shares.reduce((sum, share) => sum + share, 0);

describe('pathLengths', () => {
  test('of 0 to 3 blocks are the rows of the triangle over a power of two', () => {
    expect(pathLengths(0)).toEqual(Float64Array.of(1));
    expect(pathLengths(1)).toEqual(Float64Array.of(1 / 2, 1 / 2));
    expect(pathLengths(3)).toEqual(Float64Array.of(1 / 8, 3 / 8, 3 / 8, 1 / 8));
  });

  test('sum to 1 and are symmetric up to 1000 blocks', () => {
    for (const blocks of [1, 10, 54, 110, 999, 1000]) {
      const shares = pathLengths(blocks);
      expect(total(shares)).toBeCloseTo(1, 13);
      expect(shares).toEqual(shares.toReversed());
      expect(Math.min(...shares)).toBeGreaterThan(0);
    }
  });

  test('of 54 blocks lie from 19 to 35 for 98 % of the paths', () => {
    expect(Math.abs(total(pathLengths(54).subarray(19, 36)) - 0.98)).toBeLessThan(0.0005);
  });

  test('are the exact counts over 2^blocks', () => {
    for (const blocks of [5, 54, 300, 1000]) {
      pathLengths(blocks).forEach((share, length) => {
        const exact = Number(pathCount(blocks, length)) / 2 ** blocks;
        expect(Math.abs(share / exact - 1)).toBeLessThan(1e-13);
      });
    }
  });

  test('throw where the number of blocks is not from 0 to 1000', () => {
    expect(() => pathLengths(1001)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: pathLengths: blocks must be an integer from 0 to 1000, got 1001.]`,
    );
    expect(() => pathLengths(-1)).toThrow(RangeError);
    expect(() => pathLengths(1.5)).toThrow(RangeError);
  });
});

describe('pathCount', () => {
  test('obeys the rule of Pascal: one more block is gone around or gone through', () => {
    for (let blocks = 1; blocks <= 60; blocks++) {
      for (let length = 1; length < blocks; length++) {
        const [around, through] = [pathCount(blocks - 1, length), pathCount(blocks - 1, length - 1)];
        expect(pathCount(blocks, length)).toBe(around + through);
      }
    }
  });

  test('sums to 2^blocks, exactly', () => {
    for (const blocks of [0, 1, 54, 110, 1000]) {
      const counts = Array.from({ length: blocks + 1 }, (_, length) => pathCount(blocks, length));
      expect(counts.reduce((sum, count) => sum + count, 0n)).toBe(2n ** BigInt(blocks));
    }
  });

  test('throws where the length is not from 0 to the number of blocks', () => {
    expect(() => pathCount(3, 4)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: pathCount: length must be an integer from 0 to 3, got 4.]`,
    );
    expect(() => pathCount(-1, 0)).toThrow(RangeError);
  });
});

test('blocks x <- x + w x, one after another, give the sum over all paths, each worth w^length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: -0.5, max: 1.5, noNaN: true }), (blocks, w) => {
      let x = 1;
      for (let block = 0; block < blocks; block++) x += w * x;
      let paths = 0;
      for (let length = 0; length <= blocks; length++) paths += Number(pathCount(blocks, length)) * w ** length;
      expect(Math.abs(paths - x)).toBeLessThan(1e-14 * (1 + Math.abs(w)) ** blocks);
    }),
  );
});
