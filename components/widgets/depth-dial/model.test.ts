// The dial over many seeds: what is forgotten, what grows or shrinks, what comes back, and where float32 ends.

import { beforeAll, describe, expect, test } from 'vitest';
import { applyBlock, rms, zeros } from '#core';
import {
  ACTIVATIONS,
  MOST_LAYERS,
  type Network,
  network,
  type Readings,
  read,
  SCALES,
  sizeAtEnd,
  WIDTH,
} from './model.ts';
import { LIMIT, troublesOf } from './troubles.ts';

const SEEDS = 60;
const nets = {} as Record<Network['activation'], readonly Network[]>;
let usual: readonly Readings[]; // ReLU at the usual size
beforeAll(() => {
  for (const activation of ACTIVATIONS)
    nets[activation] = Array.from({ length: SEEDS }, (_, i) => network(i, activation));
  usual = nets.relu.map((one) => read(one, { depth: MOST_LAYERS, scale: 1 }));
});

/** The value that a part of all values lie below. */
function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * values.length)]!;
}
const median = (values: readonly number[]) => quantile(values, 0.5);
const runs = (activation: Network['activation'], depth: number, scale: number) =>
  nets[activation].map((one) => read(one, { depth, scale }));

describe('deeper networks forget', () => {
  test.each([
    [1, 66, 74],
    [10, 20, 34],
    [20, 9, 16],
    [50, 1, 4],
    [100, 0.2, 1.5],
  ])('after layer %i two inputs of the median ReLU network lie %d to %d degrees apart', (layer, least, most) => {
    const angle = median(usual.map((one) => one.angle[layer]!));
    expect(angle).toBeGreaterThan(least);
    expect(angle).toBeLessThan(most);
  });

  test('less than 10 degrees by layer 17 to 26 in the median network, by layer 128 in nine of ten', () => {
    const layers = usual
      .map((one) => troublesOf(one).alike)
      .map((layer) => (layer < 0 ? Number.POSITIVE_INFINITY : layer));
    expect(median(layers)).toBeGreaterThanOrEqual(17);
    expect(median(layers)).toBeLessThanOrEqual(26);
    expect(quantile(layers, 0.9)).toBeLessThanOrEqual(MOST_LAYERS);
  });

  test.each([0.8, 0.95, 1.3])('no size of ReLU weights changes an angle: %d', (scale) => {
    for (const [i, one] of nets.relu.slice(0, 10).entries()) {
      const { angle } = read(one, { depth: 40, scale });
      for (let k = 0; k <= 40; k++) expect(angle[k]!).toBeCloseTo(usual[i]!.angle[k]!, 2);
    }
  });
});

describe('deep networks get unstable', () => {
  test.each([0.7, 0.95, 1.1, 1.5])('a scale of %d is a factor at every ReLU layer', (scale) => {
    for (const [i, one] of nets.relu.slice(0, 10).entries()) {
      const { size } = read(one, { depth: 100, scale });
      for (const k of [1, 10, 100]) expect(size[k]! / (usual[i]!.size[k]! * scale ** k)).toBeCloseTo(1, 3);
    }
  });

  test('a layer of the usual size keeps the mean square, in the mean over seeds', () => {
    const squares = usual.map(({ size }) => size[1]! ** 2);
    expect(squares.reduce((sum, square) => sum + square / SEEDS, 0)).toBeCloseTo(1, 1);
  });

  test('but the median product of a hundred such factors falls below a fifth', () => {
    expect(median(usual.map(({ size }) => size[100]!))).toBeLessThan(0.2);
  });

  test('room to keep the size within a thousand: about 1.5 at 10 layers, less than a tenth of that at 100', () => {
    const room = (depth: number) =>
      median(
        usual.map(({ size }) => (LIMIT / size[depth]!) ** (1 / depth) - (1 / LIMIT / size[depth]!) ** (1 / depth)),
      );
    expect(room(10)).toBeGreaterThan(1.4);
    expect(room(10)).toBeLessThan(1.65);
    expect(room(100)).toBeLessThan(room(10) / 10);
  });

  test('the smallest scale ends in zeros, the largest in no number at all', () => {
    for (const one of nets.relu.slice(0, 10)) {
      expect(sizeAtEnd(one, { depth: MOST_LAYERS, scale: SCALES.least })).toBeLessThan(1e-43);
      expect(sizeAtEnd(one, { depth: MOST_LAYERS, scale: SCALES.most })).not.toBeLessThan(1e37);
    }
  });
});

