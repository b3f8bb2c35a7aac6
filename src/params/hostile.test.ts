// What a reader is told of each hostile text, kind by kind.

import { expect, test } from 'vitest';
import { section } from '../site/strings.ts';
import { hostileTexts } from './hostile.ts';
import { choice, decimal, integer, numbers, type Param } from './kinds.ts';
import { sayFault } from './say.ts';
import { brief, parse } from './table.ts';
import { text } from './text.ts';

const table = {
  message: text({ most: 80, default: 'HELLO' }),
  people: integer({ min: 1, max: 128, step: 1, default: 50 }),
  noise: decimal({ min: 0, max: 20, step: 0.5, default: 2 }),
  norm: choice(['none', 'layer'], 'none'),
  x: numbers({ min: -99, max: 99, step: 0.5, default: [3, -1, 0.5, 2] }),
};
type Name = keyof typeof table;

test('a whole number', () => {
  expect(outcomes('people')).toMatchInlineSnapshot(`
    "people must be a number (1 to 128), got “…”. Using 50.
      not a number, infinity, hexadecimal, nothing, a space, a megabyte of digits, digits with a letter far behind, numbers with a word far behind, three numbers, a percent sign that decodes to zero, a zero byte, a lone surrogate, the name of the prototype, an address that runs, an image that runs, a drawing that runs, the end of a script, a template, emoji of many code points, a letter under two thousand marks, right to left, an override of direction, ten thousand letters
    people must be 1 to 128, got …. Using 1.
      minus one, zero, minus zero, a denormal
    people must be 1 to 128, got …. Using 128.
      a billion, beyond the largest double, more than the largest safe integer
    people must be a whole number (1 to 128), got …. Using 13.
      a fraction"
  `);
});

test('a decimal', () => {
  expect(outcomes('noise')).toMatchInlineSnapshot(`
    "noise must be a number (0 to 20), got “…”. Using 2.
      not a number, infinity, hexadecimal, nothing, a space, a megabyte of digits, digits with a letter far behind, numbers with a word far behind, three numbers, a percent sign that decodes to zero, a zero byte, a lone surrogate, the name of the prototype, an address that runs, an image that runs, a drawing that runs, the end of a script, a template, emoji of many code points, a letter under two thousand marks, right to left, an override of direction, ten thousand letters
    noise must be 0 to 20, got …. Using 0.
      minus one
    reads as it stands
      zero, a denormal, a fraction
    reads 0
      minus zero
    noise must be 0 to 20, got …. Using 20.
      a billion, beyond the largest double, more than the largest safe integer"
  `);
});

test('a choice', () => {
  expect(outcomes('norm')).toMatchInlineSnapshot(`
    "norm must be one of none, layer, got “…”. Using none.
      not a number, infinity, minus one, zero, minus zero, a billion, beyond the largest double, hexadecimal, a denormal, a fraction, more than the largest safe integer, nothing, a space, a megabyte of digits, digits with a letter far behind, numbers with a word far behind, three numbers, a percent sign that decodes to zero, a zero byte, a lone surrogate, the name of the prototype, an address that runs, an image that runs, a drawing that runs, the end of a script, a template, emoji of many code points, a letter under two thousand marks, right to left, an override of direction, ten thousand letters"
  `);
});

test('several numbers', () => {
  expect(outcomes('x')).toMatchInlineSnapshot(`
    "x must be numbers separated by commas (4 × -99 … 99), got “…”. Using 3,-1,0.5,2.
      not a number, infinity, minus one, zero, minus zero, a billion, beyond the largest double, hexadecimal, a denormal, a fraction, more than the largest safe integer, nothing, a space, a megabyte of digits, digits with a letter far behind, numbers with a word far behind, three numbers, a percent sign that decodes to zero, a zero byte, a lone surrogate, the name of the prototype, an address that runs, an image that runs, a drawing that runs, the end of a script, a template, emoji of many code points, a letter under two thousand marks, right to left, an override of direction, ten thousand letters"
  `);
});

test('a message', () => {
  expect(outcomes('message')).toMatchInlineSnapshot(`
    "reads as it stands
      not a number, infinity, minus one, zero, minus zero, a billion, beyond the largest double, hexadecimal, a denormal, a fraction, more than the largest safe integer, nothing, a space, three numbers, a percent sign that decodes to zero, the name of the prototype, an address that runs, an image that runs, a drawing that runs, the end of a script, a template, emoji of many code points, right to left, an override of direction
    message must be at most 80 characters, got “…”. Using 1111111111111111111111111111111111111111… (80).
      a megabyte of digits, digits with a letter far behind
    message must be at most 80 characters, got “…”. Using 1,2,3,4.00000000000000000000000000000000… (80).
      numbers with a word far behind
    message must hold no control characters, got “…”. Using .
      a zero byte, a lone surrogate
    message must be at most 80 characters, got “…”. Using ZU+0335… (1280).
      a letter under two thousand marks
    message must be at most 80 characters, got “…”. Using AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA… (80).
      ten thousand letters"
  `);
});

test('what was got is quoted as it stands, cut where it is long', () => {
  const texts = ['0x10', '<svg onload=alert(1)>', '{used} $& $1', '1'.repeat(1_000_000)];
  expect(texts.map((raw) => sentenceOf('people', raw))).toMatchInlineSnapshot(`
    [
      "people must be a number (1 to 128), got “0x10”. Using 50.",
      "people must be a number (1 to 128), got “<svg onload=alert(1)>”. Using 50.",
      "people must be a number (1 to 128), got “{used} $& $1”. Using 50.",
      "people must be a number (1 to 128), got “1111111111111111111111111111111111111111… (1000000)”. Using 50.",
    ]
  `);
});

/** Each hostile text as one parameter: what it is, and the value it reads as or the sentence it gets. */
function outcomes(name: Name): string {
  const found = new Map<string, string[]>();
  for (const [what, raw] of Object.entries(hostileTexts)) {
    const outcome = sentenceOf(name, raw, '…') ?? `reads ${sameAs(raw, name)}`;
    found.set(outcome, [...(found.get(outcome) ?? []), what]);
  }
  return Array.from(found, ([outcome, whats]) => `${outcome}\n  ${whats.join(', ')}`).join('\n');
}

function sameAs(raw: string, name: Name): string {
  const written = (table[name] as Param<unknown>).write(parse(table, [[name, raw]]).values[name]);
  return written === raw ? 'as it stands' : visible(brief(written));
}

function sentenceOf(name: Name, raw: string, got?: string): string | undefined {
  const [fault] = parse(table, [[name, raw]]).faults;
  return fault && visible(sayFault(section('params'), { ...fault, got: got ?? fault.got }, 'used'));
}

/** A line with what an editor would not show written as code points. */
function visible(line: string): string {
  return line.replace(/\p{Mn}+|\p{Cc}|\p{Cs}/gu, (units) => `U+${units.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
