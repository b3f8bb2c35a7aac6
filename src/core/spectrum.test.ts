// Singular values against matrices whose own are known, and against the invariants they must keep.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { key, normal, uniform } from './random.ts';
import { autocorrelation, effectiveRank, singularValues } from './spectrum.ts';
import { type Tensor, tensor, zeros } from './tensor.ts';

const sides = fc.integer({ min: 1, max: 12 });
const matrices = fc
  .tuple(fc.nat(1e6), sides, sides)
  .map(([seed, rows, cols]) => tensor([rows, cols], normal(key(seed), new Float32Array(rows * cols))));

function transposed({ shape, data }: Tensor): Tensor {
  const [rows, cols] = [shape[0]!, shape[1]!];
  return tensor(
    [cols, rows],
    data.map((_, i) => data[(i % rows) * cols + Math.floor(i / rows)]!),
  );
}

/** The determinant by elimination with the largest pivot. */
function determinant({ shape, data }: Tensor): number {
  const size = shape[0]!;
  const rows = Array.from({ length: size }, (_, i) => Array.from(data.subarray(i * size, (i + 1) * size)));
  let product = 1;
  for (let k = 0; k < size; k++) {
    rows.sort((a, b) => Math.abs(b[k]!) - Math.abs(a[k]!));
    const pivot = rows.shift()!;
    product *= pivot[k]!;
    for (const row of rows) {
      const factor = row[k]! / pivot[k]!;
      for (let j = k; j < size; j++) row[j]! -= factor * pivot[j]!;
    }
  }
  return Math.abs(product);
}

/** d LayerNorm(x) / dx with epsilon 0: (I - 1 1^T / d - xhat xhat^T / d) / sigma. */
function layerNormJacobian(x: Float64Array): { sigma: number; jacobian: Tensor } {
  const d = x.length;
  const mean = x.reduce((total, value) => total + value, 0) / d;
  const sigma = Math.sqrt(x.reduce((total, value) => total + (value - mean) ** 2, 0) / d);
  const xhat = x.map((value) => (value - mean) / sigma);
  const entry = (i: number, j: number) => ((i === j ? 1 : 0) - 1 / d - (xhat[i]! * xhat[j]!) / d) / sigma;
  return {
    sigma,
    jacobian: tensor(
      [d, d],
      Float64Array.from({ length: d * d }, (_, k) => entry(Math.floor(k / d), k % d)),
    ),
  };
}

