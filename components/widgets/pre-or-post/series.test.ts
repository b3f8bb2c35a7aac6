// The lines and sentences of both places.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { type PreOrPostValues, table } from './params.ts';
import { linesOf, READINGS, readBoth, sentenceOf, summarize, told } from './series.ts';

const words = wordsFor('pre-or-post');
const start = defaults(table);

function headline(changes: Partial<PreOrPostValues> = {}): string {
  const values = { ...start, ...changes };
  const { result, setting } = summarize(words, readBoth(values), values);
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('summarize', () => {
  test('in words', () => {
    const told = [{}, { place: 'pre' }, { norm: 'rms', depth: 128 }, { depth: 1 }] as const;
    expect(told.map(headline)).toMatchInlineSnapshot(`
      [
        "With Post-LN the last block’s gradient is 2.6, 4.7 times that of Pre-LN (0.55). A full first step would shake the top: start with small ones. Post-LN, LayerNorm, 48 blocks, network 1.",
        "With Pre-LN the last block’s gradient is 0.55, 4.7 times smaller than with Post-LN (2.6). The first steps at the top are small by themselves. Pre-LN, LayerNorm, 48 blocks, network 1.",
        "With Post-LN the last block’s gradient is 2.9, 7.6 times that of Pre-LN (0.39). A full first step would shake the top: start with small ones. Post-LN, RMSNorm, 128 blocks, network 1.",
        "The last block’s gradient is 2.5 with Post-LN and 2.7 with Pre-LN. In a network this shallow the place matters little to the first steps. Post-LN, LayerNorm, 1 block, network 1.",
      ]
    `);
  });

  test.each<Partial<PreOrPostValues>>([{ place: 'pre' }, { norm: 'rms' }, { depth: 49 }, { seed: 2 }])(
    'changes with %o',
    (change) => expect(headline(change)).not.toBe(headline()),
  );
});

test('the block in words', () => {
  const blocks = [start, { place: 'pre', norm: 'layer' }, { place: 'pre', norm: 'rms' }] as const;
  expect(blocks.map((block) => told(words, block))).toMatchInlineSnapshot(`
    [
      {
        "formula": "LN(x + F(x))",
        "lane": "No. Every block’s LayerNorm stands on the lane.",
        "picture": "Two blocks of Post-LN, LN(x + F(x)): from bottom to top, the branch leaves the lane, goes through F and is added; then LayerNorm stands on the lane itself.",
      },
      {
        "formula": "x + F(LN(x))",
        "lane": "Yes, the green one. Whatever enters at the bottom is still in the sum at the top.",
        "picture": "Two blocks of Pre-LN, x + F(LN(x)): from bottom to top, the branch leaves the lane, goes through LayerNorm and F and is added; nothing but the plus stands on the lane.",
      },
      {
        "formula": "x + F(RMSNorm(x))",
        "lane": "Yes, the green one. Whatever enters at the bottom is still in the sum at the top.",
        "picture": "Two blocks of Pre-LN, x + F(RMSNorm(x)): from bottom to top, the branch leaves the lane, goes through RMSNorm and F and is added; nothing but the plus stands on the lane.",
      },
    ]
  `);
});

describe('the charts', () => {
  test('their sentences', () => {
    const settings = [start, { ...start, depth: 1 }];
    expect(
      settings.flatMap((values) => READINGS.map((reading) => sentenceOf(words, readBoth(values), reading))),
    ).toMatchInlineSnapshot(`
      [
        "After block 48 the stream has size 1 with Post-LN and 6.3 with Pre-LN. The law for Pre-LN says 6.8.",
        "From the first block to the last the gradient goes from 3.1 to 2.6 with Post-LN, and from 2.6 to 0.55 with Pre-LN.",
        "After block 1 the stream has size 1 with Post-LN and 1.4 with Pre-LN. The law for Pre-LN says 1.4.",
        "The gradient of the only block is 2.5 with Post-LN and 2.7 with Pre-LN.",
      ]
    `);
  });

  test('a line a place, of the size also the law, each from block 0 to the last', () => {
    const both = readBoth(start);
    expect(linesOf(words, both, 'size').map(({ name }) => name)).toEqual(['law', 'post', 'both']);
    expect(linesOf(words, both, 'gradient').map(({ name }) => name)).toEqual(['post', 'both']);
    for (const { values } of linesOf(words, both, 'size')) expect(values).toHaveLength(start.depth + 1);
  });
});
