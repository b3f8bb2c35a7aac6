// The one addition: what a residual adds, and what is left where the layer is silent.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBack } from './model.ts';

const x = fc.array(
  fc.integer({ min: -198, max: 198 }).map((halves) => halves / 2),
  { minLength: 4, maxLength: 4 },
);
const strength = fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10);
const seed = fc.integer({ min: 0, max: 999_999 });

describe('addBack', () => {
  test('a residual with a silent layer is the identity, bit for bit', () => {
    fc.assert(
      fc.property(x, seed, (x, seed) => {
        expect(addBack(x, 0, true, seed).out.every((value, i) => value === x[i])).toBe(true);
      }),
    );
  });

  test('a silent layer alone is silence', () => {
    fc.assert(
      fc.property(x, seed, (x, seed) => {
        expect(addBack(x, 0, false, seed).out.every((value) => value === 0)).toBe(true);
      }),
    );
  });

  test('a residual adds x to what the layer makes of it, and nothing else', () => {
    fc.assert(
      fc.property(x, strength, seed, (x, strength, seed) => {
        const { layer, out } = addBack(x, strength, true, seed);
        expect(layer).toEqual(addBack(x, strength, false, seed).out);
        expect(out).toEqual(layer.map((value, i) => x[i]! + value));
      }),
    );
  });

  test('twice the strength is twice the layer', () => {
    fc.assert(
      fc.property(x, seed, (x, seed) => {
        const { layer } = addBack(x, 1, true, seed);
        expect(addBack(x, 2, true, seed).layer).toEqual(layer.map((value) => 2 * value));
      }),
    );
  });

  test('what comes out of a silent layer with its residual is as like the input as can be', () => {
    expect(addBack([3, -1, 0.5, 2], 0, true, 1).likeness).toBeCloseTo(1, 12);
    expect(addBack([3, -1, 0.5, 2], 0, false, 1).likeness).toBeNaN();
  });
});
