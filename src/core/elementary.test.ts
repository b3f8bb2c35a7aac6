// Every function against the engine's own, which is right to about one unit in the last place.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cos, sin } from './elementary/circle.ts';
import { exp, tanh } from './elementary/exp.ts';
import { log } from './elementary/log.ts';

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

describe.each([
  { name: 'sin', own: sin, engine: Math.sin },
  { name: 'cos', own: cos, engine: Math.cos },
])('$name', ({ name, own, engine }) => {
  test('is within 1e-15 of the engine, absolutely, as far as 1e5', () => {
    fc.assert(
      fc.property(fc.oneof(between(-1e5, 1e5), between(-7, 7)), (x) => {
        expect(Math.abs(own(x) - engine(x))).toBeLessThan(1e-15);
      }),
      RUNS,
    );
  });

  test('is right at every quarter turn, where its own series hands over to the other', () => {
    for (let quarter = -63_661; quarter <= 63_661; quarter += 7) {
      const x = (quarter * Math.PI) / 2;
      for (const near of [x, x - Math.PI / 4, x + 1e-9]) expect(Math.abs(own(near) - engine(near))).toBeLessThan(1e-15);
    }
  });

  test('throws beyond 1e5 and at the infinities; NaN stays', () => {
    expect(() => own(100_001)).toThrow(`${name}: x must be from -100000 to 100000, got 100001.`);
    expect(() => own(-Infinity)).toThrow(RangeError);
    expect(own(Number.NaN)).toBeNaN();
  });
});

test('sin is odd and cos even, bit for bit, and their squares sum to 1', () => {
  fc.assert(
    fc.property(between(-1e5, 1e5), (x) => {
      expect(sin(-x)).toBe(-sin(x));
      expect(cos(-x)).toBe(cos(x));
      expect(Math.abs(sin(x) ** 2 + cos(x) ** 2 - 1)).toBeLessThan(1e-15);
    }),
    RUNS,
  );
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
  test('is within 1e-15 of the engine on both sides of the steps of its tables', () => {
    for (let step = -22_000; step <= 22_000; step++) {
      const x = ((step + 0.5) * Math.LN2) / 32;
      for (const near of [x * (1 - 1e-15), x, x * (1 + 1e-15)]) {
        expect(relative(exp(near), Math.exp(near))).toBeLessThan(1e-15);
      }
    }
  });

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
  test('is within 1e-15 of the engine on both sides of the steps of its table, and does not fall there', () => {
    for (let step = 0; step < 16 * 20; step++) {
      const x = (step + 0.5) / 16;
      const [below, above] = [x * (1 - 1e-15), x * (1 + 1e-15)];
      for (const near of [below, x, above]) expect(relative(tanh(near), Math.tanh(near))).toBeLessThan(1e-15);
      expect(tanh(above)).toBeGreaterThanOrEqual(tanh(below) * (1 - 4e-16));
    }
  });

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
