// exp, log and tanh against the engine's own, which is right to about one unit in the last place.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, tanh } from './elementary.ts';

const RUNS = { numRuns: 5000 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const SUBNORMAL = 5e-324;

/** The distance of two numbers as a fraction of the second. */
function relative(got: number, expected: number): number {
  return got === expected ? 0 : Math.abs(got - expected) / Math.abs(expected);
}

describe.each([
  { name: 'exp', own: exp, engine: Math.exp, numbers: fc.oneof(between(-708, 709.7), between(-2, 2)) },
  { name: 'log', own: log, engine: Math.log, numbers: fc.oneof(between(SUBNORMAL, 1.7e308), between(0.5, 2)) },
  { name: 'tanh', own: tanh, engine: Math.tanh, numbers: fc.oneof(between(-30, 30), between(-0.5, 0.5)) },
])('$name', ({ own, engine, numbers }) => {
  test('is within 1e-15 of the engine, relatively', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        expect(relative(own(x), engine(x))).toBeLessThan(1e-15);
      }),
      RUNS,
    );
  });
});

test('exp 0 is 1 and log 1 is 0; exp 1, log 2 and log 10 are the constants everyone knows', () => {
  expect(exp(0)).toBe(1);
  expect(log(1)).toBe(0);
  expect(relative(exp(1), Math.E)).toBeLessThan(3e-16);
  expect(relative(log(2), Math.LN2)).toBeLessThan(3e-16);
  expect(relative(log(10), Math.LN10)).toBeLessThan(3e-16);
});

test('log undoes exp', () => {
  fc.assert(
    fc.property(between(-700, 700), (x) => {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThan(4e-16 * Math.max(1, Math.abs(x)));
    }),
    RUNS,
  );
});

describe('exp at the edges', () => {
  test('NaN stays, the infinities go to 0 and Infinity, both zeros to 1', () => {
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(-0)).toBe(1);
    expect(exp(SUBNORMAL)).toBe(1);
  });

  test('the largest finite result is finite, the next argument gives Infinity', () => {
    expect(relative(exp(709.782712893384), 1.797693134862273e308)).toBeLessThan(1e-12);
    expect(exp(709.7827128933841)).toBe(Infinity);
  });

  test('below the normal numbers it is right to one step, and then 0', () => {
    for (let x = -708; x > -745; x -= 0.37) expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2 * SUBNORMAL);
    expect(exp(-745)).toBe(SUBNORMAL);
    expect(exp(-746)).toBe(0);
    expect(exp(-800)).toBe(0);
  });
});

describe('log at the edges', () => {
  test('is -Infinity at both zeros, NaN below, Infinity at Infinity', () => {
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
  });

  test('reaches through the subnormal numbers to the smallest', () => {
    for (let x = SUBNORMAL; x < 1e-300; x *= 3) expect(relative(log(x), Math.log(x))).toBeLessThan(1e-15);
    expect(log(Number.MAX_VALUE)).toBe(Math.log(Number.MAX_VALUE));
  });
});

describe('tanh in itself', () => {
  test('is odd, bit for bit', () => {
    fc.assert(
      fc.property(fc.oneof(between(-30, 30), between(-0.2, 0.2)), (x) => {
        expect(tanh(-x)).toBe(-tanh(x));
      }),
      RUNS,
    );
  });

  test('never falls from one Float32 number to a larger one, stored as Float32', () => {
    const float = fc.float({ min: -12, max: 12, noNaN: true });
    const step = fc.float({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(float, step, (x, more) => {
        const larger = Math.fround(x + Math.abs(x * more * 1e-6));
        expect(Math.fround(tanh(larger))).toBeGreaterThanOrEqual(Math.fround(tanh(x)));
      }),
      RUNS,
    );
  });

  test('is 1 from 22 on, stays within -1 to 1, keeps NaN and the sign of zero', () => {
    expect(tanh(22)).toBe(1);
    expect(tanh(1000)).toBe(1);
    expect(tanh(Infinity)).toBe(1);
    expect(tanh(-Infinity)).toBe(-1);
    expect(tanh(Number.NaN)).toBeNaN();
    expect(tanh(0)).toBe(0);
    expect(tanh(-0)).toBe(-0);
    for (let x = 15; x < 23; x += 0.01) expect(tanh(x)).toBeLessThanOrEqual(1);
  });

  test('is the identity on the smallest numbers', () => {
    for (const x of [SUBNORMAL, 3e-310, 1e-200, 1e-9]) expect(tanh(x)).toBe(x);
  });
});
