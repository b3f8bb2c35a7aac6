// The sentences of the paths: how many, how long, which of them the gradient takes.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { pathsByLength } from './model.ts';
import { type ManyPathsValues, table } from './params.ts';
import { bandSentence, countInWords, lengthInWords, lengthsOf, pathInWords, summarize } from './series.ts';

const words = wordsFor('many-paths');
const start = defaults(table);

function headline(changes: Partial<ManyPathsValues> = {}): string {
  const values = { ...start, ...changes };
  const { result, setting } = summarize(words, lengthsOf(values), values);
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('summarize', () => {
  test('in words', () => {
    const changes = [{}, { norm: 'none' }, { blocks: 1 }, { blocks: 3 }, { blocks: 128 }] as const;
    expect(changes.map(headline)).toMatchInlineSnapshot(`
      [
        "54 blocks make 1.8 × 10¹⁶ paths. The gradient goes through 3.7 blocks on average, and 98% of it through 0 to 9 of them. With LayerNorm inside the branches, network 1.",
        "54 blocks make 1.8 × 10¹⁶ paths. The gradient goes through 24 blocks on average, and 98% of it through 18 to 32 of them. Without LayerNorm, network 1.",
        "1 block makes 2 paths: through it and around it. The gradient goes through 0.56 blocks on average, and 98% of it through 0 to 1 of them. With LayerNorm inside the branches, network 1.",
        "3 blocks make 8 paths. The gradient goes through 1.2 blocks on average, and 98% of it through 0 to 3 of them. With LayerNorm inside the branches, network 1.",
        "128 blocks make 3.4 × 10³⁸ paths. The gradient goes through 5.3 blocks on average, and 98% of it through 1 to 12 of them. With LayerNorm inside the branches, network 1.",
      ]
    `);
  });

  test.each<Partial<ManyPathsValues>>([{ norm: 'none' }, { blocks: 53 }, { seed: 2 }])('changes with %o', (change) =>
    expect(headline(change)).not.toBe(headline()),
  );
});

test('the band in words', () => {
  expect(
    [start, { ...start, norm: 'none' as const }].map((values) => bandSentence(words, lengthsOf(values))),
  ).toMatchInlineSnapshot(`
    [
      "Of all paths, 98% go through 19 to 35 blocks (the dark bars). Of the gradient, one part in 3.8 billion comes through paths of these lengths.",
      "Of all paths, 98% go through 19 to 35 blocks (the dark bars). Of the gradient, 97% comes through paths of these lengths.",
    ]
  `);
});

test('the number of paths, to the last digit while a reader could count them', () => {
  expect([1, 10, 20, 21, 54, 128].map((blocks) => countInWords(words, blocks))).toMatchInlineSnapshot(`
    [
      "2",
      "1,024",
      "1,048,576",
      "2.1 million",
      "1.8 × 10¹⁶",
      "3.4 × 10³⁸",
    ]
  `);
});

test('a path in words, and how many there are of a length', () => {
  expect(lengthInWords(words, 0, 1)).toBe('through 0: 1 path');
  expect(lengthInWords(words, 2, 3)).toBe('through 2: 3 paths');
  expect(
    pathsByLength(2)
      .flat()
      .map((path) => pathInWords(words, path)),
  ).toMatchInlineSnapshot(`
    [
      "Around every block",
      "Through 1",
      "Through 2",
      "Through 1, 2",
    ]
  `);
});
