// The block's tables, lines and sentences.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { flows, placeOf, ROWS } from './flow.ts';
import { WIRES } from './model.ts';
import { type BlockValues, table } from './params.ts';
import {
  combinationOf,
  grids,
  linesOf,
  READINGS,
  sentenceOf,
  shelf,
  stacked,
  summarize,
  wireSentence,
  wiringOf,
} from './series.ts';

const words = wordsFor('block');
const start = defaults(table);
const first = shelf(1);

const stackOf = (values: BlockValues) => stacked(values.seed === 1 ? first : shelf(values.seed), wiringOf(values));

/** The headline with some parameters changed. */
function headline(changes: Partial<BlockValues> = {}): string {
  const values = { ...start, ...changes };
  const { result, setting } = summarize(words, stackOf(values), values);
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('the headline', () => {
  test('in words', () => {
    const told = [
      {},
      { wire: 'hidden', depth: 100 },
      { norm: 'rms', wire: 'out' },
      { residual: 'off' },
      { residual: 'off', norm: 'none', depth: 100 },
      { norm: 'none', depth: 100, seed: 2 },
    ] as const;
    expect(told.map(headline)).toMatchInlineSnapshot(`
      [
        "On the wire “looks”: who looks at whom, in each of 2 heads, 2 × 4 × 4. After 12 blocks the stream has size 4.2, and its tokens stand 0.45 apart. Residual connections on, LayerNorm before each branch, depth 12, example 1.",
        "On the wire “hidden”: the MLP’s list, four times as wide, 4 × 32. After 100 blocks the stream has size 6.5, and its tokens stand 0.48 apart. Residual connections on, LayerNorm before each branch, depth 100, example 1.",
        "On the wire “out”: the stream as it leaves, 4 × 8. After 12 blocks the stream has size 3.6, and its tokens stand 0.67 apart. Residual connections on, RMSNorm before each branch, depth 12, example 1.",
        "On the wire “looks”: who looks at whom, in each of 2 heads, 2 × 4 × 4. After 12 blocks the stream has size 0.56, and its tokens are alike: 3.0 × 10⁻⁵ apart. Residual connections off, LayerNorm before each branch, depth 12, example 1.",
        "On the wire “looks”: who looks at whom, in each of 2 heads, 2 × 4 × 4. After 100 blocks the stream has size 4.2 × 10⁻³⁸, and its tokens are alike: 0 apart. Residual connections off, no norm, depth 100, example 1.",
        "On the wire “looks”: who looks at whom, in each of 2 heads, 2 × 4 × 4. At block 97 of 100 the stream overflows, and nothing is a number any more. Residual connections on, no norm, depth 100, example 2.",
      ]
    `);
  });

  test.each<Partial<BlockValues>>([
    { residual: 'off' },
    { norm: 'none' },
    { norm: 'rms' },
    { depth: 13 },
    { seed: 2 },
    ...WIRES.filter((wire) => wire !== start.wire).map((wire) => ({ wire })),
  ])('changes with %o', (change) => {
    expect(headline(change)).not.toBe(headline());
  });
});

describe('the numbers on a wire', () => {
  test('looks: a table for each head, shares of one', () => {
    expect(
      grids(words, stackOf(start), 'looks').map(({ name, rows }) => [
        name,
        ...rows.map((row) => `${row.name}: ${row.cells.map(({ text }) => text).join(' ')}`),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "Head 1: who looks (rows) at whom (columns)",
          "token 1: 1.00 0.00 0.00 0.00",
          "token 2: 0.25 0.75 0.00 0.00",
          "token 3: 0.70 0.10 0.20 0.00",
          "token 4: 0.15 0.40 0.36 0.09",
        ],
        [
          "Head 2: who looks (rows) at whom (columns)",
          "token 1: 1.00 0.00 0.00 0.00",
          "token 2: 0.59 0.41 0.00 0.00",
          "token 3: 0.31 0.28 0.41 0.00",
          "token 4: 0.19 0.22 0.19 0.40",
        ],
      ]
    `);
  });

  test.each(WIRES)('%s: a row a token in each table, and the strongest ink is full where it is no share', (wire) => {
    for (const { rows, columns } of grids(words, stackOf(start), wire)) {
      expect(rows).toHaveLength(4);
      const inks = rows.flatMap(({ cells }) => cells.map(({ ink }) => Math.abs(ink)));
      expect(inks).toHaveLength(4 * columns.length);
      expect(Math.max(...inks)).toBe(1);
    }
  });

  test('in words', () => {
    expect(WIRES.map((wire) => wireSentence(words, stackOf(start), wire))).toMatchInlineSnapshot(`
      [
        "Four tokens, a list of 8 numbers each. Their size (RMS) is 1.",
        "A matrix made these of what arrived: what each token asks for. Size 0.72, the largest number 1.5.",
        "Another matrix, the same list: what each token answers to. Size 0.92, the largest number 2.1.",
        "A third matrix, the same list: what each token has to tell. Size 1, the largest number 2.7.",
        "Each row is one token’s attention, and sums to 1. A token sees itself and those before it. In head 1, token 4 looks most at token 2: 0.4.",
        "The mean of the values, weighted by the looks. Size 0.6. No number is larger than the largest of the values.",
        "What was heard went through one more matrix. With residual connections, x is added back. Size 1.1.",
        "Each token’s 8 numbers became 32. Nobody hears anybody here. Size 1.",
        "GELU lets what is above 0 pass and holds back most of what is below. 87 of 128 numbers are less than a tenth of the largest.",
        "Back to 8 numbers a token, ready for the next block. Size 1.5.",
      ]
    `);
  });
});

describe('the charts', () => {
  test('four lines each, from the start to the last block, the chosen one among them', () => {
    for (const reading of READINGS) {
      const lines = linesOf(words, first, start, reading);
      expect(lines.map(({ name }) => name)).toEqual(['plain', 'layer', 'residual', 'both']);
      for (const { values } of lines) expect(values).toHaveLength(start.depth + 1);
    }
    expect(combinationOf(wiringOf(start))).toBe('both');
    expect(combinationOf(wiringOf({ ...start, residual: 'off', norm: 'rms' }))).toBe('layer');
    expect(combinationOf(wiringOf({ ...start, norm: 'none' }))).toBe('residual');
  });

  test('their sentences', () => {
    const deep = { ...start, depth: 100 };
    expect(
      READINGS.flatMap((reading) => [
        sentenceOf(words, first, start, reading),
        sentenceOf(words, shelf(2), deep, reading),
      ]),
    ).toMatchInlineSnapshot(`
      [
        "Size after block 12. Neither: 3.8 × 10⁻⁵; norm only: 0.56; skips only: 250; both: 4.2.",
        "Size after block 100. Neither: 3.3 × 10⁻³⁶; norm only: 0.52; skips only: no number left; both: 8.3.",
        "How far the tokens stand apart after block 12, 0 is all alike. Neither: 3.4 × 10⁻⁵; norm only: 3.0 × 10⁻⁵; skips only: 0.6; both: 0.45.",
        "How far the tokens stand apart after block 100, 0 is all alike. Neither: 0; norm only: 0; skips only: no number left; both: 0.61.",
      ]
    `);
  });
});

describe('the plan', () => {
  test('every wire has a row of its own, in the order of flow', () => {
    expect(ROWS.flatMap((row) => ('wire' in row ? [row.wire] : []))).toEqual(WIRES);
  });

  test('two skips with residual connections, none without, and every wire flows somewhere but the last', () => {
    expect(flows({ residual: 'on' }).filter(({ skip }) => skip)).toHaveLength(2);
    expect(flows({ residual: 'off' }).filter(({ skip }) => skip)).toHaveLength(0);
    const from = new Set(flows({ residual: 'off' }).map((flow) => flow.from));
    expect(WIRES.filter((wire) => !from.has(wire))).toEqual(['out']);
  });

  test('the stream runs down one side', () => {
    const stream = ROWS.flatMap((row, i) =>
      'wire' in row && ['in', 'attended', 'out'].includes(row.wire) ? [placeOf(row, i).x] : [],
    );
    expect(new Set(stream).size).toBe(1);
  });
});
