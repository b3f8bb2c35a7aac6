// Cells as RFC 4180 and a spreadsheet want them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvCell, csvOf } from './csv.ts';

const one = (cell: CsvCell) => csvOf([[cell]]).slice(0, -2);

test.each<[CsvCell, string]>([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [undefined, ''],
  ['', ''],
  ['שלום 👍', 'שלום 👍'],
])('%j is written %j', (cell, text) => {
  expect(one(cell)).toBe(text);
});

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '-', '- 1'])('%j is no formula', (text) => {
  expect(one(text)).toBe(`'${text}`);
});

test.each(['-1', '+0.5', '-.5', '-1e-7'])('%j is a number, and stays one', (text) => {
  expect(one(text)).toBe(text);
});

test('a formula with a comma is made harmless and quoted', () => {
  expect(one('=A1,B1')).toBe(`"'=A1,B1"`);
});

test('a row is a line, the last one too', () => {
  expect(
    csvOf([
      ['x', 'y'],
      [1, 2],
    ]),
  ).toBe('x,y\r\n1,2\r\n');
});

test('any number is read back as it was, -0 as 0', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(Number(one(value))).toBe(value + 0);
    }),
  );
});
