// What the figure says: its sentences as they are read, one for each outcome, and none that says NaN.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { type OwnFigureValues, table } from './params.ts';
import { lineOf, sentenceOf, sizesOf, summarize } from './series.ts';
import { wordsFor } from './words.testing.ts';

const words = wordsFor('own-figure');
const start = defaults(table);

function headline(changes: Partial<OwnFigureValues> = {}, sizes = sizesOf({ ...start, ...changes })): string {
  const { result, setting } = summarize(words, sizes, { ...start, ...changes });
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('summarize', () => {
  test('has words for each outcome', () => {
    expect([headline({}, [1, 8]), headline({}, [1, 1.1]), headline({}, [1, 0.01])]).toMatchInlineSnapshot(`
      [
        "Through 20 blocks the signal grows from 1 to 8. Each block passes on what it makes alone, network 1.",
        "Through 20 blocks the signal keeps its size: 1 at the start, 1.1 at the end. Each block passes on what it makes alone, network 1.",
        "Through 20 blocks the signal shrinks from 1 to 0.01. Each block passes on what it makes alone, network 1.",
      ]
    `);
  });

  test.each<Partial<OwnFigureValues>>([{ layers: 21 }, { residual: 'on' }, { seed: 2 }])(
    'changes with %o',
    (change) => {
      expect(headline(change)).not.toBe(headline());
    },
  );

  test('never says NaN, undefined or Infinity', () => {
    const values = fc.record({
      layers: fc.integer({ min: 1, max: 64 }),
      residual: fc.constantFrom('off' as const, 'on' as const),
      seed: fc.integer({ min: 0, max: 999_999 }),
    });
    fc.assert(
      fc.property(values, (given) => {
        expect(headline(given) + sentenceOf(words, sizesOf(given))).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});

describe('the chart', () => {
  test('has its line in the colour of what is switched on', () => {
    const named = (residual: 'off' | 'on') => lineOf(words, [1, 2], { ...start, residual });
    expect([named('off'), named('on')]).toMatchInlineSnapshot(`
      [
        {
          "label": "plain",
          "name": "plain",
          "values": [
            1,
            2,
          ],
        },
        {
          "label": "residual",
          "name": "residual",
          "values": [
            1,
            2,
          ],
        },
      ]
    `);
  });

  test('says between which sizes its line runs', () => {
    expect(sentenceOf(words, [1, 0.25, 4000])).toMatchInlineSnapshot(
      `"On its way the signal is between 0.25 and 4,000 large."`,
    );
  });
});
