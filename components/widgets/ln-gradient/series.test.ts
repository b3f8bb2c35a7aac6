import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { heatOf, nudgeSentence, nudgesOf, stretchesOf, stretchSentence } from './jacobian.ts';
import { type LnGradientValues, table } from './params.ts';
import { checkSentence, rowsOf, sharesOf, shownOf, summarize } from './series.ts';

const words = wordsFor('ln-gradient');
const shown = (changes: Partial<LnGradientValues> = {}) => shownOf({ ...defaults(table), ...changes });
const said = (changes: Partial<LnGradientValues> = {}) => summarize(words, shown(changes)).result;

describe('the headline', () => {
  test('tells the three parts', () =>
    expect(said()).toMatchInlineSnapshot(
      `"Of a push of size 1, 0.24 goes back. 25% of its square lay along the mean and 25% along x’s own pattern, and both are dropped. The rest is divided by 3."`,
    ));
  test('of RMSNorm', () =>
    expect(said({ norm: 'rms' })).toMatchInlineSnapshot(
      `"Of a push of size 1, 0.17 goes back. 2.9% of its square lay along x itself and is dropped. The rest is divided by 5.8. The mean is let through."`,
    ));
  test('of a push that is dropped whole', () =>
    expect(said({ push: 'equal' })).toMatchInlineSnapshot(
      `"Of a push of size 1, nothing goes back. 100% of its square lay along the mean and 0% along x’s own pattern, and both are dropped."`,
    ));
  test('of a push along x', () =>
    expect(said({ push: 'along' })).toMatchInlineSnapshot(
      `"Of a push of size 1, nothing goes back. 0% of its square lay along the mean and 100% along x’s own pattern, and both are dropped."`,
    ));
  test('detached', () =>
    expect(said({ detach: 'yes', push: 'equal' })).toMatchInlineSnapshot(
      `"Nothing is dropped. The whole push of size 1 is divided by 3, and 0.33 goes back. It is not the gradient of what the norm computes."`,
    ));
  test('of 0 divided by 0', () =>
    expect(said({ x: [0.1, 0.1, 0.1] })).toMatchInlineSnapshot(
      `"The spread is 0, or too small to square, and ε is 0: the norm divides 0 by 0, and there is no gradient. Change a number, or switch ε on."`,
    ));
  test('of no pattern', () =>
    expect(said({ x: [7, 7, 7], epsilon: '1e-5', push: 'along' })).toMatchInlineSnapshot(
      `"All numbers are equal, so x has no pattern of its own, and there is no such push. Choose another."`,
    ));
  test('of equal numbers with ε', () =>
    expect(said({ x: [7, 7, 7, 7], epsilon: '1e-5' })).toMatchInlineSnapshot(
      `"Of a push of size 1, 270 goes back. 25% of its square lay along the mean and 0% along x’s own pattern, and both are dropped. The rest is divided by 0.0032."`,
    ));
  test('holds every setting', () =>
    expect(summarize(words, shown()).setting).toMatchInlineSnapshot(
      `"x = (10, 4, 4, 2), scaled by 1. LayerNorm, ε = 0. The push: on the last number, seed 1."`,
    ));
});

