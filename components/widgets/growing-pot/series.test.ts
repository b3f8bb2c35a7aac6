// The growing pot's lines and sentences.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { cook, MOST_BLOCKS, pot, scaleOf } from './model.ts';
import { type GrowingPotValues, table } from './params.ts';
import {
  cooked,
  finiteSentence,
  percent,
  remains,
  sizeLines,
  sizeSentence,
  stations,
  stove,
  summarize,
} from './series.ts';

const words = wordsFor('growing-pot');
const start = defaults(table);
const HALF = { ...start, format: 'float16' } as const;
const hot = stove(1);

/** The headline with some parameters changed. */
function headline(changes: Partial<GrowingPotValues> = {}): string {
  const values = { ...start, ...changes };
  const { result, setting } = summarize(words, values.seed === 1 ? hot : stove(values.seed), values);
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('cooked', () => {
  test.each(['one', 'root', 'zero'] as const)('branch %s: what is sliced is what would be cooked', (branch) => {
    const alone = cook(pot(1), { norm: 'none', scale: scaleOf(branch, 20), format: 'float16' }, 20);
    expect(cooked(hot, { ...HALF, branch, depth: 20 })).toEqual(alone);
  });
});

describe('summarize', () => {
  test('in words', () => {
    const told = [
      {},
      { depth: 128 },
      { norm: 'layer' },
      { branch: 'root' },
      { branch: 'zero' },
      { format: 'bfloat16' },
      { format: 'float16' },
      { format: 'float16', depth: 31 },
      { format: 'float16', norm: 'layer' },
    ] as const;
    expect(told.map(headline)).toMatchInlineSnapshot(`
      [
        "At block 50 the pot is 28 million times as large as at the start. No LayerNorm, branches as they are, kept in float32, depth 50, pot 1.",
        "At block 128 the pot is 4.8 × 10¹⁸ times as large as at the start. No LayerNorm, branches as they are, kept in float32, depth 128, pot 1.",
        "At block 50 the pot is 8 times as large as at the start. LayerNorm inside the branch, branches as they are, kept in float32, depth 50, pot 1.",
        "At block 50 the pot is 1.8 times as large as at the start. No LayerNorm, branches times 1/√50, kept in float32, depth 50, pot 1.",
        "At block 50 the pot is exactly as large as at the start. No LayerNorm, branches times 0, kept in float32, depth 50, pot 1.",
        "At block 50 the pot is 28 million times as large as at the start. No LayerNorm, branches as they are, kept in bfloat16, depth 50, pot 1.",
        "In float16 the first number overflows at block 28. From block 39 on, nothing but NaN is left. No LayerNorm, branches as they are, kept in float16, depth 50, pot 1.",
        "In float16 the first number overflows at block 28. At block 31, 77.3% of all numbers are still finite. No LayerNorm, branches as they are, kept in float16, depth 31, pot 1.",
        "At block 50 the pot is 8 times as large as at the start. LayerNorm inside the branch, branches as they are, kept in float16, depth 50, pot 1.",
      ]
    `);
  });

  test.each<Partial<GrowingPotValues>>([
    { depth: 51 },
    { norm: 'layer' },
    { branch: 'root' },
    { branch: 'zero' },
    { format: 'bfloat16' },
    { format: 'float16' },
    { seed: 2 },
  ])('changes with %o', (change) => {
    expect(headline(change)).not.toBe(headline());
  });
});

describe('the chart', () => {
  test('a line for each norm and the law, each from the start to the last block', () => {
    const lines = sizeLines(words, hot, start);
    expect(lines.map(({ name }) => name)).toEqual(['law', 'residual', 'both']);
    for (const { values } of lines) expect(values).toHaveLength(start.depth + 1);
  });

  test('in float16 a level line at 65504 besides', () => {
    const limit = sizeLines(words, hot, HALF).find(({ name }) => name === 'limit')!;
    expect(new Set(limit.values)).toEqual(new Set([65504]));
  });

  test('its sentence', () => {
    const settings = [start, { ...start, norm: 'layer' }, { ...start, branch: 'root', norm: 'layer' }, HALF] as const;
    expect(settings.map((values) => sizeSentence(words, hot, values))).toMatchInlineSnapshot(`
      [
        "Size after block 50, without LayerNorm: 28 million; with LayerNorm: 8. The law for this setting, √2 to the power of 50: 34 million.",
        "Size after block 50, without LayerNorm: 28 million; with LayerNorm: 8. The law for this setting, √(1 + 50): 7.1.",
        "Size after block 50, without LayerNorm: 1.8; with LayerNorm: 1.5. The law for this setting, √(1 + 50/50): 1.4.",
        "Size after block 50, without LayerNorm: overflowed at block 28; with LayerNorm: 8. The law for this setting, √2 to the power of 50: 34 million. The level line is 65,504, the largest number of float16.",
      ]
    `);
  });
});

describe('the pots along the way', () => {
  test('five of them, the first at the start and the last at the last block, never smaller than the one before', () => {
    const along = stations(words, cooked(hot, start), start.depth);
    expect(along.map(({ block }) => block)).toEqual([0, 13, 25, 38, 50]);
    const drawn = along.map((station) => station.drawn);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  });

  test('one block makes two pots', () => {
    expect(stations(words, cooked(hot, { ...start, depth: 1 }), 1)).toHaveLength(2);
  });

  test('a pot boils over from the first number on that overflows', () => {
    const over = stations(words, cooked(hot, HALF), HALF.depth).map((station) => station.over);
    expect(over).toEqual([false, false, false, true, true]);
  });
});

describe('what is still a number', () => {
  test('all of it, in words', () => {
    expect(finiteSentence(words, cooked(hot, start), start)).toMatchInlineSnapshot(
      `"All numbers are finite after every block. The largest single one after block 50 is 220 million, and float32 ends at 3.4 × 10³⁸."`,
    );
    expect(remains(words, cooked(hot, start), start.depth)).toEqual([]);
  });

  test('in float16, in words and numbers', () => {
    expect(finiteSentence(words, cooked(hot, HALF), HALF)).toMatchInlineSnapshot(
      `"The first number beyond float16 stands after block 28: it is kept as Infinity. The first NaN stands after block 29. Filled is what is still a finite number."`,
    );
    expect(remains(words, cooked(hot, HALF), HALF.depth)).toMatchInlineSnapshot(`
      [
        {
          "block": 28,
          "finite": "99.5%",
          "infinite": "0.5%",
          "nan": "0%",
        },
        {
          "block": 29,
          "finite": "92.5%",
          "infinite": "7.4%",
          "nan": "0.1%",
        },
        {
          "block": 30,
          "finite": "91%",
          "infinite": "1.6%",
          "nan": "7.4%",
        },
        {
          "block": 31,
          "finite": "77.3%",
          "infinite": "10.8%",
          "nan": "11.9%",
        },
        {
          "block": 32,
          "finite": "32.1%",
          "infinite": "36.1%",
          "nan": "31.8%",
        },
        {
          "block": 33,
          "finite": "11.1%",
          "infinite": "21.5%",
          "nan": "67.4%",
        },
        {
          "block": 34,
          "finite": "11.1%",
          "infinite": "0%",
          "nan": "88.9%",
        },
        {
          "block": 39,
          "finite": "0%",
          "infinite": "0%",
          "nan": "100%",
        },
      ]
    `);
  });

  test('the table is never longer than eight rows, and ends where all is lost or at the last block', () => {
    for (let depth = 1; depth <= MOST_BLOCKS; depth++) {
      const rows = remains(words, cooked(hot, { ...HALF, depth }), depth);
      expect(rows.length).toBeLessThanOrEqual(8);
      if (rows.length > 0) expect(rows.at(-1)!.nan === '100%' || rows.at(-1)!.block === depth).toBe(true);
    }
  });

  test('what is not quite all never reads as all, what is not quite nothing never as nothing', () => {
    expect([1, 863.9 / 864, 0.5, 1 / 10_000, 0].map((share) => percent(words, share))).toEqual([
      '100%',
      '99.9%',
      '50%',
      '0.1%',
      '0%',
    ]);
  });
});
