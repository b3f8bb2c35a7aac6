// The four norms against formulas written out independently, and who can change whose result, over many grids.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { row, type Tensor, tensor } from '#core';
import { CHANGES, isInvariant } from './invariances.ts';
import { GRIDS, measure } from './measured.ts';
import {
  aloneMoved,
  type Cell,
  dynamicTanh,
  FEATURES,
  gridOf,
  isAveraged,
  largestGap,
  MOST_EXAMPLES,
  momentsOf,
  NORMS,
  type Norm,
  normalized,
  othersMoved,
  turned,
} from './model.ts';

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed + 1);
const EPSILON = 1e-5;
const way = (norm: Norm, alpha = 0.5) => ({ norm, alpha });

const value = fc.oneof(
  fc.float({ min: -10, max: 10, noNaN: true }),
  fc.float({ noNaN: true, noDefaultInfinity: true }), // huge ones too
  fc.float({ min: Math.fround(-1e-30), max: Math.fround(1e-30), noNaN: true }),
  fc.constantFrom(0, 1, -1),
);
const line = (length: number) =>
  fc.oneof(
    fc.array(value, { minLength: length, maxLength: length }),
    value.map((one) => Array<number>(length).fill(one)),
  );

/** A grid of up to 8 by 6 whose rows, or whose columns, are constant now and then. */
const grid = fc.tuple(fc.nat(7), fc.nat(5), fc.boolean()).chain(([rows, width, onItsSide]) =>
  fc
    .array(line(width + 1), { minLength: rows + 1, maxLength: rows + 1 })
    .map((lines) => tensor([rows + 1, width + 1], lines.flat()))
    .map((x) => (onItsSide ? turned(x) : x)),
);

const INDEPENDENT: Readonly<Record<Norm, (x: Tensor, example: number, feature: number, alpha: number) => number>> = {
  none: (x, i, j) => at(x, i, j),
  batch: (x, i, j) =>
    standard(
      at(x, i, j),
      Array.from({ length: x.shape[0]! }, (_, k) => at(x, k, j)),
    ),
  layer: (x, i, j) =>
    standard(
      at(x, i, j),
      Array.from({ length: x.shape[1]! }, (_, k) => at(x, i, k)),
    ),
  rms: (x, i, j) => {
    const squares = Array.from({ length: x.shape[1]! }, (_, k) => at(x, i, k) ** 2);
    return at(x, i, j) / Math.sqrt(mean(squares) + EPSILON);
  },
  dyt: (x, i, j, alpha) => Math.tanh(alpha * at(x, i, j)),
};

function at(x: Tensor, i: number, j: number): number {
  return x.data[i * x.shape[1]! + j]!;
}

