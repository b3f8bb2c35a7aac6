// What the place of the norm decides at initialization (Xiong et al. 2020, arXiv 2002.04745), over seeds.

import { describe, expect, test } from 'vitest';
import { DEPTHS, measure } from './measured.ts';
import { lawOf, NORMS, type Readings, read } from './model.ts';
import { PLACES } from './wiring.ts';

const run = (place: 'pre' | 'post', norm: 'layer' | 'rms', depth: number, seed: number): Readings =>
  read({ place, norm, depth, seed });

describe('the gradient of the last block, medians over 25 seeds', () => {
  test('is flat in depth for Post-LN, within 20 %', () => {
    const gradients = DEPTHS.map((depth) => measure('post', depth).last);
    expect(Math.max(...gradients) / Math.min(...gradients)).toBeLessThan(1.2);
  });

  test('times √(1 + depth) is constant for Pre-LN, within 10 %', () => {
    const scaled = DEPTHS.map((depth) => measure('pre', depth).last * lawOf('pre', depth));
    expect(Math.max(...scaled) / Math.min(...scaled)).toBeLessThan(1.1);
  });

  test('Pre-LN is not flat: the first block’s over the last block’s grows like √depth, within 30 %', () => {
    for (const depth of DEPTHS) {
      expect(measure('pre', depth).ratio / (Math.sqrt(depth) * 0.75), `depth ${depth}`).toBeGreaterThan(0.7);
      expect(measure('pre', depth).ratio / (Math.sqrt(depth) * 0.75), `depth ${depth}`).toBeLessThan(1.3);
    }
  });

  test('with Post-LN the first block’s does not fall as (2/3)^(depth/2)', () => {
    for (const depth of [32, 64, 128]) {
      expect(measure('post', depth).ratio, `depth ${depth}`).toBeGreaterThan(50 * (2 / 3) ** (depth / 2));
    }
  });
});

describe.each(NORMS)('the size of the stream with norm %s, over 20 seeds', (norm) => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed);

  test('is 1 after every block of Post-LN', () => {
    for (const seed of seeds) {
      for (const size of run('post', norm, 60, seed).size.subarray(1)) expect(size).toBeCloseTo(1, 3);
    }
  });

  test('is within 20 % of √(1 + k) with Pre-LN, in the mean over seeds', () => {
    const runs = seeds.map((seed) => run('pre', norm, 60, seed).size);
    for (let k = 0; k <= 60; k++) {
      const mean = runs.reduce((sum, size) => sum + size[k]! / size[0]!, 0) / runs.length;
      expect(mean / lawOf('pre', k), `block ${k}`).toBeGreaterThan(0.8);
      expect(mean / lawOf('pre', k), `block ${k}`).toBeLessThan(1.2);
    }
  });
});

test.each(PLACES)('%s: one number a block and one for the input; the same seed gives the same bits', (place) => {
  const { size, gradient } = run(place, 'layer', 7, 3);
  expect([size.length, gradient.length]).toEqual([8, 8]);
  expect(gradient[0]).toBeNaN();
  expect(run(place, 'layer', 7, 3)).toEqual({ size, gradient });
  expect(run(place, 'layer', 7, 4).gradient).not.toEqual(gradient);
});

test('both places read the same examples', () => {
  expect(run('post', 'layer', 5, 1).size[0]).toBe(run('pre', 'layer', 5, 1).size[0]);
});
