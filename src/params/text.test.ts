// A line of text as a parameter: counted as a reader counts, cut and cleaned aloud.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from './hostile.ts';
import { characters, text } from './text.ts';

const message = text({ most: 80, default: 'HELLO' });

/** Any UTF-16 at all, lone surrogates and control characters included. */
const anything = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('text', () => {
  test('what it has read once it reads again unchanged and without complaint', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'grapheme', maxLength: 120 })), (raw) => {
        const { value } = message.read(raw);
        expect(message.read(message.write(value))).toEqual({ value });
      }),
    );
  });

  test('holds at most its characters, no control character and no half of a pair', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.constantFrom(...Object.values(hostileTexts))), (raw) => {
        const { value } = message.read(raw);
        expect(characters(value).length).toBeLessThanOrEqual(80);
        expect(value).not.toMatch(/\p{Cc}/u);
        expect(value.isWellFormed()).toBe(true);
      }),
    );
  });

  test('an empty text is a message too', () => {
    expect(message.read('')).toEqual({ value: '' });
  });

  test('80 characters pass, the 81st is cut, and said', () => {
    expect(message.read('A'.repeat(80))).toEqual({ value: 'A'.repeat(80) });
    expect(message.read('A'.repeat(81))).toEqual({ value: 'A'.repeat(80), rule: 'length' });
    expect(message.read('A'.repeat(10_000))).toEqual({ value: 'A'.repeat(80), rule: 'length' });
  });

  test('a family of four is one character, so 80 families pass whole', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(message.read(family.repeat(80))).toEqual({ value: family.repeat(80) });
    expect(message.read(family.repeat(81))).toEqual({ value: family.repeat(80), rule: 'length' });
  });

  test('control characters and lone surrogates are dropped, and said', () => {
    expect(message.read('A\0B\nC')).toEqual({ value: 'ABC', rule: 'characters' });
    expect(message.read('A\ud800B')).toEqual({ value: 'AB', rule: 'characters' });
  });

  test('markup is text like any other', () => {
    expect(message.read('<svg onload=alert(1)>')).toEqual({ value: '<svg onload=alert(1)>' });
  });
});

describe('characters', () => {
  test('are what a reader counts, not code units', () => {
    expect(characters('a👍🏽é')).toEqual(['a', '👍🏽', 'é']);
    expect(characters('')).toEqual([]);
  });
});
