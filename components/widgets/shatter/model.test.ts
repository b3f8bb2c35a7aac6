// What gradients at neighbouring inputs do at initialization (Balduzzi et al. 2017, arXiv 1702.08591), over seeds.

import { describe, expect, test } from 'vitest';
import { key } from '#core';
import { compile, mlp } from '#core/learning.ts';
import { measure } from './measured.ts';
import { type Chain, chain, inputs, likenessAt, POINTS, WIDTH, type Wiring, whiteNoise } from './model.ts';

const BATCH = { norm: 'batch', seed: 1 } as const;

function grown(wiring: Wiring, depth: number, width?: number): Chain {
  const network = chain(wiring, width);
  for (let k = 0; k < depth; k++) network.grow();
  return network;
}

describe('with batch norm, width 64, mean of 8 networks', () => {
  test('neighbours agree in both while the network is shallow', () => {
    expect(measure('batch', 2).plain.likeness).toBeGreaterThan(0.9);
    expect(measure('batch', 2).residual.likeness).toBeGreaterThan(0.9);
  });

  test.each([15, 20, 30, 50])('at depth %i the plain gradient is as noise, the residual one is not', (depth) => {
    const { plain, residual } = measure('batch', depth);
    expect(Math.abs(plain.likeness)).toBeLessThan(0.15);
    expect(residual.likeness).toBeGreaterThan(0.6);
    expect(Math.abs(plain.turns - (POINTS - 1) / 2)).toBeLessThan(16);
    expect(residual.turns).toBeLessThan(60);
  });

  test('the plain gradient does not vanish: it grows by a factor of about 1.2 a layer, the residual one gently', () => {
    const factor = (measure('batch', 50).plain.size / measure('batch', 20).plain.size) ** (1 / 30);
    expect(factor).toBeGreaterThan(1.15);
    expect(factor).toBeLessThan(1.25);
    expect(measure('batch', 50).residual.size).toBeLessThan(10);
  });
});

test('at width 200, mean of 8 networks: shattered at depth 20 in the plain net, not with skips', {
  timeout: 60_000,
}, () => {
  const likeness = (residual: boolean) => {
    const all = Array.from({ length: 8 }, (_, seed) => grown({ residual, norm: 'batch', seed }, 20, 200));
    return all.reduce((sum, { readings }) => sum + readings[19]!.likeness / 8, 0);
  };
  expect(Math.abs(likeness(false))).toBeLessThan(0.15);
  expect(likeness(true)).toBeGreaterThan(0.75);
});

test.each([false, true])('without batch norm, residual %s, a network is straight on either side of 0', (residual) => {
  const { readings } = grown({ residual, norm: 'none', seed: 3 }, 20);
  for (const { gradient } of readings) {
    for (let i = 1; i < POINTS; i++) {
      if (i !== POINTS / 2) expect(gradient[i]! / gradient[i - 1]!).toBeCloseTo(1, 3);
    }
  }
});

describe('held against the core’s own network of the same key', () => {
  function program(depth: number, residual: boolean, norm: Wiring['norm']) {
    const network = mlp({ inputs: 1, width: WIDTH, classes: 1, batch: POINTS, depth, residual, norm }, key(1));
    const compiled = compile(network.tape);
    compiled.read(network.inputs).set(inputs());
    compiled.forward();
    return { compiled, network };
  }

  test.each([false, true])('without a norm, residual %s, backpropagation gives the same gradient', (residual) => {
    const { compiled, network } = program(8, residual, 'none');
    compiled.backward(network.logits);
    const { gradient, size } = grown({ residual, norm: 'none', seed: 1 }, 8).readings[7]!;
    const theirs = compiled.gradient(network.inputs);
    for (let i = 0; i < POINTS; i++) expect(Math.abs(theirs[i]! - gradient[i]!) / size).toBeLessThan(1e-4);
  });

  test.each([false, true])('with batch norm, residual %s, the gradient adds up to the rise of y', (residual) => {
    const { compiled, network } = program(3, residual, 'batch');
    const y = compiled.read(network.logits);
    const x = inputs();
    const { gradient, size } = grown({ ...BATCH, residual }, 3).readings[2]!;
    let rise = 0;
    for (let i = 1; i < POINTS; i++) {
      rise += ((gradient[i]! + gradient[i - 1]!) / 2) * (x[i]! - x[i - 1]!);
      expect(Math.abs(y[i]! - y[0]! - rise) / size).toBeLessThan(0.05);
    }
  });

  test('the gradient of the sum of y is nothing: the last batch norm holds that sum', () => {
    const { compiled, network } = program(3, false, 'batch');
    compiled.backward(network.logits);
    const { size } = grown({ ...BATCH, residual: false }, 3).readings[2]!;
    for (const value of compiled.gradient(network.inputs)) expect(Math.abs(value) / size).toBeLessThan(1e-5);
  });
});

test('a correlation does not depend on size', () => {
  const { gradient, likeness, size } = grown({ ...BATCH, residual: false }, 20).readings[19]!;
  expect(
    likenessAt(
      gradient.map((value) => value / size),
      1,
    ),
  ).toBeCloseTo(likeness, 5);
});

test('white noise has no memory, and a constant agrees with itself', () => {
  const all = Array.from({ length: 40 }, (_, seed) => likenessAt(whiteNoise(seed), 1));
  expect(Math.abs(all.reduce((sum, value) => sum + value / 40, 0))).toBeLessThan(0.04);
  expect(likenessAt(new Float32Array(POINTS).fill(0.1), 5)).toBe(1);
});

test('a deeper network begins with the shallower one; the same seed gives the same bits, another one others', () => {
  const deep = grown({ ...BATCH, residual: true }, 5);
  expect(grown({ ...BATCH, residual: true }, 3).readings).toEqual(deep.readings.slice(0, 3));
  expect(grown({ ...BATCH, residual: true, seed: 2 }, 5).readings).not.toEqual(deep.readings);
});
