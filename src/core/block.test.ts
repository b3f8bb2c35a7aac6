// One block's wiring, and the two laws of growth that follow from it.

import { beforeAll, describe, expect, test } from 'vitest';
import { applyBlock, type Block, branch, initBlock, normalize, type Wiring } from './block.ts';
import { matmul } from './matmul.ts';
import { meanSquare } from './measures.ts';
import { layerNorm, rmsNorm } from './normalization.ts';
import { key, normal, split } from './random.ts';
import { relu } from './relu.ts';
import { type Tensor, tensor, zeros } from './tensor.ts';

const NORMS = ['none', 'layer', 'rms'] as const;

function signal(seed: number, rows: number, width: number): Tensor {
  const x = zeros([rows, width]);
  normal(split(key(seed), 0), x.data);
  return x;
}

const silent = (width: number, bias = zeros([width])): Block => ({ weights: zeros([width, width]), bias });

describe.each(NORMS)('with norm %s', (norm) => {
  const plain: Wiring = { residual: false, norm };
  const residual: Wiring = { residual: true, norm };

  test('residual with zero weights is the identity, bit for bit', () => {
    const x = signal(1, 6, 32);
    x.data.set([3e38, -3e38, 1e-45, 1e-30], 0);
    expect(applyBlock(silent(32), residual, x)).toEqual(x);
  });

  test('plain with zero weights is the bias, whatever comes in', () => {
    const bias = tensor([3], [1, -2, 0.5]);
    expect([...applyBlock(silent(3, bias), plain, signal(2, 2, 3)).data]).toEqual([1, -2, 0.5, 1, -2, 0.5]);
  });

  test('residual is the input plus what plain gives', () => {
    const block = { ...initBlock(key(3), 16), bias: tensor([16], signal(4, 1, 16).data) };
    const x = signal(3, 5, 16);
    const sum = applyBlock(block, plain, x).data.map((value, i) => Math.fround(value + x.data[i]!));
    expect(applyBlock(block, residual, x).data).toEqual(sum);
  });

  test('the branch is ReLU(norm(x)) W + b', () => {
    const block = { ...initBlock(key(5), 16), bias: tensor([16], signal(6, 1, 16).data) };
    const x = signal(5, 5, 16);
    const product = matmul(relu(normalize(norm, x)), block.weights).data;
    branch(block, { norm }, x).data.forEach((value, i) => {
      expect(value).toBeCloseTo(product[i]! + block.bias.data[i % 16]!, 6); // the sum is rounded once, with the bias
    });
  });

  test('any leading axes are rows', () => {
    const block = initBlock(key(7), 8);
    const x = signal(7, 6, 8);
    const stacked = applyBlock(block, residual, tensor([2, 3, 8], x.data));
    expect(stacked).toEqual(tensor([2, 3, 8], applyBlock(block, residual, x).data));
  });

  test('the input is left as it was', () => {
    const x = signal(8, 2, 8);
    const before = x.data.slice();
    applyBlock(initBlock(key(8), 8), residual, x);
    expect(x.data).toEqual(before);
  });

  test('a width other than its own throws', () => {
    const narrow = () => applyBlock(initBlock(key(1), 4), residual, zeros([2, 3]));
    expect(narrow).toThrow('block: x must be (..., 4), got (2, 3).');
    expect(() => branch(initBlock(key(1), 4), { norm }, tensor([], [1]))).toThrow('block: x must be (..., 4), got ().');
  });
});

test('normalize gives what its name says; none gives x itself', () => {
  const x = signal(9, 3, 8);
  expect(normalize('none', x)).toBe(x);
  expect(normalize('layer', x)).toEqual(layerNorm(x));
  expect(normalize('rms', x)).toEqual(rmsNorm(x));
});

test('a new block has He weights and no bias', () => {
  const { weights, bias } = initBlock(key(10), 128);
  expect(weights.shape).toEqual([128, 128]);
  expect(meanSquare(weights.data) * 128).toBeCloseTo(2, 1);
  expect(bias).toEqual(zeros([128]));
});

describe('growth with depth at initialization', { timeout: 60_000 }, () => {
  const DEPTHS = Array.from({ length: 100 }, (_, i) => i + 1);

  /** Mean square after 1 to 100 blocks over that before: the median over seeds, per depth. */
  function growth(wiring: Wiring, width: number, rows: number, seeds: number): number[] {
    const runs = Array.from({ length: seeds }, (_, seed) => {
      let x = signal(seed, rows, width);
      const before = meanSquare(x.data);
      const weights = split(key(seed), 1);
      return DEPTHS.map((depth) => {
        x = applyBlock(initBlock(split(weights, depth), width), wiring, x);
        return meanSquare(x.data) / before;
      });
    });
    return DEPTHS.map((_, i) => median(runs.map((run) => run[i]!)));
  }

  function median(values: readonly number[]): number {
    const sorted = values.toSorted((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  }

  test.each([{ norm: 'layer' }, { norm: 'rms' }] as const)(
    'residual with norm $norm at its start: the mean square is 1 + L within 20 % up to block 100',
    ({ norm }) => {
      growth({ residual: true, norm }, 32, 16, 60).forEach((square, i) => {
        expect(square / (1 + DEPTHS[i]!), `block ${DEPTHS[i]}`).toBeGreaterThan(0.8);
        expect(square / (1 + DEPTHS[i]!), `block ${DEPTHS[i]}`).toBeLessThan(1.2);
      });
    },
  );

  // 2^L is the law of a wide network. At width n the median of many blocks falls behind it by about e^(-L / n):
  // the factors of the blocks multiply, and a product of uncertain factors has a median below its mean.
  let doubling: number[] = [];
  beforeAll(() => {
    doubling = growth({ residual: true, norm: 'none' }, 128, 8, 20);
  }, 60_000);

  test('residual without norm: the mean square is 2^L within 20 % up to block 10', () => {
    expect(doubling).toHaveLength(100);
    doubling.slice(0, 10).forEach((square, i) => {
      expect(square / 2 ** DEPTHS[i]!, `block ${DEPTHS[i]}`).toBeGreaterThan(0.8);
      expect(square / 2 ** DEPTHS[i]!, `block ${DEPTHS[i]}`).toBeLessThan(1.2);
    });
  });

  test('residual without norm: up to block 100 a block multiplies the mean square by 2 within 5 %', () => {
    expect(doubling).toHaveLength(100);
    doubling.forEach((square, i) => {
      expect(square ** (1 / DEPTHS[i]!), `block ${DEPTHS[i]}`).toBeGreaterThan(1.9);
      expect(square ** (1 / DEPTHS[i]!), `block ${DEPTHS[i]}`).toBeLessThan(2.1);
    });
  });

  test('LayerNorm without residual: the mean square stays near 1', () => {
    growth({ residual: false, norm: 'layer' }, 32, 16, 60).forEach((square) => {
      expect(square).toBeGreaterThan(0.8);
      expect(square).toBeLessThan(1.2);
    });
  });
});
