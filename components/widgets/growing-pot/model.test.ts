// The growing pot over 200 seeds: the laws of growth, where float16 ends, and what the median pot does.

import { beforeAll, describe, expect, test } from 'vitest';
import { LARGEST, rms, row } from '#core';
import {
  type Cooked,
  type Cooking,
  collapseOf,
  cook,
  lawOf,
  MOST_BLOCKS,
  type Pot,
  pot,
  STATES,
  scaleOf,
} from './model.ts';

const SEEDS = 200;
const PLAIN: Cooking = { norm: 'none', scale: 1, format: 'float32' };

/** The value that a part of all values lie below. */
function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * values.length)]!;
}
const median = (values: readonly number[]) => quantile(values, 0.5);
const squareAt = (runs: readonly Cooked[], k: number) => median(runs.map(({ size }) => size[k]! ** 2));

let pots: readonly Pot[];
beforeAll(() => {
  pots = Array.from({ length: SEEDS }, (_, seed) => pot(seed));
});

describe('without a norm', () => {
  let runs: readonly Cooked[];
  beforeAll(() => {
    runs = pots.map((one) => cook(one, PLAIN, MOST_BLOCKS));
  });

  test('the mean square doubles at every block, within 20 % up to block 10', () => {
    for (let k = 0; k <= 10; k++) {
      expect(squareAt(runs, k) / 2 ** k, `block ${k}`).toBeGreaterThan(0.8);
      expect(squareAt(runs, k) / 2 ** k, `block ${k}`).toBeLessThan(1.2);
    }
  });

  test('further on the median pot falls behind: its mean square grows by 1.85 to 2.1 a block', () => {
    for (const k of [20, 50, 100]) {
      const growth = squareAt(runs, k) ** (1 / k);
      expect(growth, `block ${k}`).toBeGreaterThan(1.85);
      expect(growth, `block ${k}`).toBeLessThan(2.1);
    }
  });

  test('float32 holds every number of 128 blocks', () => {
    expect(Math.min(...runs.map(({ finite }) => finite[MOST_BLOCKS]!))).toBe(1);
    expect(Math.max(...runs.map(({ largest }) => largest[MOST_BLOCKS]!))).toBeLessThan(LARGEST.float32);
  });

  test('bfloat16 holds them too, with sixteen orders of magnitude to spare', () => {
    const kept = pots.slice(0, 40).map((one) => cook(one, { ...PLAIN, format: 'bfloat16' }, MOST_BLOCKS));
    expect(Math.min(...kept.map(({ finite }) => finite[MOST_BLOCKS]!))).toBe(1);
    expect(Math.max(...kept.map(({ largest }) => largest[MOST_BLOCKS]!))).toBeLessThan(LARGEST.bfloat16 / 1e16);
  });
});

describe('kept in float16, without a norm', () => {
  let runs: readonly Cooked[];
  let ends: readonly ReturnType<typeof collapseOf>[];
  beforeAll(() => {
    runs = pots.map((one) => cook(one, { ...PLAIN, format: 'float16' }, 45));
    ends = runs.map(collapseOf);
  });

  test('the law for the RMS passes 65504 at block 32', () => {
    expect(lawOf(PLAIN, 31)).toBeLessThan(LARGEST.float16);
    expect(lawOf(PLAIN, 32)).toBeGreaterThan(LARGEST.float16);
  });

  test('the first number overflows earlier: at block 27 to 31 in the median pot, 25 to 34 in eight of ten', () => {
    const blocks = ends.map(({ overflow }) => overflow);
    expect(median(blocks)).toBeGreaterThanOrEqual(27);
    expect(median(blocks)).toBeLessThanOrEqual(31);
    expect(quantile(blocks, 0.1)).toBeGreaterThanOrEqual(25);
    expect(quantile(blocks, 0.9)).toBeLessThanOrEqual(34);
  });

  test('the first NaN follows it within a few blocks, at block 29 to 33 in the median pot', () => {
    const blocks = ends.map(({ nan }) => nan);
    expect(median(blocks)).toBeGreaterThanOrEqual(29);
    expect(median(blocks)).toBeLessThanOrEqual(33);
    for (const { overflow, nan } of ends)
      expect(nan, 'one block makes no NaN of finite numbers').toBeGreaterThan(overflow);
  });

  test('what is lost stays lost: the share of finite numbers only falls, that of NaN only rises', () => {
    for (const { finite, nan } of runs) {
      expect(finite).toEqual(finite.toSorted((a, b) => b - a));
      expect(nan).toEqual(nan.toSorted((a, b) => a - b));
    }
  });

  test('with LayerNorm not one number of 128 blocks comes near the end', () => {
    for (const one of pots.slice(0, 20)) {
      const { finite, largest } = cook(one, { norm: 'layer', scale: 1, format: 'float16' }, MOST_BLOCKS);
      expect(finite[MOST_BLOCKS]).toBe(1);
      expect(largest[MOST_BLOCKS]).toBeLessThan(LARGEST.float16 / 1000);
    }
  });
});

test('with LayerNorm the mean square is within 20 % of 1 + k, up to block 100', () => {
  const runs = pots.slice(0, 100).map((one) => cook(one, { ...PLAIN, norm: 'layer' }, 100));
  for (let k = 0; k <= 100; k++) {
    expect(squareAt(runs, k) / (1 + k), `block ${k}`).toBeGreaterThan(0.8);
    expect(squareAt(runs, k) / (1 + k), `block ${k}`).toBeLessThan(1.2);
  }
});

test.each([16, 64, 128])('branches over √%i end near e in mean square, without a norm', (depth) => {
  const scale = scaleOf('root', depth);
  const ends = pots.slice(0, 80).map((one) => cook(one, { ...PLAIN, scale }, depth));
  expect(squareAt(ends, depth)).toBeGreaterThan(2);
  expect(squareAt(ends, depth)).toBeLessThan(3.2);
  expect(lawOf({ norm: 'none', scale }, depth) ** 2).toBeCloseTo(Math.E, 0);
});

test.each(['float32', 'bfloat16', 'float16'] as const)('branches times 0 leave the pot as it is, in %s', (format) => {
  for (const norm of ['none', 'layer'] as const) {
    const { size } = cook(pots[1]!, { norm, scale: scaleOf('zero', 50), format }, 50);
    expect(size.every((value) => value === size[0])).toBe(true);
  }
});

test('every state starts with RMS 1, and a seed gives the same pot each time', () => {
  const { start } = pots[3]!;
  for (let i = 0; i < STATES; i++) expect(rms(row(start, i))).toBeCloseTo(1, 6);
  expect(pot(3).start.data).toEqual(start.data);
  expect(pot(4).start.data).not.toEqual(start.data);
});
