// The variance of the weights, and what it is chosen for: a signal that keeps its size from block to block.

import { describe, expect, test } from 'vitest';
import { heInit, lecunInit } from './initialization.ts';
import { matmul } from './matmul.ts';
import { meanSquare } from './measures.ts';
import { key, normal, split } from './random.ts';
import { relu } from './relu.ts';
import { zeros } from './tensor.ts';

describe.each([
  { name: 'He', init: heInit, gain: 2 },
  { name: 'LeCun', init: lecunInit, gain: 1 },
])('$name weights', ({ init, gain }) => {
  test.each([
    [400, 100],
    [100, 400],
    [37, 1000],
  ])(`have mean 0 and variance ${gain} / fanIn at %i x %i, within four standard errors`, (fanIn, fanOut) => {
    const { shape, data } = init(key(fanIn), fanIn, fanOut);
    expect(shape).toEqual([fanIn, fanOut]);
    const variance = gain / fanIn;
    expect(Math.abs(meanSquare(data) / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / data.length));
    const mean = data.reduce((sum, weight) => sum + weight, 0) / data.length;
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / data.length));
  });

  test('are the same for the same stream and differ for another', () => {
    expect(init(key(1), 5, 6)).toEqual(init(key(1), 5, 6));
    expect(init(key(1), 5, 6)).not.toEqual(init(key(2), 5, 6));
  });

  test('throw without inputs or outputs', () => {
    expect(() => init(key(1), 0, 4)).toThrow(`${name(init)}: fanIn and fanOut must be at least 1, got (0, 4).`);
    expect(() => init(key(1), 4, 0)).toThrow(`${name(init)}: fanIn and fanOut must be at least 1, got (4, 0).`);
  });
});

const name = (init: typeof heInit) => init.name;

/** The mean square after `depth` layers over that before, averaged over seeds, geometrically. */
function growth(init: typeof heInit, depth: number): number {
  const seeds = 20;
  let logarithms = 0;
  for (let seed = 0; seed < seeds; seed++) {
    let x = zeros([8, 128]);
    normal(split(key(seed), 0), x.data);
    const before = meanSquare(x.data);
    for (let layer = 1; layer <= depth; layer++) x = matmul(relu(x), init(split(key(seed), layer), 128, 128));
    logarithms += Math.log(meanSquare(x.data) / before);
  }
  return Math.exp(logarithms / seeds);
}

test('He weights keep the mean square through ReLU layers; LeCun weights halve it at each', () => {
  const depth = 10;
  expect(growth(heInit, depth) ** (1 / depth)).toBeCloseTo(1, 1);
  expect(growth(lecunInit, depth) ** (1 / depth)).toBeCloseTo(1 / 2, 1);
});