function standard(one: number, all: readonly number[]): number {
  const center = mean(all);
  return (one - center) / Math.sqrt(mean(all.map((other) => (other - center) ** 2)) + EPSILON);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** Returns a grid with other numbers in every row but one. */
function withOthers(x: Tensor, example: number, others: readonly number[]): Tensor {
  const width = x.shape[1]!;
  return { ...x, data: x.data.map((old, k) => (Math.floor(k / width) === example ? old : others[k % others.length]!)) };
}

describe('over 1,000 grids, with huge, tiny and constant ones', () => {
  test.each(NORMS)('%s is the formula', (norm) => {
    fc.assert(
      fc.property(grid, fc.constantFrom(0.1, 0.5, 2), (x, alpha) => {
        const results = normalized(x, way(norm, alpha));
        const [rows, width] = x.shape as [number, number];
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < width; j++) {
            const expected = INDEPENDENT[norm](x, i, j, alpha);
            expect(Math.abs(at(results, i, j) - expected)).toBeLessThanOrEqual(2e-6 * (1 + Math.abs(expected)));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['layer', 'rms', 'dyt'] as const)(
    '%s: whatever stands in other rows, a row’s bits are the same',
    (norm) => {
      fc.assert(
        fc.property(grid, fc.nat(7), fc.array(value, { minLength: 7, maxLength: 7 }), (x, pick, others) => {
          const example = pick % x.shape[0]!;
          const inOtherCompany = normalized(withOthers(x, example, others), way(norm));
          expect(row(inOtherCompany, example)).toEqual(row(normalized(x, way(norm)), example));
        }),
        { numRuns: 1000 },
      );
    },
  );

  test('LayerNorm and RMSNorm agree where a row’s mean is 0', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 4 }), (half) => {
        const x = tensor([1, 2 * half.length], [...half, ...half.map((one) => -one)]);
        const rms = normalized(x, way('rms')).data;
        const layer = normalized(x, way('layer')).data;
        expect(largestGap(layer, rms)).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('one example a hundred times as loud', () => {
  test('BatchNorm: in every grid a result of another example moves by more than 0.5', () => {
    for (const seed of SEEDS) expect(othersMoved({ seed, batch: 6, loud: 100 }, way('batch'))).toBeGreaterThan(0.5);
  });

  test.each(['layer', 'rms', 'dyt'] as const)('%s: in no grid any other result moves at all', (norm) => {
    for (const seed of SEEDS) expect(othersMoved({ seed, batch: 6, loud: 100 }, way(norm))).toBe(0);
    expect(measure(norm, 'moved', 100, 'largest')).toBe(0);
  });

  test('each norm balances along its own line', () => {
    for (const seed of SEEDS) {
      const x = gridOf({ seed, batch: 6, loud: 100 });
      for (const { mean, size } of momentsOf(turned(normalized(x, way('batch'))))) {
        expect([mean, size]).toEqual([expect.closeTo(0, 5), expect.closeTo(1, 3)]);
      }
      for (const { mean, size } of momentsOf(normalized(x, way('layer')))) {
        expect([mean, size]).toEqual([expect.closeTo(0, 5), expect.closeTo(1, 3)]);
      }
      for (const { size } of momentsOf(normalized(x, way('rms')))) expect(size).toBeCloseTo(1, 3);
      expect(Math.max(...dynamicTanh(x, 0.5).data.map(Math.abs))).toBeLessThanOrEqual(1);
    }
  });

  test('feature B leads after LayerNorm, not after BatchNorm', () => {
    expect(measure('layer', 'wide', 100, 'median')).toBeGreaterThan(2 * measure('layer', 'other', 100, 'median'));
    expect(measure('batch', 'wide', 100, 'median')).toBeCloseTo(measure('batch', 'other', 100, 'median'), 4);
  });
});

describe('a batch of one', () => {
  test.each(SEEDS.slice(0, 20))('BatchNorm gives zeros, the others what they gave in company: grid %i', (seed) => {
    const alone = gridOf({ seed, batch: 1, loud: 10 });
    expect(Array.from(normalized(alone, way('batch')).data)).toEqual(Array(FEATURES).fill(0));
    const drawn = { seed, batch: MOST_EXAMPLES, loud: 10 };
    expect(aloneMoved(drawn, way('batch'))).toBeGreaterThan(0.5);
    for (const norm of ['layer', 'rms', 'dyt'] as const) expect(aloneMoved(drawn, way(norm))).toBe(0);
  });

  test('of two examples BatchNorm keeps only who is the larger one', () => {
    for (const seed of SEEDS) {
      const x = gridOf({ seed, batch: 2, loud: 1 });
      const { data } = normalized(x, { ...way('batch'), epsilon: 0 });
      for (let j = 0; j < FEATURES; j++) expect(data[j]).toBeCloseTo(Math.sign(at(x, 0, j) - at(x, 1, j)), 5);
    }
  });
});

describe('the grid', () => {
  test('an example is the same in a batch of any size, and loudness is example 1’s alone', () => {
    const six = gridOf({ seed: 7, batch: 6, loud: 1 });
    expect(gridOf({ seed: 7, batch: 3, loud: 1 }).data).toEqual(six.data.slice(0, 3 * FEATURES));
    const loud = gridOf({ seed: 7, batch: 6, loud: 4 });
    expect(loud.data).toEqual(six.data.map((one, k) => (k < FEATURES ? 4 * one : one)));
  });

  test.each(NORMS)('%s: a cell is framed exactly where a push on it moves the result in focus', (norm) => {
    const x = gridOf({ seed: 3, batch: 4, loud: 2 });
    const focus: Cell = { example: 1, feature: 2 };
    const resultOf = (from: Tensor) => at(normalized(from, way(norm)), focus.example, focus.feature);
    x.data.forEach((_, k) => {
      const pushed = { ...x, data: x.data.with(k, x.data[k]! + 1) };
      const cell = { example: Math.floor(k / FEATURES), feature: k % FEATURES };
      expect(resultOf(pushed) !== resultOf(x)).toBe(isAveraged(norm, focus, cell));
    });
  });
});

// Ba et al. 2016 (arXiv 1607.06450), table 1, in its order, for LayerNorm; RMSNorm has the same but for the second
// (Zhang & Sennrich 2019). BatchNorm and DyT as we measured them.
const INVARIANT: Readonly<Record<Exclude<Norm, 'none'>, readonly boolean[]>> = {
  layer: [true, true, false, true, false, true],
  rms: [true, false, false, true, false, true],
  batch: [true, false, true, true, true, false],
  dyt: [false, false, false, false, false, false],
};

test.each(['layer', 'rms', 'batch', 'dyt'] as const)('%s: what it does not notice, over 50 layers', (norm) => {
  for (const seed of SEEDS.slice(0, 50)) {
    expect(CHANGES.map((change) => isInvariant(norm, change, seed))).toEqual(INVARIANT[norm]);
  }
});

test('a median lies between the numbers it is taken of', () => {
  const moved = SEEDS.slice(0, GRIDS).map((seed) => othersMoved({ seed, batch: 6, loud: 100 }, way('batch')));
  expect(moved.filter((one) => one < measure('batch', 'moved', 100, 'median'))).toHaveLength(GRIDS / 2);
  expect(measure('batch', 'moved', 100, 'largest')).toBe(Math.max(...moved));
});

test('the column of the lesson, by hand', () => {
  const column = (first: number) => normalized(tensor([6, 1], [first, 1, 3, 1, 3, 2]), way('batch')).data;
  expect([column(2)[1], column(2)[2]].map((one) => one!.toFixed(2))).toEqual(['-1.22', '1.22']);
  expect([column(200)[0], column(200)[1], column(200)[2]].map((one) => one!.toFixed(4))).toEqual([
    '2.2359',
    '-0.4607',
    '-0.4336',
  ]);
});

test('the row of the lesson, by hand, as loud as it is and a hundred times as loud', () => {
  const rowOf = (norm: Norm, times: number) =>
    Array.from(
      normalized(
        tensor(
          [1, 4],
          [3, 1, -1, 1].map((one) => times * one),
        ),
        way(norm),
      ).data,
      (one) => Number(one.toFixed(2)),
    );
  for (const times of [1, 100]) {
    expect(rowOf('layer', times)).toEqual([1.41, 0, -1.41, 0]);
    expect(rowOf('rms', times)).toEqual([1.73, 0.58, -0.58, 0.58]);
  }
  expect(rowOf('dyt', 1)).toEqual([0.91, 0.46, -0.46, 0.46]);
  expect(rowOf('dyt', 100)).toEqual([1, 1, -1, 1]);
});
