// The zoo's sentences, cells and numbers.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { FEATURES, NORMS } from './model.ts';
import { type NormZooValues, table } from './params.ts';
import * as series from './series.ts';

const words = wordsFor('norm-zoo');
const start = defaults(table);
const shown = (changes: Partial<NormZooValues> = {}) => series.shownOf({ ...start, ...changes });

function headline(changes: Partial<NormZooValues> = {}): string {
  const { result, setting } = series.summarize(words, shown(changes));
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('summarize', () => {
  test('in words, each norm', () => {
    expect(NORMS.map((norm) => headline({ norm, loud: 100 }))).toMatchInlineSnapshot(`
      [
        "Not normalized: the sizes of the examples run from 0.77 to 110. Example 1 is 100 times as loud, and the results of the other examples changed by exactly 0. A batch of 6, example 1 times 100, grid 1.",
        "BatchNorm: each column has mean 0 and size 1. The sizes of the rows run from 0.39 to 2.2. Example 1 is 100 times as loud, and results of the other examples changed by up to 1.6. A batch of 6, example 1 times 100, grid 1.",
        "LayerNorm: each row has mean 0 and size 1, the loud one like all others. Example 1 is 100 times as loud, and the results of the other examples changed by exactly 0. A batch of 6, example 1 times 100, grid 1.",
        "RMSNorm: each row has size 1, the loud one like all others. The means of the rows differ, from −0.56 to 0.23. Example 1 is 100 times as loud, and the results of the other examples changed by exactly 0. A batch of 6, example 1 times 100, grid 1.",
        "DyT: each number by itself, squashed to between −1 and 1. Beyond ±0.99 lie 7 of 30. Example 1 is 100 times as loud, and the results of the other examples changed by exactly 0. A batch of 6, example 1 times 100, grid 1. α is 0.5.",
      ]
    `);
  });

  test('in words, quiet, and a batch of one', () => {
    const told = [{ loud: 1 }, { batch: 1 }, { batch: 1, norm: 'layer' }, { batch: 1, norm: 'none' }] as const;
    expect(told.map(headline)).toMatchInlineSnapshot(`
      [
        "BatchNorm: each column has mean 0 and size 1. The sizes of the rows run from 0.8 to 1.3. Example 1 is as loud as it was drawn. Make it louder. A batch of 6, example 1 times 1, grid 1.",
        "BatchNorm: every result is 0. In a batch of one, each number is its own mean. In a batch of 8, results of example 1 would differ by up to 2.6. A batch of one example, times 10, grid 1.",
        "LayerNorm: the one row has mean 0 and size 1. In a batch of 8, example 1 would get exactly the same results. A batch of one example, times 10, grid 1.",
        "Not normalized: the one example has size 11. In a batch of 8, example 1 would get exactly the same results. A batch of one example, times 10, grid 1.",
      ]
    `);
  });

  test.each<Partial<NormZooValues>>([{ norm: 'none' }, { loud: 11 }, { batch: 5 }, { seed: 2 }])(
    'changes with %o',
    (change) => expect(headline(change)).not.toBe(headline()),
  );

  test('changes with α where there is one', () => {
    expect(headline({ norm: 'dyt', alpha: 1 })).not.toBe(headline({ norm: 'dyt' }));
    expect(headline({ alpha: 1 })).toBe(headline());
  });
});

test('the sentence of a cell, each norm', () => {
  const told = NORMS.map((norm) => series.cellSentence(words, shown({ norm }), { example: 1, feature: 2 }));
  expect(told).toMatchInlineSnapshot(`
    [
      "C2: −0.81 stays −0.81. Nothing is averaged.",
      "C2: averaged were the framed cells, column C of all examples in the batch (6). Their mean is −1.2, their spread 2.7. So −0.81 becomes 0.15.",
      "C2: averaged were the framed cells, the 5 numbers of example 2. Their mean is −2.5, their spread 3.7. So −0.81 becomes 0.45.",
      "C2: averaged were the squares of the framed cells, the 5 numbers of example 2. Their size is 4.5. So −0.81 becomes −0.18.",
      "C2: nothing was averaged. tanh(0.5 × −0.81) is −0.39, whatever stands in the other cells.",
    ]
  `);
});

test('a cell never holds more than five characters', () => {
  expect([0, -0.0004, 0.4567, -1.26, 12.3, -123.4, 5678, -56_789].map((value) => series.short(words, value))).toEqual([
    '0',
    '0',
    '0.46',
    '−1.3',
    '12',
    '−120',
    '5.7K',
    '−57K',
  ]);
});

describe('what is drawn', () => {
  test('a focus outside the grid goes to the nearest cell', () => {
    expect(series.within(3, { example: 7, feature: -2 })).toEqual({ example: 2, feature: 0 });
    expect(series.within(3, { example: -1, feature: 9 })).toEqual({ example: 0, feature: FEATURES - 1 });
  });

  test.each([
    ['none', 1],
    ['batch', start.batch],
    ['layer', FEATURES],
    ['rms', FEATURES],
    ['dyt', 1],
  ] as const)('%s: %i cells are framed', (norm, count) => {
    expect(series.averagedFor(shown({ norm }), { example: 1, feature: 2 }).filter(Boolean)).toHaveLength(count);
  });

  test('ink grows with size, and bars are parts of the largest', () => {
    expect([0, 1, -1, 9].map(series.inkOf)).toEqual([0, 0.5, 0.5, 0.9]);
    const { before } = shown();
    const sizes = [...before.rows, ...before.columns].map(({ size }) => size);
    expect(series.largestOf(before)).toBe(Math.max(...sizes));
  });
});