describe('singularValues', () => {
  test('of a diagonal matrix are the sizes of its entries, largest first', () => {
    expect(singularValues(tensor([3, 3], [2, 0, 0, 0, -5, 0, 0, 0, 0.5]))).toEqual(Float64Array.of(5, 2, 0.5));
  });

  test('of a rotation are all 1', () => {
    const [c, s] = [0.6, 0.8];
    for (const value of singularValues(tensor([2, 2], [c, -s, s, c]))) expect(value).toBeCloseTo(1, 7);
  });

  test('of a rank-one matrix are the product of the lengths, and zeros', () => {
    const values = singularValues(tensor([2, 3], [1, 2, 2, 2, 4, 4])); // (1, 2) times (1, 2, 2)
    expect(values[0]).toBeCloseTo(3 * Math.sqrt(5), 14);
    expect(values[1]).toBeCloseTo(0, 14);
  });

  test('of (3 0; 4 5) are the roots of 45 and 5', () => {
    const values = singularValues(tensor([2, 2], [3, 0, 4, 5]));
    expect(values[0]).toBeCloseTo(Math.sqrt(45), 14);
    expect(values[1]).toBeCloseTo(Math.sqrt(5), 14);
  });

  test('are min(rows, cols) in number, fall, and are those of the transpose', () => {
    fc.assert(
      fc.property(matrices, (x) => {
        const values = singularValues(x);
        expect(values).toHaveLength(Math.min(...x.shape));
        expect(values).toEqual(values.toSorted().reverse());
        const others = singularValues(transposed(x));
        values.forEach((value, i) => {
          expect(value).toBeCloseTo(others[i]!, 13);
        });
      }),
    );
  });

  test('have squares that sum to the squares of the entries', () => {
    fc.assert(
      fc.property(matrices, (x) => {
        const squares = x.data.reduce((total, value) => total + value * value, 0);
        const own = singularValues(x).reduce((total, value) => total + value * value, 0);
        expect(Math.abs(own - squares)).toBeLessThan(1e-13 * squares);
      }),
    );
  });

  test('have the product |det| where the matrix is square', () => {
    fc.assert(
      fc.property(fc.nat(1e6), sides, (seed, side) => {
        const x = tensor([side, side], normal(key(seed), new Float32Array(side * side)));
        const product = singularValues(x).reduce((total, value) => total * value, 1);
        const largest = Math.sqrt(x.data.reduce((total, value) => total + value * value, 0)) ** side;
        expect(Math.abs(product - determinant(x))).toBeLessThan(1e-13 * largest);
      }),
    );
  });

  test('of the Jacobian of LayerNorm are 1 / sigma, and zero twice: along the mean and along its own output', () => {
    for (const width of [3, 8, 32]) {
      const { sigma, jacobian } = layerNormJacobian(normal(key(width), new Float64Array(width)));
      const values = singularValues(jacobian);
      for (const value of values.subarray(0, -2)) expect(value * sigma).toBeCloseTo(1, 6);
      for (const value of values.subarray(-2)) expect(value * sigma).toBeCloseTo(0, 6);
    }
  });

  test('of a normal matrix 256 wide fill the band up to 2 sqrt(width) (Bai & Yin 1993)', () => {
    const values = singularValues(tensor([256, 256], normal(key(1), new Float32Array(256 * 256))));
    expect(values[0]! / Math.sqrt(256)).toBeGreaterThan(1.9);
    expect(values[0]! / Math.sqrt(256)).toBeLessThan(2.05);
  });

  test('of the largest and smallest Float32 numbers are finite', () => {
    expect(singularValues(tensor([2, 2], [3e38, 0, 0, 1.4e-45]))).toEqual(
      Float64Array.of(Math.fround(3e38), Math.fround(1.4e-45)),
    );
  });

  test('throw for a value that is not finite, and for what is not a matrix', () => {
    expect(() => singularValues(tensor([1, 2], [1, Number.NaN]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: singularValues: every value must be finite, got NaN.]`,
    );
    expect(() => singularValues(tensor([1, 2], [-Infinity, 1]))).toThrow(RangeError);
    expect(() => singularValues(zeros([4]))).toThrow(RangeError);
  });
});

describe('effectiveRank', () => {
  test('counts equal singular values, 1 for a rank-one matrix, 0 for zeros', () => {
    expect(effectiveRank(tensor([3, 3], [4, 0, 0, 0, 4, 0, 0, 0, 4]))).toBeCloseTo(3, 14);
    expect(effectiveRank(tensor([3, 3], [4, 0, 0, 0, 4, 0, 0, 0, 0]))).toBeCloseTo(2, 14);
    expect(effectiveRank(tensor([2, 2], [1, 2, 2, 4]))).toBeCloseTo(1, 12);
    expect(effectiveRank(zeros([3, 5]))).toBe(0);
  });

  test('of shares 3/4 and 1/4 is 4 / 3^(3/4)', () => {
    expect(effectiveRank(tensor([2, 2], [3, 0, 0, 1]))).toBeCloseTo(4 / 3 ** 0.75, 14);
  });

  test('lies from 1 to min(rows, cols) and does not depend on the scale', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: -60, max: 60 }), (x, power) => {
        const rank = effectiveRank(x);
        expect(rank).toBeGreaterThanOrEqual(1);
        expect(rank).toBeLessThanOrEqual(Math.min(...x.shape) + 1e-12);
        const scaled = x.data.map((value) => value * 2 ** power);
        expect(effectiveRank(tensor(x.shape, scaled))).toBeCloseTo(rank, 12);
      }),
    );
  });
});

describe('autocorrelation', () => {
  const series = fc.tuple(fc.nat(1e6), fc.integer({ min: 2, max: 40 }));

  test('is 1 at lag 0 and within -1 to 1 at every other', () => {
    fc.assert(
      fc.property(series, ([seed, length]) => {
        const values = normal(key(seed), new Float64Array(length));
        expect(autocorrelation(values, 0)).toBe(1);
        for (let lag = 1; lag < length; lag++) expect(Math.abs(autocorrelation(values, lag))).toBeLessThan(1);
      }),
    );
  });

  test('of 1, -1, 1, -1 at lag 1 is -3/4, of 1, 2, 3, 4 it is 1/4', () => {
    expect(autocorrelation([1, -1, 1, -1], 1)).toBe(-0.75);
    expect(autocorrelation([1, 2, 3, 4], 1)).toBe(0.25);
  });

  test('of white noise is near 0, of the sum it runs up to near 1 (Balduzzi et al. 2017: white and brown)', () => {
    const white = normal(key(3), new Float64Array(10_000));
    let total = 0;
    const brown = white.map((step) => (total += step));
    expect(Math.abs(autocorrelation(white, 1))).toBeLessThan(0.04);
    expect(autocorrelation(brown, 1)).toBeGreaterThan(0.99);
  });

  test('does not depend on the scale or the origin of the series', () => {
    const values = uniform(key(4), new Float64Array(50));
    const moved = values.map((value) => 100 - 8 * value);
    for (let lag = 0; lag < 50; lag++)
      expect(autocorrelation(moved, lag)).toBeCloseTo(autocorrelation(values, lag), 12);
  });

  test('is NaN for a constant series', () => {
    expect(autocorrelation([0.1, 0.1, 0.1], 1)).toBeNaN();
  });

  test('throws where the lag is not within the series', () => {
    expect(() => autocorrelation([1, 2, 3], 3)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: autocorrelation: lag must be an integer from 0 to 2, got 3.]`,
    );
    expect(() => autocorrelation([1, 2, 3], -1)).toThrow(RangeError);
    expect(() => autocorrelation([], 0)).toThrow(RangeError);
  });
});
