// The written-out arithmetic against the core and against the published definition, the moves, and what is special.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { key, layerNorm, normal, rmsNorm, tensor } from '#core';
import { arithmetic, effectOf, fateOf, type Norm } from './model.ts';
import { MOVES, type Move, moved } from './moves.ts';

const CORE = { layer: layerNorm, rms: rmsNorm };
const NORMS: readonly Norm[] = ['layer', 'rms'];

const draw = (seed: number, width: number): number[] => Array.from(normal(key(seed), new Float32Array(width)));
const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));

/** The largest distance between two vectors over the largest value of the second. */
function distance(a: readonly number[], b: readonly number[]): number {
  return largest(a.map((value, i) => value - b[i]!)) / largest(b);
}

/** torch.nn.LayerNorm as documented: (x - E[x]) / sqrt(Var[x] + eps) * gamma + beta, Var with 1 / n. */
function published(x: readonly number[], gamma = 1, beta = 0): number[] {
  const mean = x.reduce((sum, value) => sum + value / x.length, 0);
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2 / x.length, 0);
  return x.map((value) => ((value - mean) / Math.sqrt(variance + 1e-5)) * gamma + beta);
}

function computed(norm: Norm, x: readonly number[], gain: number, bias: number, epsilon: number): number[] {
  const [gains, biases] = [x.map(() => gain), x.map(() => bias)];
  return Array.from(CORE[norm](tensor([x.length], x), { gain: gains, bias: biases, epsilon }).data);
}

describe('arithmetic', () => {
  const cases = Array.from({ length: 1000 }, (_, seed) => draw(seed, 3 + (seed % 6)));

  test.each(NORMS)('%s agrees with the core on 1,000 vectors of 3 to 8', (norm) => {
    for (const [seed, x] of cases.entries()) {
      const seasoning = { gain: 0.5 + (seed % 5) / 2, bias: (seed % 7) - 3, epsilon: seed % 2 ? 1e-5 : 1e-3 };
      const { out } = arithmetic(norm, x, seasoning);
      const core = computed(norm, x, seasoning.gain, seasoning.bias, seasoning.epsilon);
      expect(distance(core, out)).toBeLessThan(1e-6);
    }
  });

  test('LayerNorm is the published one: variance over n, epsilon inside the root', () => {
    for (const x of cases) {
      expect(distance(arithmetic('layer', x).out, published(x))).toBeLessThan(1e-12);
      expect(distance(arithmetic('layer', x, { gain: 2, bias: -1 }).out, published(x, 2, -1))).toBeLessThan(1e-12);
    }
  });

  test('mean 5 and deviation 0.01: written out, core and published agree to 1e-3', () => {
    for (let seed = 0; seed < 200; seed++) {
      const x = draw(seed, 8).map((value) => 5 + 0.01 * value);
      expect(distance(arithmetic('layer', x).out, published(x))).toBeLessThan(1e-9);
      expect(distance(computed('layer', x, 1, 0, 1e-5), published(x))).toBeLessThan(1e-3);
    }
  });

  test('10, 4, 4, 2 in whole numbers', () => {
    expect(arithmetic('layer', [10, 4, 4, 2], { epsilon: 0 })).toEqual({
      mean: 5,
      differences: [5, -1, -1, -3],
      squares: [25, 1, 1, 9],
      variance: 9,
      shifted: 9,
      root: 3,
      divided: [5 / 3, -1 / 3, -1 / 3, -1],
      gained: [5 / 3, -1 / 3, -1 / 3, -1],
      out: [5 / 3, -1 / 3, -1 / 3, -1],
    });
  });

  test('equal numbers become exactly 0, whatever their binary digits, and NaN only without epsilon', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e30, max: 1e30, noNaN: true }), fc.integer({ min: 3, max: 8 }), (value, count) => {
        const x = new Array<number>(count).fill(value);
        expect(arithmetic('layer', x).divided.every((part) => part === 0)).toBe(true);
        expect(arithmetic('layer', x, { epsilon: 0 }).divided.every(Number.isNaN)).toBe(true);
      }),
    );
  });

  test('no numbers give NaN, not an exception', () => {
    for (const norm of NORMS) expect(arithmetic(norm, []).variance).toBeNaN();
  });
});

describe('fateOf', () => {
  test.each<[string, number[], number]>([
    ['empty', [], 1e-5],
    ['nan', [1, Number.NaN, Infinity], 1e-5],
    ['infinite', [1, 2, Infinity], 1e-5],
    ['infinite', [1, 2, 1e39], 1e-5],
    ['undefined', [7, 7, 7], 0],
    ['underflow', [0, 0, 1e-200], 0],
    ['overflow', [1, 2, 1e20], 1e-5],
    ['overflow', [1e20, 1e20, 1e20], 1e-5],
    ['constant', [0.1, 0.1, 0.1], 1e-5],
    ['constant', [0, 0, 0], 1e-5],
    ['precision', [1e6, 1e6 + 0.01, 1e6 + 0.03], 1e-12],
    ['epsilon', [1e-4, 2e-4, 3e-4], 1e-5],
    ['one', [1, 2, 3, 1000], 1e-5],
    ['balanced', [10, 4, 4, 2], 1e-5],
  ])('%s: (%j), epsilon %d', (fate, x, epsilon) => {
    expect(fateOf(x, epsilon)).toBe(fate);
  });

  test('one number far from the rest comes out near the root of n - 1', () => {
    const { out } = arithmetic('layer', [1, 2, 3, 2, 1, 2, 3, 1000]);
    expect(largest(out)).toBeCloseTo(Math.sqrt(7), 4);
  });
});

describe('effectOf', () => {
  const effects = (norm: Norm, x: readonly number[]) =>
    MOVES.map((move) => effectOf(arithmetic(norm, x).divided, arithmetic(norm, moved(x, move)).divided));

  test('what each move does to LayerNorm', () => {
    expect(effects('layer', [10, 4, 4, 2])).toEqual(['same', 'same', 'sign', 'zeros', 'pattern', 'size']);
  });

  test('RMSNorm differs at + 5 and at all equal', () => {
    expect(effects('rms', [10, 4, 4, 2])).toEqual(['same', 'pattern', 'sign', 'pattern', 'pattern', 'size']);
  });

  test('LayerNorm undoes any factor and any offset while epsilon does not show', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom<Move>('ten', 'five'), (seed, move) => {
        const x = draw(seed, 6).map((value) => 10 * value);
        expect(effectOf(arithmetic('layer', x).divided, arithmetic('layer', moved(x, move)).divided)).toBe('same');
      }),
    );
  });

  test('0 divided by 0 is said to be undefined', () => {
    expect(effectOf([1, -1, 0], [Number.NaN, Number.NaN, Number.NaN])).toBe('undefined');
  });
});

test('a move keeps the count and writes no rounding noise', () => {
  for (const move of MOVES) expect(moved([1.1, 2.2, 3.3], move)).toHaveLength(3);
  expect(moved([1.1, 2.2, 3.3], 'ten')).toEqual([11, 22, 33]);
  expect(moved([0, 1, 2], 'minus')).toEqual([0, -1, -2]);
  expect(moved([1, 2000, 3], 'huge')).toEqual([1, 2000, 200_000]);
});
