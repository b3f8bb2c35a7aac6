// The sentences of the row: who is missing, what is told right, what that means.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { findingsOf, rowOf } from './measured.ts';
import { NOBODY, orderOf } from './model.ts';
import { type LesionValues, table } from './params.ts';
import { dotsOf, randomSentence, singleSentence, summarize } from './series.ts';

const words = wordsFor('lesion');
const start = defaults(table);

function headline(changes: Partial<LesionValues> = {}): string {
  const values = { ...start, ...changes };
  const ask = rowOf(values);
  const standing = { whole: ask(orderOf(values.depth, NOBODY)), now: ask(orderOf(values.depth, values)) };
  const { result, setting } = summarize(words, values, standing, 0);
  return `${result} ${setting}`;
}

describe('the table', () => {
  test('accepts its own defaults', () => {
    expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
  });

  test.each([
    ['3,7', [3, 7], undefined],
    ['0', [0], undefined],
    ['2.4', [2], 'whole'],
    ['99', [24], 'range'],
    ['', [0], 'number'],
    ['anyone', [0], 'number'],
  ])('deleted=%s', (text, value, rule) => {
    expect(table.deleted.read(text)).toEqual(rule ? { value, rule } : { value });
  });
});

describe('summarize', () => {
  test('in words', () => {
    const changes: Partial<LesionValues>[] = [
      {},
      { deleted: [5] },
      { deleted: [1] },
      { deleted: [10] },
      { deleted: [9, 2, 2, 20], swap: 3 },
      { swap: 6 },
      { deleted: Array.from({ length: 24 }, (_, i) => i + 1) },
      { depth: 20, seed: 4, deleted: [7] },
    ];
    expect(changes.map(headline)).toMatchInlineSnapshot(`
      [
        "Everyone is in the row: the residual network tells 99% of fresh points right, the plain one 99%. Now take somebody out. 12 people, nobody missing, nobody exchanged, networks 1.",
        "Without person 5: the residual network tells 92% of fresh points right, the plain one 48%. A coin gets 50%. 12 people, missing 5, nobody exchanged, networks 1.",
        "Without person 1: the residual network tells 67% of fresh points right, the plain one 30%. Too much is gone for either of them. 12 people, missing 1, nobody exchanged, networks 1.",
        "Without person 10: the residual network tells 100% of fresh points right, the plain one 98%. The plain row, for once, gets by without that. 12 people, missing 10, nobody exchanged, networks 1.",
        "Without 2 of 12 people, and with 3 and 4 exchanged: the residual network tells 50% of fresh points right, the plain one 51%. Too much is gone for either of them. 12 people, missing 2, 9, 3 and 4 exchanged, networks 1.",
        "Persons 6 and 7 have changed places: the residual network tells 99% of fresh points right, the plain one 53%. A coin gets 50%. 12 people, nobody missing, 6 and 7 exchanged, networks 1.",
        "Nobody is left in the row: the residual network tells 70% of fresh points right, the plain one 44%. Too much is gone for either of them. 12 people, missing 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, nobody exchanged, networks 1.",
        "Without person 7: the residual network tells 100% of fresh points right, the plain one 50%. But the plain one told only 50% right before anything was done to it. 20 people, missing 7, nobody exchanged, networks 4.",
      ]
    `);
  });

  test('while the networks practise', () => {
    expect(summarize(words, start, undefined, 240).result).toMatchInlineSnapshot(
      `"Both rows practise, here in your browser: step 240 of 500."`,
    );
  });

  test.each<Partial<LesionValues>>([{ deleted: [2] }, { swap: 1 }, { depth: 13 }, { seed: 2 }])(
    'changes with %o',
    (change) => expect(headline(change)).not.toBe(headline()),
  );
});

test('the charts in words, a dot for each person and network', () => {
  const findings = findingsOf(start);
  expect([singleSentence(words, findings), randomSentence(words, findings)]).toMatchInlineSnapshot(`
    [
      "One person missing, in the middle case: residual 99%, plain 52%. The residual network misses person 2 most (67%).",
      "Chosen at random, 3 of 12 missing: residual 79%, plain 50%. Without 6: 71% and 51%.",
    ]
  `);
  expect(dotsOf(findings)).toHaveLength(24);
  expect(dotsOf(findings)[0]).toEqual({ name: 'both', person: 1, told: findings.single.both[0] });
});
