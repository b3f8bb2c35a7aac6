// The curry over 200 kitchens: what the lesson says of tasting, and what a step may depend on.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerNorm, tensor } from '#core';
import { AMOUNTS, measure } from './kitchens.ts';
import { cook, kitchen, STEPS, TASTES } from './model.ts';

const mains = Array.from({ length: STEPS }, (_, k) => k % TASTES);
const written = AMOUNTS.written;

describe('over 200 kitchens, steps 4 to 12', () => {
  test.each([
    ['chili-100', 0.9],
    ['chili-1000', 0.98],
    ['all-1000', 0.98],
  ] as const)('%s, not tasted: units are saturated and notice nothing', (amounts, least) => {
    const { saturated, notices } = measure(amounts, 'none');
    expect(saturated).toBeGreaterThan(least);
    expect(notices).toBeLessThan(0.05);
  });

  test.each(['written', 'chili-100', 'chili-1000', 'all-1000'] as const)(
    '%s, tasted: under 5 %% of the units are saturated, and steps notice 0.6 to 0.7',
    (amounts) => {
      const { saturated, notices, size } = measure(amounts, 'layer');
      expect(saturated).toBeLessThan(0.05);
      expect(notices).toBeGreaterThan(0.6);
      expect(notices).toBeLessThan(0.7);
      expect(size).toBeCloseTo(1, 2);
    },
  );

  test('as written, not tasted: less than half of the units are saturated, and steps still notice', () => {
    const { saturated, notices, size } = measure('written', 'none');
    expect(saturated).toBeLessThan(0.5);
    expect(notices).toBeGreaterThan(0.3);
    expect(size).toBeGreaterThan(4);
    expect(size).toBeLessThan(6);
  });

  test('tasting does not undo a wrong proportion: a sack of chili stays unlike the dish as written', () => {
    expect(measure('chili-1000', 'layer').likeness).toBeLessThan(0.6);
    expect(measure('chili-1000', 'none').likeness).toBeLessThan(0.6);
  });

  test('a pot held at size 1 forgets when everything comes by the thousand; one that grows does not', () => {
    expect(measure('all-1000', 'layer').likeness).toBeLessThan(0.35);
    expect(measure('all-1000', 'none').likeness).toBeGreaterThan(0.8);
  });
});

describe('a step', () => {
  test('is told dead when the whole recipe, pot included, is a thousandth; tasting mends it', () => {
    const pinch = Array<number>(STEPS).fill(0.001);
    const dead = Array.from({ length: 100 }, (_, seed) => cook(kitchen(seed, mains), pinch, 'none')).flat();
    expect(dead.filter(({ fate }) => fate === 'dead').length / dead.length).toBeGreaterThan(0.85);
    for (let seed = 0; seed < 100; seed++) {
      expect(cook(kitchen(seed, mains), pinch, 'layer').every(({ fate }) => fate === 'fine')).toBe(true);
    }
  });

  test('depends on no later amount', () => {
    const place = kitchen(1, mains);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: STEPS - 1 }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (k, times) => {
          const changed = cook(place, written.with(k, times), 'layer');
          expect(changed.slice(0, k)).toEqual(cook(place, written, 'layer').slice(0, k));
        },
      ),
    );
  });

  test('after tasting is the core’s LayerNorm of the pot before, gain and bias included', () => {
    const seasoning = { gain: [1, 2, 0, -1, 1, 1, 0.5, 1], bias: [0, 0, 1, 0, -1, 0, 0, 2] };
    for (const { before, after } of cook(kitchen(3, mains), written, 'layer', seasoning)) {
      expect([...after]).toEqual([...layerNorm(tensor([1, TASTES], before), seasoning).data]);
    }
  });

  test('without tasting hands on the pot as it is', () => {
    for (const { before, after } of cook(kitchen(3, mains), written, 'none')) expect(after).toEqual(before);
  });

  test('is told dead when the seasoning silences the pot: gain 0 and bias 0', () => {
    const silence = { gain: Array<number>(TASTES).fill(0), bias: Array<number>(TASTES).fill(0) };
    expect(cook(kitchen(1, mains), written, 'layer', silence).map(({ fate }) => fate)).toEqual(
      Array(STEPS).fill('dead'),
    );
  });

  test('is told overflowed when a number is beyond float16, and NaN is beyond it', () => {
    const last = STEPS - 1;
    expect(cook(kitchen(1, mains), written.with(last, 1e6), 'none')[last]!.fate).toBe('overflowed');
    expect(cook(kitchen(1, mains), written.with(last, NaN), 'layer')[last]!.fate).toBe('overflowed');
  });

  test('is told saturated from seven units on, and not below', () => {
    const tastes = Array.from({ length: 20 }, (_, seed) =>
      cook(kitchen(seed, mains), AMOUNTS['chili-100'], 'none'),
    ).flat();
    expect(tastes.some(({ saturated }) => saturated === 6)).toBe(true);
    for (const { saturated, fate } of tastes) expect(fate).toBe(saturated >= 7 ? 'saturated' : 'fine');
  });
});

test('the same seed cooks the same dish, another seed another', () => {
  const dish = (seed: number) => cook(kitchen(seed, mains), written, 'none').map(({ size }) => size);
  expect(dish(5)).toEqual(dish(5));
  expect(dish(5)).not.toEqual(dish(6));
});
