// LayerNorm and RMSNorm against their published definitions, in double precision, and the invariances of Ba et al.
// 2016.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matmul } from './matmul.ts';
import { EPSILON, layerNorm, rmsNorm } from './normalization.ts';
import { key, normal } from './random.ts';
import { size, type Tensor, tensor } from './tensor.ts';

const EXACT = { epsilon: 0 };

const draw = (seed: number, shape: readonly number[]): Tensor =>
  tensor(shape, normal(key(seed), new Float64Array(size(shape))));
const map = ({ shape, data }: Tensor, f: (value: number, i: number) => number): Tensor =>
  tensor(shape, Array.from(data, f));
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

/** The largest distance between two tensors' values over the largest value of the second. */
function distance(a: Tensor, b: Tensor): number {
  const largest = b.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b.data[i]!)), 0) / largest;
}

/** torch.nn.LayerNorm over one row: (x - E[x]) / sqrt(Var[x] + eps), the variance biased (1 / n), eps 1e-5. */
function publishedLayerNorm(row: Float32Array): number[] {
  const center = mean(row);
  const variance = mean(Array.from(row, (value) => (value - center) ** 2));
  return Array.from(row, (value) => (value - center) / Math.sqrt(variance + 1e-5));
}

/** torch.nn.RMSNorm over one row: x / sqrt(E[x^2] + eps). */
function publishedRmsNorm(row: Float32Array): number[] {
  const square = mean(Array.from(row, (value) => value ** 2));
  return Array.from(row, (value) => value / Math.sqrt(square + 1e-5));
}

describe('the published definitions', () => {
  const vectors = draw(1, [1000, 48]);
  const eachRow = (f: (row: Float32Array) => number[]) =>
    tensor([1000, 48], Array.from({ length: 1000 }, (_, i) => f(vectors.data.subarray(i * 48, (i + 1) * 48))).flat());

  test('LayerNorm uses the biased variance', () => {
    expect(distance(layerNorm(vectors), eachRow(publishedLayerNorm))).toBeLessThan(1e-6);
  });

  test('RMSNorm divides by the root of the mean square', () => {
    expect(distance(rmsNorm(vectors), eachRow(publishedRmsNorm))).toBeLessThan(1e-6);
  });

  test('epsilon is 1e-5 and stands inside the root', () => {
    expect(EPSILON).toBe(1e-5);
    const small = tensor([1, 2], [-1e-3, 1e-3]); // variance 1e-6, a tenth of epsilon
    expect(layerNorm(small).data[1]).toBeCloseTo(1e-3 / Math.sqrt(1.1e-5), 6);
    expect(rmsNorm(small).data[1]).toBeCloseTo(1e-3 / Math.sqrt(1.1e-5), 6);
  });

  test('1, 2, 3, 4 become -1.3416, -0.4472, 0.4472, 1.3416', () => {
    const expected = tensor([4], [-1.3416354, -0.4472118, 0.4472118, 1.3416354]);
    expect(distance(layerNorm(tensor([4], [1, 2, 3, 4])), expected)).toBeLessThan(1e-7);
  });

  test('gain multiplies and bias adds, feature by feature, after the division', () => {
    const x = draw(2, [5, 3]);
    for (const norm of [layerNorm, rmsNorm]) {
      const seasoned = norm(x, { gain: [2, -1, 0], bias: [0.5, 0, 3] });
      const expected = map(norm(x), (value, i) => value * [2, -1, 0][i % 3]! + [0.5, 0, 3][i % 3]!);
      expect(distance(seasoned, expected)).toBeLessThan(1e-7);
    }
  });
});