test('the rows subtract', () => {
  expect(
    rowsOf(words, shown()).map(({ title, told, numbers }) =>
      [title, ...numbers.map(({ written }) => written), told].join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Arrives | 0 | 0 | 0 | 1 | size 1",
      "Minus the part along “all equal” | 0.25 | 0.25 | 0.25 | 0.25 | 25%",
      "Minus the part along x’s pattern | −0.42 | 0.083 | 0.083 | 0.25 | 25%",
      "What is left | 0.17 | −0.33 | −0.33 | 0.5 | 50%",
      "Divided by 3, goes back | 0.056 | −0.11 | −0.11 | 0.17 | size 0.24",
    ]
  `);
});

test('the sentences below', () => {
  for (const [changes, expected] of [
    [{}, 'adds up to 0: it asks for no change of the mean. Multiplied with x, number by number, it adds up to 0'],
    [
      { detach: 'yes' },
      'adds up to 0.33: it asks for another mean. Multiplied with x, number by number, it adds up to 0.67',
    ],
    [{ norm: 'rms' }, 'it asks for another mean. Multiplied with x, number by number, it adds up to 0'],
  ] as const) {
    expect(checkSentence(words, shown(changes))).toContain(expected);
  }
});

test('the singular values in words', () => {
  const sentence = (changes: Partial<LnGradientValues>) => stretchSentence(words, stretchesOf(words, shown(changes)));
  expect(sentence({})).toMatchInlineSnapshot(`"Its singular values: 0.33 (2×), 0 (2×)."`);
  expect(sentence({ norm: 'rms' })).toMatchInlineSnapshot(`"Its singular values: 0.17 (3×), 0 (1×)."`);
  expect(sentence({ detach: 'yes' })).toMatchInlineSnapshot(`"Its singular values: 0.33 (4×)."`);
  expect(sentence({ x: [1, 2, 3], scale: 100 })).toMatchInlineSnapshot(`"Its singular values: 0.012 (1×), 0 (2×)."`);
});

test('the proof agrees unless detached', () => {
  const nudges = (changes: Partial<LnGradientValues>) => nudgesOf(words, shown(changes));
  expect(nudges({})).toMatchInlineSnapshot(`
    [
      {
        "agree": true,
        "moves": "0",
        "name": "equal",
        "promised": "0",
      },
      {
        "agree": true,
        "moves": "0",
        "name": "along",
        "promised": "0",
      },
      {
        "agree": true,
        "moves": "3.3 × 10⁻⁴",
        "name": "kept",
        "promised": "3.3 × 10⁻⁴",
      },
    ]
  `);
  expect(nudgeSentence(words, shown({}), nudges({}))).toContain('The way back says what the way forward does');
  expect(nudges({ detach: 'yes' }).map(({ agree }) => agree)).toEqual([false, false, true]);
  expect(nudgeSentence(words, shown({ detach: 'yes' }), nudges({ detach: 'yes' }))).toContain('something else');
  for (const scale of [0.1, 1, 100]) {
    expect(nudges({ scale }).every(({ agree }) => agree)).toBe(true);
    expect(nudges({ scale, x: [1000, -900, 3] }).every(({ agree }) => agree)).toBe(true);
  }
});

test('the Jacobian is written with two decimals', () => {
  expect(heatOf(words, shown()).map((row) => row.map(({ written }) => written).join(' '))).toMatchInlineSnapshot(`
    [
      "0.06 −0.11 −0.11 0.17",
      "−0.11 0.72 −0.28 −0.33",
      "−0.11 −0.28 0.72 −0.33",
      "0.17 −0.33 −0.33 0.50",
    ]
  `);
});

test('shares add up to 1, and no sentence holds NaN, whatever the table lets through', () => {
  const values = fc.record({
    x: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 3, maxLength: 8 }),
    scale: fc.double({ min: 0.1, max: 100, noNaN: true }),
    push: fc.constantFrom(...table.push.options),
    norm: fc.constantFrom(...table.norm.options),
    detach: fc.constantFrom(...table.detach.options),
    epsilon: fc.constantFrom(...table.epsilon.options),
    seed: fc.nat(999_999),
  });
  fc.assert(
    fc.property(values, (given) => {
      const seen = shownOf(given);
      const { result, setting } = summarize(words, seen);
      const all = [result, setting];
      if (seen.defined) {
        const { mean, size, left } = sharesOf(seen.backward);
        if (seen.backward.push.some((value) => value !== 0)) expect(mean + size + left).toBeCloseTo(1, 6);
        all.push(
          checkSentence(words, seen),
          stretchSentence(words, stretchesOf(words, seen)),
          JSON.stringify([rowsOf(words, seen), nudgesOf(words, seen), heatOf(words, seen)]),
        );
      }
      expect(all.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 500 },
  );
});
