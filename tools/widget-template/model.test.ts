// What a stack of blocks does to the size of a signal at initialization, over many seeds.

import { describe, expect, test } from 'vitest';
import { type Setting, sizesAlong } from './model.ts';

const SEEDS = Array.from({ length: 101 }, (_, seed) => seed);
const stack = (changes: Partial<Setting> = {}) => sizesAlong({ layers: 20, residual: false, seed: 1, ...changes });
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;

/** How many times as large the signal leaves a stack as it enters it, in the median stack. */
const growth = (changes: Partial<Setting>) =>
  median(SEEDS.map((seed) => stack({ ...changes, seed })).map((sizes) => sizes.at(-1)! / sizes[0]!));

describe('the size of a signal', () => {
  test('is told at the start and after each block', () => {
    expect(stack({ layers: 1 })).toHaveLength(2);
    expect(stack({ layers: 64 })).toHaveLength(65);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(stack()).toEqual(stack());
    expect(stack({ seed: 2 })).not.toEqual(stack());
  });

  test('does not depend on what comes after', () => {
    expect(stack({ layers: 64 }).slice(0, 21)).toEqual(stack());
  });
});

test.each([2, 10, 40])(
  'with its input added back, a signal is near √2 times as large after each of %i blocks',
  (layers) => {
    const perBlock = growth({ residual: true, layers }) ** (1 / layers);
    expect(perBlock).toBeGreaterThan(1.38);
    expect(perBlock).toBeLessThan(1.45);
  },
);

test('passed on alone, He’s weights keep it within a factor of two for ten blocks', () => {
  expect(growth({ layers: 10 })).toBeGreaterThan(1 / 2);
  expect(growth({ layers: 10 })).toBeLessThan(2);
});