describe('geometry', () => {
  test('with epsilon 0 the squared length of a row becomes its width', () => {
    for (const width of [2, 3, 32, 257]) {
      for (const norm of [layerNorm, rmsNorm]) {
        const squares = norm(draw(width, [1, width]), EXACT).data.reduce((sum, value) => sum + value * value, 0);
        expect(squares / width).toBeCloseTo(1, 6);
      }
    }
  });

  test('LayerNorm leaves a mean of zero', () => {
    expect(mean(layerNorm(map(draw(3, [1, 64]), (value) => 10 * value + 7)).data)).toBeCloseTo(0, 6);
  });

  test('RMSNorm equals LayerNorm where the mean is zero, and only there', () => {
    const x = draw(4, [1, 64]);
    const centered = map(x, (value) => value - mean(x.data));
    expect(distance(rmsNorm(centered), layerNorm(centered))).toBeLessThan(1e-6);
    const moved = map(centered, (value) => value + 0.5);
    expect(distance(rmsNorm(moved), layerNorm(moved))).toBeGreaterThan(0.05);
  });

  test('each row is normalized by itself', () => {
    const x = draw(5, [2, 3, 16]);
    const whole = layerNorm(x);
    expect(whole.shape).toEqual([2, 3, 16]);
    for (let i = 0; i < 6; i++) {
      const alone = layerNorm(tensor([16], x.data.slice(i * 16, (i + 1) * 16)));
      expect(alone.data).toEqual(whole.data.slice(i * 16, (i + 1) * 16));
    }
  });

  test('the input is left as it was', () => {
    const x = draw(6, [3, 8]);
    const before = x.data.slice();
    layerNorm(x, { gain: new Float32Array(8).fill(2) });
    expect(x.data).toEqual(before);
  });
});

// Ba et al. 2016 (arXiv 1607.06450), table 1, with epsilon 0. RMSNorm: Zhang & Sennrich 2019, the same without
// recentring.
describe('invariances', () => {
  const SAME = 2e-5; // Float32 rounding of the changed input
  const OTHER = 1e-2;
  const seeds = fc.integer({ min: 0, max: 1e6 });
  const factors = fc.double({ min: 0.1, max: 10, noNaN: true });
  const shifts = fc.double({ min: 1, max: 5, noNaN: true });
  const inputs = (seed: number) => draw(seed, [4, 24]);
  const weights = (seed: number) => draw(seed + 1, [24, 16]);

  test('LayerNorm(a x + b) = LayerNorm(x) for a > 0; for a < 0 the sign flips', () => {
    fc.assert(
      fc.property(seeds, factors, shifts, (seed, a, b) => {
        const x = inputs(seed);
        const normalized = layerNorm(x, EXACT);
        expect(
          distance(
            layerNorm(
              map(x, (value) => a * value + b),
              EXACT,
            ),
            normalized,
          ),
        ).toBeLessThan(SAME);
        const flipped = map(normalized, (value) => -value);
        expect(
          distance(
            layerNorm(
              map(x, (value) => -a * value + b),
              EXACT,
            ),
            flipped,
          ),
        ).toBeLessThan(SAME);
      }),
    );
  });

  test('RMSNorm(a x) = RMSNorm(x) for a > 0, but a shift changes it', () => {
    fc.assert(
      fc.property(seeds, factors, shifts, (seed, a, b) => {
        const x = inputs(seed);
        const normalized = rmsNorm(x, EXACT);
        expect(
          distance(
            rmsNorm(
              map(x, (value) => a * value),
              EXACT,
            ),
            normalized,
          ),
        ).toBeLessThan(SAME);
        expect(
          distance(
            rmsNorm(
              map(x, (value) => value + b),
              EXACT,
            ),
            normalized,
          ),
        ).toBeGreaterThan(OTHER);
      }),
    );
  });

  test('rescaling one case changes that case under neither', () => {
    fc.assert(
      fc.property(seeds, factors, (seed, factor) => {
        const changed = map(inputs(seed), (value, i) => (i < 24 ? factor * value : value));
        for (const norm of [layerNorm, rmsNorm]) {
          const [before, after] = [norm(inputs(seed), EXACT), norm(changed, EXACT)];
          expect(distance(after, before)).toBeLessThan(SAME);
          expect(after.data.slice(24)).toEqual(before.data.slice(24));
        }
      }),
    );
  });

  test('rescaling the weight matrix changes neither', () => {
    fc.assert(
      fc.property(seeds, factors, (seed, factor) => {
        const scaled = map(weights(seed), (value) => factor * value);
        for (const norm of [layerNorm, rmsNorm]) {
          const before = norm(matmul(inputs(seed), weights(seed)), EXACT);
          expect(distance(norm(matmul(inputs(seed), scaled), EXACT), before)).toBeLessThan(SAME);
        }
      }),
    );
  });

  test('recentring the weight matrix leaves LayerNorm alone and changes RMSNorm', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shift = draw(seed + 2, [24]).data; // the same for every unit
        const moved = map(weights(seed), (value, i) => value + shift[Math.floor(i / 16)]!);
        const [before, after] = [matmul(inputs(seed), weights(seed)), matmul(inputs(seed), moved)];
        expect(distance(layerNorm(after, EXACT), layerNorm(before, EXACT))).toBeLessThan(SAME);
        expect(distance(rmsNorm(after, EXACT), rmsNorm(before, EXACT))).toBeGreaterThan(OTHER);
      }),
    );
  });

  test('rescaling the weights of a single unit changes both', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const scaled = map(weights(seed), (value, i) => (i % 16 === 0 ? 10 * value : value));
        for (const norm of [layerNorm, rmsNorm]) {
          const before = norm(matmul(inputs(seed), weights(seed)), EXACT);
          expect(distance(norm(matmul(inputs(seed), scaled), EXACT), before)).toBeGreaterThan(OTHER);
        }
      }),
    );
  });

  test('recentring the data before the weights changes both', () => {
    fc.assert(
      fc.property(seeds, shifts, (seed, shift) => {
        const moved = map(inputs(seed), (value) => value + shift);
        for (const norm of [layerNorm, rmsNorm]) {
          const before = norm(matmul(inputs(seed), weights(seed)), EXACT);
          expect(distance(norm(matmul(moved, weights(seed)), EXACT), before)).toBeGreaterThan(OTHER);
        }
      }),
    );
  });
});

