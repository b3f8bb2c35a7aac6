// The kinds of parameter: what each reads, what it says of what it does not accept, and the way back to text.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, decimal, integer, numbers, plainNumber } from './kinds.ts';

describe('integer', () => {
  const people = integer({ min: 1, max: 128, step: 1, default: 50 });

  test('a whole number of the range is read as it stands, and written so that it is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 128 }), (value) => {
        expect(people.read(people.write(value))).toEqual({ value });
      }),
    );
  });

  test('a number out of range goes to the nearer end', () => {
    expect(people.read('0')).toEqual({ value: 1, rule: 'range' });
    expect(people.read('-1')).toEqual({ value: 1, rule: 'range' });
    expect(people.read('129')).toEqual({ value: 128, rule: 'range' });
    expect(people.read('1e9')).toEqual({ value: 128, rule: 'range' });
  });

  test('a fraction is rounded, and never out of the range', () => {
    expect(people.read('12.6')).toEqual({ value: 13, rule: 'whole' });
    expect(people.read('127.5')).toEqual({ value: 128, rule: 'whole' });
    expect(people.read('128.4')).toEqual({ value: 128, rule: 'range' });
  });

  test('anything else falls back to the default', () => {
    for (const text of ['', ' ', 'NaN', 'Infinity', '0x10', 'fifty', '5 0', '5,0', '--5', '1e', '.']) {
      expect(people.read(text), text).toEqual({ value: 50, rule: 'number' });
    }
  });

  test('its range is what it accepts', () => {
    expect(people.accepts).toEqual({ min: 1, max: 128 });
  });
});

describe('decimal', () => {
  const noise = decimal({ min: 0, max: 20, step: 0.5, default: 2, unit: '%' });

  test('every double of the range is read as it stands, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (value) => {
        expect(noise.read(noise.write(value)).value === value).toBe(true);
        expect(noise.read(noise.write(value)).rule).toBeUndefined();
      }),
    );
  });

  test('a number between two steps is kept: steps are the slider’s, not the range’s', () => {
    expect(noise.read('2.3')).toEqual({ value: 2.3 });
    expect(noise.read('1e-320')).toEqual({ value: 1e-320 });
  });

  test('a number out of range goes to the nearer end', () => {
    expect(noise.read('1e308')).toEqual({ value: 20, rule: 'range' });
    expect(noise.read('-0.5')).toEqual({ value: 0, rule: 'range' });
  });
});

describe('plainNumber', () => {
  test('reads what a person writes, with space around it', () => {
    const texts = ['12', '-0.5', '1e3', '+7', '.5', '5.', ' 3 ', '1E2'];
    expect(texts.map(plainNumber)).toEqual([12, -0.5, 1000, 7, 0.5, 5, 3, 100]);
  });

  test('gives a number or nothing, never NaN, whatever the text and however long', () => {
    const digits = fc.stringMatching(/^[0-9]{390,420}[a-z.e-]{0,2}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits, fc.double().map(String)), (text) => {
        expect(plainNumber(text)).not.toBeNaN();
      }),
    );
  });
});

describe('choice', () => {
  const norm = choice(['none', 'layer'], 'none');

  test('every option is read and written as its own name', () => {
    for (const option of norm.options) expect(norm.read(norm.write(option))).toEqual({ value: option });
  });

  test('case and space around it do not matter', () => {
    expect(norm.read(' LAYER ')).toEqual({ value: 'layer' });
  });

  test('any other text falls back to the default', () => {
    for (const text of ['', 'batch', 'none,layer', '__proto__', '0']) {
      expect(norm.read(text), text).toEqual({ value: 'none', rule: 'choice' });
    }
  });
});

describe('numbers', () => {
  const x = numbers({ min: -99, max: 99, step: 0.5, default: [3, -1, 0.5, 2] });

  test('four numbers of the range are read as they stand, and written so that they are read again', () => {
    const four = fc.array(fc.double({ min: -99, max: 99, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(four, (value) => {
        const read = x.read(x.write(value));
        expect(read.rule).toBeUndefined();
        expect(read.value.every((part, i) => part === value[i])).toBe(true);
      }),
    );
  });

  test('space after a comma does not matter', () => {
    expect(x.read('1, -2,0.25 , 4')).toEqual({ value: [1, -2, 0.25, 4] });
  });

  test('each number out of range goes to its nearer end', () => {
    expect(x.read('100,-1e9,0,1e999')).toEqual({ value: [99, -99, 0, 99], rule: 'range' });
  });

  test('a part that is no number takes the default of its place, the others stay', () => {
    expect(x.read('7,NaN,8,')).toEqual({ value: [7, -1, 8, 2], rule: 'number' });
  });

  test('any other count of numbers falls back to the default', () => {
    for (const text of ['', '1', '1,2,3', '1,2,3,4,5', ',,,,,']) {
      expect(x.read(text), text).toEqual({ value: [3, -1, 0.5, 2], rule: 'count' });
    }
  });

  test('a text longer than any four numbers is not cut in silence', () => {
    expect(x.read(`1,2,3,4.${'0'.repeat(500)}x`)).toEqual({ value: x.default, rule: 'count' });
  });
});
