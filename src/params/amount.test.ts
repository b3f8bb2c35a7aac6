// Numbers as sentences say them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, share, superscript } from './amount.ts';

describe('amount', () => {
  test('two significant digits, in words where that reads better, as a power of ten where nothing else does', () => {
    const values = [0.04, 0.001, 0.00099, 1, 1.449, 34567, 999_499, 1.5e6, 7.4e13, 1.84e19, 1e-300];
    expect(values.map((value) => amount(value, 'en'))).toMatchInlineSnapshot(`
      [
        "0.04",
        "0.001",
        "9.9 × 10⁻⁴",
        "1",
        "1.4",
        "35,000",
        "1,000,000",
        "1.5 million",
        "74 trillion",
        "1.8 × 10¹⁹",
        "1.0 × 10⁻³⁰⁰",
      ]
    `);
  });

  test('zero and what is no number are themselves', () => {
    expect([0, Number.NaN, Infinity].map((value) => amount(value, 'en'))).toEqual(['0', 'NaN', 'Infinity']);
  });

  test('the language writes its own digits', () => {
    expect(amount(12.5, 'de')).toBe('13');
    expect(amount(0.25, 'de')).toBe('0,25');
  });

  test('never loses the size: what is written is within 5 % of the value', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        const text = amount(value, 'en');
        expect(Math.abs(readBack(text) / value - 1), text).toBeLessThanOrEqual(0.0501);
      }),
    );
  });
});

const words = { language: 'en', 'share.part': 'one part in {parts}' };

describe('share', () => {
  test('percent from one percent up, else one part of how many', () => {
    expect([1, 0.5, 0.125, 0.01, 0.0099, 1e-6, 5.4e-20].map((value) => share(value, words))).toMatchInlineSnapshot(`
      [
        "100%",
        "50%",
        "13%",
        "1%",
        "one part in 100",
        "one part in 1 million",
        "one part in 1.9 × 10¹⁹",
      ]
    `);
  });

  test('none is 0', () => {
    expect(share(0, words)).toBe('0');
  });
});

describe('superscript', () => {
  test('raises digits and a minus, drops a plus', () => {
    expect(superscript(-120)).toBe('⁻¹²⁰');
    expect(superscript('+9876543210')).toBe('⁹⁸⁷⁶⁵⁴³²¹⁰');
  });
});

const WORDS: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** The number that an English amount names. */
function readBack(text: string): number {
  const [, digits = '', raised = ''] = /^([\d.]+)\s×\s10(.*)$/.exec(text) ?? [];
  if (raised !== '') return Number(`${digits}e${Array.from(raised, lowered).join('')}`);
  const [number = '', word = ''] = text.split(' ');
  return Number(number.replaceAll(',', '')) * (WORDS[word] ?? 1);
}

function lowered(raised: string): string {
  return raised === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(raised));
}
