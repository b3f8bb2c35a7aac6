// A parameter table against every text it may meet: values in range, faults as sentences, never an exception.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { section } from '../site/strings.ts';
import { hostileTexts } from './hostile.ts';
import { choice, decimal, integer, numbers } from './kinds.ts';
import { sayFault } from './say.ts';
import { brief, defaults, nearestName, parse, write } from './table.ts';
import { characters, text } from './text.ts';

const table = {
  message: text({ most: 80, default: 'HELLO' }),
  people: integer({ min: 1, max: 128, step: 1, default: 50 }),
  noise: decimal({ min: 0, max: 20, step: 0.5, default: 2 }),
  norm: choice(['none', 'layer'], 'none'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
  x: numbers({ min: -99, max: 99, step: 0.5, default: [3, -1, 0.5, 2] }),
};
type Name = keyof typeof table;
const names = Object.keys(table) as Name[];

/** Whether a value is one that its parameter declares. */
const declared: Readonly<Record<Name, (value: never) => boolean>> = {
  message: (value: string) => characters(value).length <= 80,
  people: (value: number) => Number.isInteger(value) && value >= 1 && value <= 128,
  noise: (value: number) => value >= 0 && value <= 20,
  norm: (value: string) => table.norm.options.some((option) => option === value),
  seed: (value: number) => Number.isInteger(value) && value >= 0 && value <= 999_999,
  x: (value: readonly number[]) => value.length === 4 && value.every((part) => part >= -99 && part <= 99),
};

function sentences(texts: [string, string][]): string[] {
  return parse(table, texts).faults.map((fault) => sayFault(section('params'), fault, 'used'));
}

describe('parse', () => {
  test('gives every parameter a value of its range, whatever the names and texts', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.double().map(String),
      fc.array(fc.double().map(String), { maxLength: 6 }).map((parts) => parts.join(',')),
      fc.constantFrom(...Object.values(hostileTexts)),
    );
    const anyName = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyText)), (texts) => {
        const { values } = parse(table, texts);
        expect(Object.keys(values)).toEqual(names);
        for (const name of names) expect(declared[name](values[name] as never), name).toBe(true);
      }),
    );
  });

  test('what it wrote it reads again, equal and without a fault', () => {
    const values = fc.record({
      message: fc.string({ unit: 'grapheme', maxLength: 80 }).map((raw) => table.message.read(raw).value),
      people: fc.integer({ min: 1, max: 128 }),
      noise: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
      norm: fc.constantFrom(...table.norm.options),
      seed: fc.integer({ min: 0, max: 999_999 }),
      x: fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: -198, max: 198 }).map((halves) => halves / 2))),
    });
    fc.assert(
      fc.property(values, (given) => {
        expect(parse(table, write(table, given))).toEqual({ values: given, faults: [] });
      }),
    );
  });

  test('no text at all gives the defaults', () => {
    expect(parse(table, [])).toEqual({ values: defaults(table), faults: [] });
  });

  test('what is not named keeps the value of the base', () => {
    const base = { ...defaults(table), people: 7 };
    expect(parse(table, [['seed', '9']], base).values).toEqual({ ...base, seed: 9 });
  });

  test('a name given twice keeps its first value, and that is said', () => {
    const { values } = parse(table, [
      ['people', '10'],
      ['people', '20'],
    ]);
    expect(values.people).toBe(10);
    expect(
      sentences([
        ['people', '10'],
        ['people', '20'],
      ]),
    ).toMatchInlineSnapshot(`
      [
        "people must be given once, got “20” as well. Using 10.",
      ]
    `);
  });

  test('a name that is not declared changes nothing and is told the nearest', () => {
    expect(parse(table, [['__proto__', '{"people":1}']]).values).toEqual(defaults(table));
    expect(({} as Record<string, unknown>)['people']).toBeUndefined();
    expect(
      sentences([
        ['poeple', '10'],
        ['__proto__', '1'],
        ['', ''],
        ['k'.repeat(1_000_000), '1'],
      ]),
    ).toMatchInlineSnapshot(`
      [
        "There is no poeple here, got “10”. Did you mean people?",
        "There is no __proto__ here, got “1”. Did you mean people?",
        "There is no  here, got “”. Did you mean x?",
        "There is no kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk… (1000000) here, got “1”. Did you mean message?",
      ]
    `);
  });
});

describe('nearestName', () => {
  test('is the name with the fewest letters to change', () => {
    expect(nearestName('poeple', names)).toBe('people');
    expect(nearestName('Norm', names)).toBe('norm');
  });

  test('is itself where it is there', () => {
    fc.assert(fc.property(fc.constantFrom(...names), (name) => nearestName(name, names) === name));
  });

  test('is empty where there are no names', () => {
    expect(nearestName('people', [])).toBe('');
  });
});

describe('brief', () => {
  test('shows 40 code units and the length of what is longer', () => {
    expect(brief('A'.repeat(40))).toBe('A'.repeat(40));
    expect(brief('A'.repeat(41))).toBe(`${'A'.repeat(40)}… (41)`);
  });

  test('never cuts a pair in two', () => {
    expect(brief(`${'A'.repeat(39)}👍👍`).isWellFormed()).toBe(true);
  });
});
