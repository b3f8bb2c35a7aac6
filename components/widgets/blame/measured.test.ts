// What the lesson says of learning at 10 blocks, and of paths.

import { describe, expect, test } from 'vitest';
import { blamed, lossAfter, lossesAfter, RACE, shareOfPaths } from './measured.ts';

const LONG = { timeout: 60_000 }; // ms: thousands of steps of training, not a limit on speed

describe('at 10 blocks, the middle one of 5 networks', () => {
  const [small, large] = [0.01, 0.1] as const;

  test('at the small rate residuals halve the loss of the plain network; with LayerNorm they do not', LONG, () => {
    expect(lossAfter('residual', small)).toBeLessThan(lossAfter('plain', small) / 2);
    expect(lossAfter('both', small)).toBeGreaterThan(lossAfter('layer', small));
  });

  test('at the small rate the plain network is the slowest of the four, though most of its blame arrives', LONG, () => {
    for (const name of ['layer', 'residual', 'both'] as const) {
      expect(lossAfter(name, small), name).toBeLessThan(lossAfter('plain', small));
    }
    expect(blamed('plain', RACE.depth)).toBeGreaterThan(0.5);
  });

  test('all learn at the small rate: no loss is a third of guessing', LONG, () => {
    for (const name of ['plain', 'layer', 'residual', 'both'] as const) {
      expect(lossAfter(name, small), name).toBeLessThan(Math.LN2 / 3);
    }
  });

  test('at the large rate residuals alone always end, and both together do best, from every seed', LONG, () => {
    expect(lossesAfter('residual', large)).toEqual(Array(RACE.networks).fill(Infinity));
    const best = lossesAfter('both', large);
    expect(best.at(-1)).toBeLessThan(lossAfter('both', small) / 5);
    for (const name of ['plain', 'layer'] as const) expect(lossAfter(name, large)).toBeGreaterThan(best.at(-1)!);
  });
});

test('a tenth of the networks lies below the tenth, and so on up', () => {
  const parts = [0.1, 0.5, 0.9].map((part) => blamed('layer', 20, part));
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

test('of the paths through 54 blocks, 98.0 % go through 19 to 35 of them (Veit et al. 2016, arXiv 1605.06431)', () => {
  expect(shareOfPaths(54, 19, 35)).toBeCloseTo(0.98, 3);
  expect(shareOfPaths(54, 0, 54)).toBeCloseTo(1, 12);
});
