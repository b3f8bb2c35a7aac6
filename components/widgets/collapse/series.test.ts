// The tokens' lines, cells and sentences.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { LAYERS, TOKENS, WIDTH } from './model.ts';
import { type CollapseValues, table } from './params.ts';
import { cellsOf, fourOf, linesOf, nameOf, READINGS, sentenceOf, summarize } from './series.ts';

const words = wordsFor('collapse');
const start = defaults(table);
const four = fourOf(start);

function headline(changes: Partial<CollapseValues> = {}): string {
  const values = { ...start, ...changes };
  const { result, setting } = summarize(words, fourOf(values), values);
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('summarize', () => {
  test('in words', () => {
    const told = [
      { layer: 0 },
      { layer: 2 },
      { layer: 3 },
      { layer: 12 },
      { norm: 'layer' },
      { residual: 'on', norm: 'layer', mlp: 'on', layer: 12 },
    ] as const;
    expect(told.map(headline)).toMatchInlineSnapshot(`
      [
        "At the start the 32 tokens have nothing in common: 99% of their size tells them apart, and they fill 26 of 32 directions. Attention alone, no residual connections, no LayerNorm, tokens 1.",
        "After layer 2 the tokens draw together: 13% of their size still tells them apart, and they fill 1.5 of 32 directions. Attention alone, no residual connections, no LayerNorm, tokens 1.",
        "After layer 3 all 32 tokens are alike: of their size, one part in 6,300 tells them apart. Attention alone, no residual connections, no LayerNorm, tokens 1.",
        "After layer 12 all 32 tokens are one token 32 times over. In 32-bit numbers not one digit tells them apart. Attention alone, no residual connections, no LayerNorm, tokens 1.",
        "After layer 4 all 32 tokens are alike: of their size, one part in 1.9 million tells them apart. Attention alone, no residual connections, LayerNorm, tokens 1.",
        "After layer 12 the tokens still differ: 50% of their size tells them apart, and they fill 15 of 32 directions. Attention and MLPs, residual connections, LayerNorm, tokens 1.",
      ]
    `);
  });

  test.each<Partial<CollapseValues>>([{ residual: 'on' }, { norm: 'layer' }, { mlp: 'on' }, { layer: 5 }, { seed: 2 }])(
    'changes with %o',
    (change) => expect(headline(change)).not.toBe(headline()),
  );
});

test('two switches name a combination', () => {
  const names = (['off', 'on'] as const).flatMap((residual) =>
    (['none', 'layer'] as const).map((norm) => nameOf({ residual, norm })),
  );
  expect(names).toEqual(['plain', 'layer', 'residual', 'both']);
});

describe('the charts', () => {
  test('their sentences', () => {
    const settings = [start, { ...start, residual: 'on' }] as const;
    expect(
      settings.flatMap((values) => READINGS.map((reading) => sentenceOf(words, four, values, reading))),
    ).toMatchInlineSnapshot(`
      [
        "From layer 5 on no two tokens differ in any digit, and the line ends: zero has no place on this scale.",
        "The tokens fill 26 of 32 directions at the start and 1 after layer 12. 1 means that all lie on one line.",
        "After layer 12, this share of the tokens’ size tells them apart: 16%.",
        "The tokens fill 26 of 32 directions at the start and 6.1 after layer 12. 1 means that all lie on one line.",
      ]
    `);
  });

  test.each(READINGS)('%s: a line a combination from the start to the last layer, none of it zero', (reading) => {
    const lines = linesOf(words, four, reading);
    expect(lines.map(({ name }) => name)).toEqual(['plain', 'layer', 'residual', 'both']);
    for (const { values } of lines) {
      expect(values).toHaveLength(LAYERS + 1);
      expect(values).not.toContain(0);
    }
  });
});

describe('the cells', () => {
  const strokes = (path: string) => path.match(/M/g)!.length;

  test('each cell stands in one shade or is blank', () => {
    const count = cellsOf(four.both.tokens[3]!).reduce((sum, { path }) => sum + strokes(path), 0);
    expect(count).toBeGreaterThan((TOKENS * WIDTH) / 2);
    expect(count).toBeLessThanOrEqual(TOKENS * WIDTH);
  });

  test('colour is the sign, ink the size: full from twice the usual size on', () => {
    const data = Float32Array.of(3, -1, 0, -1, 1, 1, -1, 1);
    const shades = cellsOf({ shape: [2, 4], data }).toSorted((a, b) => b.ink - a.ink);
    expect(shades[0]).toEqual({ sign: 'above', ink: 1, path: 'M0 0.5h1' });
    expect(shades.map(({ sign }) => sign).sort()).toEqual(['above', 'above', 'below']);
  });

  test('nothing at all draws nothing', () => {
    expect(cellsOf({ shape: [2, 2], data: new Float32Array(4) })).toEqual([]);
  });
});