describe('deep networks stop learning', () => {
  test.each([
    [0.9, 'vanishes'],
    [1.2, 'explodes'],
  ] as const)('at 100 ReLU layers and a scale of %d the gradient %s, in nine of ten networks', (scale, back) => {
    const found = runs('relu', 100, scale).filter((one) => troublesOf(one).back === back);
    expect(found.length).toBeGreaterThanOrEqual(0.9 * SEEDS);
  });

  test('with tanh at twice the usual size it explodes alone: the signal is healthy, nothing is forgotten', () => {
    for (const one of runs('tanh', 100, 2)) {
      expect(troublesOf(one)).toMatchObject({ gone: -1, exploded: -1, alike: -1, back: 'explodes' });
    }
  });

  test('at the usual size ReLU forgets alone at 50 layers, in eight of ten networks', () => {
    const alone = runs('relu', 50, 1).filter((one) => {
      const { gone, exploded, alike, back } = troublesOf(one);
      return gone < 0 && exploded < 0 && alike > 0 && back === 'healthy';
    });
    expect(alone.length).toBeGreaterThanOrEqual(0.8 * SEEDS);
  });

  test('in a ReLU network signal times gradient is about the same at all layers, though each changes a millionfold', () => {
    const spans = runs('relu', 100, 0.85).map(({ size, gradient }) => {
      const products = Array.from(size, (value, k) => value * gradient[k]!);
      return { products: span(products), gradient: span(gradient) };
    });
    expect(median(spans.map(({ gradient }) => gradient))).toBeGreaterThan(1e6);
    expect(median(spans.map(({ products }) => products))).toBeLessThan(20);
  });
});

function span(values: ArrayLike<number>): number {
  const all = Array.from(values);
  return Math.max(...all) / Math.min(...all);
}

describe('the network', () => {
  test('is a stack of the core’s plain blocks', () => {
    const { inputs, weights } = nets.relu[3]!;
    let state = inputs;
    for (let k = 1; k <= 20; k++) {
      state = applyBlock({ weights: weights[k - 1]!, bias: zeros([WIDTH]) }, { residual: false, norm: 'none' }, state);
      expect(usual[3]!.size[k]!).toBe(rms(state.data));
    }
  });

  test('of fewer layers is the beginning of one with more', () => {
    const { size, angle } = read(nets.relu[0]!, { depth: 12, scale: 1 });
    expect(size).toEqual(usual[0]!.size.subarray(0, 13));
    expect(angle).toEqual(usual[0]!.angle.subarray(0, 13));
  });

  test('is the same each time for a seed, and another for another', () => {
    expect(network(5, 'tanh')).toEqual(network(5, 'tanh'));
    expect(network(5, 'tanh').weights[0]!.data).not.toEqual(network(6, 'tanh').weights[0]!.data);
  });
});

describe('troublesOf', () => {
  const readings = (size: number[], angle = size.map(() => 45), gradient = size.map(() => 1)) => ({
    size: Float64Array.from(size),
    angle: Float64Array.from(angle),
    gradient: Float64Array.from(gradient),
  });

  test('a thousandth is not gone yet, a thousand times has not exploded yet, 10 degrees are still apart', () => {
    const edge = { gone: -1, exploded: -1, alike: -1, back: 'healthy' };
    expect(troublesOf(readings([1, 0.001], [90, 10], [1, 1]))).toMatchObject(edge);
    expect(troublesOf(readings([2, 2000], [90, 90], [1, 1]))).toMatchObject(edge);
  });

  test('a trouble begins at its first layer, and is none where the last layer is healthy', () => {
    expect(troublesOf(readings([1, 1, 1e-4, 1e-5])).gone).toBe(2);
    expect(troublesOf(readings([1, 1e4, 1e4, 1])).exploded).toBe(-1);
  });

  test('what is no number counts as exploded, as alike, and as lost', () => {
    const broken = readings([1, Number.NaN], [90, Number.NaN], [Number.NaN, Number.NaN]);
    expect(troublesOf(broken)).toMatchObject({ exploded: 1, alike: 1, back: 'lost' });
  });
});