describe('edges', () => {
  test('a constant row becomes zeros under LayerNorm, ones under RMSNorm', () => {
    for (const value of [0.1, -5, 3e38]) {
      const row = new Float32Array(7).fill(value);
      expect([...layerNorm(tensor([7], row)).data]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }
    expect(rmsNorm(tensor([3], [5, 5, 5])).data[0]).toBeCloseTo(1, 6);
  });

  test('a row of zeros stays zero, but is NaN with epsilon 0', () => {
    for (const norm of [layerNorm, rmsNorm]) {
      expect([...norm(tensor([2], [0, 0])).data]).toEqual([0, 0]);
      expect([...norm(tensor([2], [0, 0]), EXACT).data]).toEqual([Number.NaN, Number.NaN]);
    }
  });

  test('the largest Float32 values do not overflow', () => {
    const data = layerNorm(tensor([4], [3e38, -3e38, 3e38, -3e38])).data;
    expect([...data]).toEqual([1, -1, 1, -1]);
  });

  test('NaN makes its whole row NaN and no other', () => {
    for (const norm of [layerNorm, rmsNorm]) {
      const { data } = norm(tensor([2, 3], [1, Number.NaN, 3, 1, 2, 3]));
      expect([...data.slice(0, 3)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
      expect([...data.slice(3)].every(Number.isFinite)).toBe(true);
    }
  });

  test('Infinity makes its whole row NaN under LayerNorm; under RMSNorm itself NaN and the rest of its row 0', () => {
    const x = tensor([2, 3], [1, Infinity, 3, 1, 2, 3]);
    expect([...layerNorm(x).data.slice(0, 3)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...rmsNorm(x).data.slice(0, 3)]).toEqual([0, Number.NaN, 0]);
    for (const norm of [layerNorm, rmsNorm]) expect([...norm(x).data.slice(3)].every(Number.isFinite)).toBe(true);
  });

  test('a tensor of no rows stays empty', () => {
    expect(layerNorm(tensor([0, 4], []))).toEqual(tensor([0, 4], []));
  });
});

describe('errors', () => {
  test('rows of no width throw', () => {
    expect(() => layerNorm(tensor([3, 0], []))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: layerNorm: the last axis must hold at least 1 value, got shape (3, 0).]`,
    );
    expect(() => rmsNorm(tensor([], [1]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rmsNorm: the last axis must hold at least 1 value, got shape ().]`,
    );
  });

  test('a gain or a bias of another width throws', () => {
    expect(() => layerNorm(draw(1, [2, 3]), { gain: [1, 2] })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: layerNorm: gain must hold 3 values, one per feature, got 2.]`,
    );
    expect(() => rmsNorm(draw(1, [2, 3]), { bias: [1, 2, 3, 4] })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rmsNorm: bias must hold 3 values, one per feature, got 4.]`,
    );
  });
});
