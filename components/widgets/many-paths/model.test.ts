// The paths counted (Veit et al. 2016, arXiv 1605.06431), and the gradient taken apart by their length, over seeds.

import { describe, expect, test } from 'vitest';
import { pathLengths } from '#core/learning.ts';
import { bandOf, gapOf, gradientLengths, meanLength, middleOf, NORMS, pathsByLength } from './model.ts';

const SEEDS = Array.from({ length: 11 }, (_, i) => i + 1);
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

test('of the paths through 54 blocks 98.0 % go through 19 to 35 (computed apart with NumPy)', () => {
  expect(bandOf(54)).toEqual({ from: 19, to: 35, share: expect.closeTo(0.980166, 6) });
});

test.each([1, 2, 3, 5])(
  'all paths through %i blocks are different, as many of each length as the distribution says',
  (blocks) => {
    const groups = pathsByLength(blocks);
    expect(new Set(groups.flat().map(String)).size).toBe(2 ** blocks);
    for (const [length, share] of pathLengths(blocks).entries()) {
      expect(groups[length]).toHaveLength(share * 2 ** blocks);
      for (const path of groups[length]!) expect(path.filter(Boolean)).toHaveLength(length);
    }
  },
);

describe.each(NORMS)('the gradient by length of path, norm %s', (norm) => {
  test.each([1, 2, 7, 54])('adds up to the whole gradient of %i blocks, within a thousandth', (blocks) => {
    for (const seed of SEEDS) expect(gapOf({ blocks, norm, seed }), `seed ${seed}`).toBeLessThan(1e-3);
  });

  test('is a share for each length, the same for the same seed', () => {
    const shares = gradientLengths({ blocks: 9, norm, seed: 3 });
    expect(shares).toHaveLength(10);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 6);
    expect(gradientLengths({ blocks: 9, norm, seed: 3 })).toEqual(shares);
    expect(gradientLengths({ blocks: 9, norm, seed: 4 })).not.toEqual(shares);
  });
});

describe('which paths the gradient takes through 54 blocks, medians over 11 networks', () => {
  const means = (norm: 'none' | 'layer') =>
    SEEDS.map((seed) => meanLength(gradientLengths({ blocks: 54, norm, seed })));

  test('without a norm nearly as long as paths are: 22 to 28 blocks on average', () => {
    expect(middle(means('none'))).toBeGreaterThan(22);
    expect(middle(means('none'))).toBeLessThan(28);
  });

  test('with LayerNorm short ones: 3 to 5 blocks on average, 99 % of it from less than 15', () => {
    expect(middle(means('layer'))).toBeGreaterThan(3);
    expect(middle(means('layer'))).toBeLessThan(5);
    for (const seed of SEEDS)
      expect(middleOf(gradientLengths({ blocks: 54, norm: 'layer', seed })).to).toBeLessThan(15);
  });
});
