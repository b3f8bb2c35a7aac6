// The steps as they are written, the result in words, the drawing, and the way numbers look.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, parse, sayFault, write } from '#params';
import { section, wordsFor } from '../../../src/site/strings.ts';
import { drawingOf, HEIGHT, WIDTH } from './drawing.ts';
import { type TasteValues, table } from './params.ts';
import { rows, STEPS, summarize } from './series.ts';
import { bracketed, written } from './written.ts';

const words = wordsFor('taste-and-adjust');
const start = defaults(table);
const told = (changes: Partial<TasteValues> = {}) => summarize(words, { ...start, ...changes });

const values = fc.record({
  x: fc.array(fc.double({ min: -1e30, max: 1e30, noNaN: true }), { minLength: 3, maxLength: 8 }),
  gain: fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
  bias: fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10),
  epsilon: fc.constantFrom(...table.epsilon.options),
});

describe('parameters', () => {
  test('the defaults, and any values, are read again as they were written', () => {
    expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
    fc.assert(
      fc.property(values, (given) => {
        expect(parse(table, write(table, given)).faults).toEqual([]);
      }),
    );
  });

  test('3 to 8 numbers; what is none is named', () => {
    const said = (text: string) =>
      parse(table, [['x', text]]).faults.map((fault) => sayFault(section('params'), fault, 'used'));
    expect([said('1,2,3'), said('1,2,3,4,5,6,7,8')]).toEqual([[], []]);
    expect(['1,2', '1,2,3,4,5,6,7,8,9', '1,NaN,3,4,Infinity', '1,,3', '1,2,1e39'].flatMap(said)).toMatchInlineSnapshot(`
      [
        "x must be numbers separated by commas (3–8 × -1e+30 … 1e+30), got “1,2”. Using 10,4,4,2.",
        "x must be numbers separated by commas (3–8 × -1e+30 … 1e+30), got “1,2,3,4,5,6,7,8,9”. Using 10,4,4,2.",
        "x must be a number (3–8 × -1e+30 … 1e+30), got “1,NaN,3,4,Infinity”. Using 1,4,3,4,0.",
        "x must be a number (3–8 × -1e+30 … 1e+30), got “1,,3”. Using 1,4,3.",
        "x must be 3–8 × -1e+30 … 1e+30, got 1,2,1e39. Using 1,2,1e+30.",
      ]
    `);
  });
});

describe('rows', () => {
  test('are the nine steps in order; RMSNorm leaves out the first two', () => {
    expect(rows(start, 'en').map(({ step }) => step)).toEqual(STEPS);
    expect(rows(start, 'en').filter(({ rms }) => rms.length === 0)).toHaveLength(2);
  });

  test('the default, written out', () => {
    const lines = rows(start, 'en').map(({ layer }) => layer.map(({ how, is }) => `${how} = ${is}`).join('; '));
    expect(lines).toMatchInlineSnapshot(`
      [
        "(10 + 4 + 4 + 2) / 4 = 5",
        "10 − 5 = 5; 4 − 5 = −1; 4 − 5 = −1; 2 − 5 = −3",
        "5² = 25; (−1)² = 1; (−1)² = 1; (−3)² = 9",
        "(25 + 1 + 1 + 9) / 4 = 9",
        "9 + 0.00001 = 9.00001",
        "√9.00001 = 3.000002",
        "5 / 3 = 1.667; −1 / 3 = −0.333; −1 / 3 = −0.333; −3 / 3 = −1",
        "1.667 × 1 = 1.667; −0.333 × 1 = −0.333; −0.333 × 1 = −0.333; −1 × 1 = −1",
        "1.667 + 0 = 1.667; −0.333 + 0 = −0.333; −0.333 + 0 = −0.333; −1 + 0 = −1",
      ]
    `);
  });

  test('negative numbers stand in brackets where they follow a sign', () => {
    const written = rows({ ...start, x: [-2, -4, 0], bias: -1 }, 'en').map(({ layer }) => layer[0]!.how);
    expect(written).toMatchInlineSnapshot(`
      [
        "(−2 − 4 + 0) / 3",
        "−2 − (−2)",
        "0²",
        "(0 + 4 + 4) / 3",
        "2.666667 + 0.00001",
        "√2.666677",
        "0 / 1.633",
        "0 × 1",
        "0 − 1",
      ]
    `);
  });
});

