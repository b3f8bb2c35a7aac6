// Strings with slots, and faults as sentences.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { section } from '../site/strings.ts';
import type { Fault, Rule } from './kinds.ts';
import { say, sayFault } from './say.ts';

const words = { row: '{people} people, {people} whispers', plain: 'no slots' };

describe('say', () => {
  test('fills every slot, each time it stands there', () => {
    expect(say(words, 'row', { people: 50 })).toBe('50 people, 50 whispers');
    expect(say(words, 'plain')).toBe('no slots');
  });

  test('a value is put in as it stands: no pattern, no slot inside it is filled again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('$&', '$1', '{people}', '<b>')), (people) => {
        expect(say(words, 'row', { people })).toBe(`${people} people, ${people} whispers`);
      }),
    );
  });

  test('a string that is not there is an error that names it', () => {
    expect(() => say(words, 'raw')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: strings: raw must be among the strings, got nothing. Add it.]`,
    );
  });

  test('a slot without a value is an error that names both', () => {
    expect(() => say(words, 'row', { person: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: strings: row asks for {people}, got nothing. Rename the slot.]`,
    );
  });
});

describe('sayFault', () => {
  const rules: readonly Rule[] = [
    'number',
    'whole',
    'range',
    'choice',
    'length',
    'characters',
    'count',
    'repeated',
    'unknown',
  ];
  const fault = (rule: Rule): Fault => ({ name: 'people', rule, got: '500', accepts: '1 to 128', used: '128' });

  test('every rule has its sentence, with the name, what was got, and what is used', () => {
    expect(rules.map((rule) => sayFault(section('params'), fault(rule), 'used')).join('\n')).toMatchInlineSnapshot(`
      "people must be a number (1 to 128), got “500”. Using 128.
      people must be a whole number (1 to 128), got 500. Using 128.
      people must be 1 to 128, got 500. Using 128.
      people must be one of 1 to 128, got “500”. Using 128.
      people must be at most 1 to 128 characters, got “500”. Using 128.
      people must hold no control characters, got “500”. Using 128.
      people must be numbers separated by commas (1 to 128), got “500”. Using 128.
      people must be given once, got “500” as well. Using 128.
      There is no people here, got “500”. Did you mean 128?"
    `);
  });

  test('a build says what to try instead', () => {
    expect(sayFault(section('params'), fault('range'), 'try')).toMatchInlineSnapshot(
      `"people must be 1 to 128, got 500. Try 128."`,
    );
  });
});
