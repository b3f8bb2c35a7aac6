// The four-number layer: what the sum is, and what is said of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { type AddBackValues, table } from './params.ts';
import { rows, summarize, sumOf, written } from './series.ts';

const words = wordsFor('add-back');
const start = defaults(table);
const values = fc.record({
  x: fc.array(
    fc.integer({ min: -198, max: 198 }).map((halves) => halves / 2),
    { minLength: 4, maxLength: 4 },
  ),
  branch: fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10),
  residual: fc.constantFrom('off' as const, 'on' as const),
  seed: fc.integer({ min: 0, max: 999_999 }),
});

describe('rows', () => {
  test('are three: in, the layer, out', () => {
    const sum = sumOf(start);
    expect(rows(sum).map(({ name }) => name)).toEqual(['x', 'layer', 'out']);
    expect(rows(sum).map((row) => row.values)).toEqual([sum.x, sum.layer, sum.out]);
  });
});

describe('summarize', () => {
  const told = (changes: Partial<AddBackValues> = {}) => summarize(words, { ...start, ...changes });

  test('the default layer in words', () => {
    expect(told()).toMatchInlineSnapshot(
      `"F(x) alone: in goes (3, −1, 0.5, 2), out comes (1.97, −2.17, 0.25, −0.93). Layer 1, loudness 1. Likeness of the two directions (their cosine): 0.54, where 1 is the same."`,
    );
    expect(told({ residual: 'on' })).toMatchInlineSnapshot(
      `"x + F(x): in goes (3, −1, 0.5, 2), out comes (4.97, −3.17, 0.75, 1.07). Layer 1, loudness 1. Likeness of the two directions (their cosine): 0.9, where 1 is the same."`,
    );
  });

  test('an unchanged input is called so', () => {
    expect(told({ branch: 0, residual: 'on' })).toContain(words['verdict.identity']);
  });

  test('silence is called so', () => {
    expect(told({ branch: 0, residual: 'off' })).toContain(words['verdict.silence']);
  });

  test('where nothing goes in, nothing is compared', () => {
    for (const residual of ['off', 'on'] as const) {
      const summary = told({ x: [0, 0, 0, 0], residual });
      expect(summary, residual).not.toContain('NaN');
    }
  });

  test.each<Partial<AddBackValues>>([{ x: [1, 2, 3, 4] }, { branch: 0.5 }, { residual: 'on' }, { seed: 2 }])(
    'changes with %o',
    (change) => {
      expect(told(change)).not.toBe(told());
    },
  );

  test('never says NaN or undefined', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(summarize(words, given)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});

describe('written', () => {
  test('two decimals at most, a true minus sign, no minus zero', () => {
    expect([3, -1, 0.005, -0.001, -0, 1 / 3].map((value) => written(value, 'en'))).toMatchInlineSnapshot(`
      [
        "3",
        "−1",
        "0.01",
        "0",
        "0",
        "0.33",
      ]
    `);
  });
});