describe('summarize', () => {
  test('the default, special vectors, and seasoning', () => {
    const cases: readonly Partial<TasteValues>[] = [
      {},
      { x: [7, 7, 7] },
      { x: [7, 7, 7], epsilon: '0' },
      { x: [10, 4, 4, 2, 3, 3, 5, 1000] },
      { x: [0.001, 0.0004, 0.0004, 0.0002] },
      { x: [1e20, 2, 3] },
      { x: [1e6, 1_000_000.01, 1_000_000.03], epsilon: '1e-12' },
      { gain: 2, bias: -1 },
    ];
    expect(cases.map(told)).toMatchInlineSnapshot(`
      [
        "LayerNorm turns (10, 4, 4, 2) into (1.67, −0.333, −0.333, −1), RMSNorm into (1.71, 0.686, 0.686, 0.343). What LayerNorm took out: the mean 5 and the spread 3.",
        "LayerNorm turns (7, 7, 7) into (0, 0, 0), RMSNorm into (1, 1, 1). All 3 are equal to the mean 7: each difference is 0, and 0 divided by √ε is 0.",
        "LayerNorm turns (7, 7, 7) into (NaN, NaN, NaN), RMSNorm into (1, 1, 1). With ε = 0 this is 0 divided by 0, which is not a number (NaN). ε is there for this case.",
        "LayerNorm turns (10, 4, 4, 2, 3, 3, 5, 1,000) into (−0.361, −0.379, −0.379, −0.385, −0.382, −0.382, −0.376, 2.65), RMSNorm into (0.0283, 0.0113, 0.0113, 0.00566, 0.00848, 0.00848, 0.0141, 2.83). One number stands out. Among 8 numbers none can come out larger than √(8 − 1) = 2.65, and this one is close to it.",
        "LayerNorm turns (0.001, 0.0004, 0.0004, 0.0002) into (0.157, −0.0315, −0.0315, −0.0944), RMSNorm into (0.311, 0.124, 0.124, 0.0622). The variance is 9 × 10⁻⁸ and ε is 0.00001: ε shows, and the result is smaller than usual.",
        "LayerNorm turns (10²⁰, 2, 3) into (1.41, −0.707, −0.707), RMSNorm into (1.73, 3.46 × 10⁻²⁰, 5.2 × 10⁻²⁰). The largest square is 10⁴⁰, and float32 ends at 3.4 × 10³⁸: computed in float32 all the way, it overflows to infinity.",
        "LayerNorm turns (1,000,000, 1,000,000.01, 1,000,000.03) into (−1.07, −0.267, 1.34), RMSNorm into (1, 1, 1). Kept in float32, these numbers lose part of their differences, and the result is another one.",
        "LayerNorm turns (10, 4, 4, 2) into (2.33, −1.67, −1.67, −3), RMSNorm into (2.43, 0.372, 0.372, −0.314). Both are then multiplied by 2 and moved by −1, which is in these results. What LayerNorm took out: the mean 5 and the spread 3.",
      ]
    `);
  });

  test.each<Partial<TasteValues>>([
    { x: [1, 2, 3] },
    { gain: 2 },
    { bias: 1 },
    { epsilon: '1e-3', x: [0.1, 0.2, 0.4] },
  ])('changes with %o', (change) => {
    expect(told(change)).not.toBe(told());
  });

  test('says NaN or Infinity only where epsilon is 0, and never undefined', () => {
    fc.assert(
      fc.property(values, (given) => {
        const text = summarize(words, given);
        expect(text).not.toContain('undefined');
        if (given.epsilon !== '0') expect(text).not.toMatch(/NaN|Infinity|∞/);
      }),
    );
  });
});

describe('drawingOf', () => {
  test('the result lies on the circle of radius √3, the mean 0 puts the point on the plane', () => {
    const { after, height } = drawingOf([3, -1, -2], 0);
    expect(after).toBeCloseTo(Math.sqrt(3), 12);
    expect(height).toBe(0);
  });

  test('whatever the numbers, every point is finite and within the picture', () => {
    fc.assert(
      fc.property(values, ({ x, epsilon }) => {
        const { input, landed, result } = drawingOf(x, Number(epsilon));
        for (const spot of [input, landed, result]) {
          expect(spot.x).toBeGreaterThanOrEqual(0);
          expect(spot.x).toBeLessThanOrEqual(WIDTH);
          expect(spot.y).toBeGreaterThanOrEqual(0);
          expect(spot.y).toBeLessThanOrEqual(HEIGHT);
        }
      }),
    );
  });
});

test('numbers as they are written', () => {
  const numbers = [0, -0, 5, -3, 1 / 3, 123_456.7, 1e-5, 1e-12, -1e20, 1.5e12, Number.NaN, -Infinity];
  expect(numbers.map((value) => written(value, 'en'))).toMatchInlineSnapshot(`
    [
      "0",
      "0",
      "5",
      "−3",
      "0.3333",
      "123,457",
      "0.00001",
      "10⁻¹²",
      "−10²⁰",
      "1.5 × 10¹²",
      "NaN",
      "−Infinity",
    ]
  `);
  expect(bracketed([1, -2 / 3], wordsFor('taste-and-adjust'))).toBe('(1, −0.667)');
});
