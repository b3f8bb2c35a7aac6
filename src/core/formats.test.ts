// Emulated number formats, held against the platform's own Float16Array and the published layout of bfloat16.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepIn, LARGEST, roundTo } from './formats.ts';
import { tensor } from './tensor.ts';

const anyFloat = fc.float({ noNaN: false });

describe('float16', () => {
  test('is the number that Float16Array keeps, for every Float32 number', () => {
    const kept = new Float16Array(1);
    fc.assert(
      fc.property(anyFloat, (x) => {
        kept[0] = x;
        expect(Object.is(roundTo('float16', x), kept[0])).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps its subnormal numbers, its largest number and its ties as Float16Array does', () => {
    const hard = [5.9604645e-8, 2.9802322e-8, 2.98023223e-8, -1e-9, 6.1e-5, 65504, 65519.99, 65520, 2049, 2051, -0];
    expect(hard.map((x) => roundTo('float16', x))).toEqual([...new Float16Array(hard.map(Math.fround))]);
    expect(roundTo('float16', 65520)).toBe(Infinity);
    expect(LARGEST.float16).toBe(65504);
  });
});

describe('bfloat16', () => {
  test('keeps 8 bits of a number: 1 + 1/128 is kept, 1 + 1/256 is a tie and goes to even', () => {
    expect(roundTo('bfloat16', 1 + 1 / 128)).toBe(1 + 1 / 128);
    expect(roundTo('bfloat16', 1 + 1 / 256)).toBe(1);
    expect(roundTo('bfloat16', 1 + 3 / 256)).toBe(1 + 4 / 256);
  });

  test('stays within half of its last place, and overflows where Float32 nearly does', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, min: Math.fround(1e-30), max: Math.fround(1e30) }), (x) => {
        expect(Math.abs(roundTo('bfloat16', x) - x)).toBeLessThanOrEqual(x / 256);
      }),
    );
    expect(roundTo('bfloat16', LARGEST.bfloat16)).toBe(LARGEST.bfloat16);
    expect(roundTo('bfloat16', LARGEST.float32)).toBe(Infinity);
  });
});

test('NaN and Infinity stay what they are in every format', () => {
  for (const format of ['float32', 'bfloat16', 'float16'] as const) {
    expect([NaN, Infinity, -Infinity].map((x) => roundTo(format, x))).toEqual([NaN, Infinity, -Infinity]);
  }
});

test('a tensor is kept value by value', () => {
  expect([...keepIn('float16', tensor([1, 3], [1.0001, 70000, -70000])).data]).toEqual([1, Infinity, -Infinity]);
});
