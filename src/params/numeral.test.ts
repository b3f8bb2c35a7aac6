// Numbers in the signs of a language, and back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numeral, percentage, typedNumeral } from './numeral.ts';

describe('numeral', () => {
  test('English writes numbers as code does', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(numeral(value, 'en')).toBe(String(value));
      }),
    );
  });

  test('a language writes its own decimal sign and digits, and every digit that there is', () => {
    expect([0.02, -1.5, 100000, Number.NaN].map((value) => numeral(value, 'es'))).toEqual([
      '0,02',
      '-1,5',
      '100000',
      'NaN',
    ]);
    expect(numeral('0.50', 'es')).toBe('0,50');
    expect(numeral(10.5, 'ar-EG')).toBe('١٠٫٥');
  });
});

describe('typedNumeral', () => {
  test('what a language writes is read as the number it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom('en', 'es', 'ar-EG', 'fa'), (value, language) => {
        expect(typedNumeral(numeral(value, language), language)).toBe(String(value));
      }),
    );
  });

  test('a point is read in every language, a comma only where it is the decimal sign', () => {
    expect(typedNumeral('0.5', 'es')).toBe('0.5');
    expect(typedNumeral('0,5', 'es')).toBe('0.5');
    expect(typedNumeral('0,5', 'en')).toBe('0,5');
  });
});

describe('percentage', () => {
  test('the sign stands as the language has it', () => {
    expect(percentage(0.99, 'en', 1)).toBe('99.0%');
    expect(percentage(0.99, 'es', 1)).toBe('99,0\u00a0%');
    expect(percentage(1, 'en')).toBe('100%');
  });
});
