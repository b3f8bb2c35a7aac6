// The dial's bars, lines and sentences.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { MOST_LAYERS, network, read } from './model.ts';
import { type DepthDialValues, table } from './params.ts';
import { barsOf, linesOf, READINGS, sentenceOf, summarize, told } from './series.ts';

const words = wordsFor('depth-dial');
const start = defaults(table);
const nets = { relu: network(1, 'relu'), tanh: network(1, 'tanh') };

function readingsOf(changes: Partial<DepthDialValues>) {
  const values = { ...start, ...changes };
  return read(values.seed === 1 ? nets[values.activation] : network(values.seed, values.activation), values);
}

/** The headline with some parameters changed. */
function headline(changes: Partial<DepthDialValues> = {}): string {
  const { result, setting } = summarize(words, readingsOf(changes), { ...start, ...changes });
  return `${result} ${setting}`;
}

const SETTINGS: readonly Partial<DepthDialValues>[] = [
  {},
  { depth: 1 },
  { depth: 128 },
  { scale: 0.4, depth: 128 },
  { scale: 2.5, depth: 128 },
  { activation: 'tanh', scale: 2, depth: 100 },
  { activation: 'tanh', scale: 0.9, depth: 100, seed: 2 },
];

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('summarize', () => {
  test('in words', () => {
    expect(SETTINGS.map(headline)).toMatchInlineSnapshot(`
      [
        "The signal is of healthy size at layer 50, but by layer 26 the inputs are no longer told apart: at the end they lie 2.5° apart. ReLU, depth 50, weights 1 times the usual size, network 1.",
        "None of the three troubles: at layer 1 the inputs lie 70° apart, and signal and gradient are of healthy size. ReLU, depth 1, weights 1 times the usual size, network 1.",
        "The signal is gone by layer 111: less than a thousandth of its first size is left. ReLU, depth 128, weights 1 times the usual size, network 1.",
        "The signal is gone by layer 8: less than a thousandth of its first size is left. ReLU, depth 128, weights 0.4 times the usual size, network 1.",
        "The signal explodes: by layer 8 it is more than 1,000 times its first size. ReLU, depth 128, weights 2.5 times the usual size, network 1.",
        "The signal is of healthy size at layer 100, but the gradient explodes on its way back: at layer 1 it is 3.7 million times as large. tanh, depth 100, weights 2 times the usual size, network 1.",
        "The signal is gone by layer 59: less than a thousandth of its first size is left. tanh, depth 100, weights 0.9 times the usual size, network 2.",
      ]
    `);
  });

  test.each<Partial<DepthDialValues>>([{ depth: 51 }, { scale: 1.01 }, { activation: 'tanh' }, { seed: 2 }])(
    'changes with %o',
    (change) => expect(headline(change)).not.toBe(headline()),
  );

  test('names a gradient that does not come back where the signal is healthy', () => {
    const readings = readingsOf({});
    const said = (first: number) => {
      const gradient = readings.gradient.with(1, first);
      return summarize(words, { ...readings, gradient }, start).result;
    };
    expect([1e-9, 0, Number.NaN].map(said)).toMatchInlineSnapshot(`
      [
        "The signal is of healthy size at layer 50, but the gradient vanishes on its way back: one part in 140 million of it reaches layer 1.",
        "The signal is of healthy size at layer 50, but no gradient at all reaches layer 1.",
        "The signal is of healthy size at layer 50, but there is no gradient: it is not a number.",
      ]
    `);
  });
});

describe('told', () => {
  test('the three troubles in words', () => {
    const all = SETTINGS.map((changes) => told(words, readingsOf(changes)));
    expect(
      all.map((troubles) => troubles.map(({ name, has, said }) => `${has ? '!' : ' '} ${name}: ${said}`)),
    ).toMatchInlineSnapshot(`
      [
        [
          "! Forgets: Yes: by layer 26 two inputs lie less than 10° apart.",
          "  Unstable: No: the signal is 0.082 times its first size at the end.",
          "  Stops learning: Not for lack of a gradient: at layer 1 it is 0.2 times that of the last layer.",
        ],
        [
          "  Forgets: No: two inputs lie 70° apart at the end.",
          "  Unstable: No: the signal is 1 times its first size at the end.",
          "  Stops learning: Not for lack of a gradient: at layer 1 it is 1 times that of the last layer.",
        ],
        [
          "! Forgets: Yes: by layer 26 two inputs lie less than 10° apart.",
          "! Unstable: Yes: the signal is gone by layer 111.",
          "  Stops learning: Not for lack of a gradient: at layer 1 it is 0.0011 times that of the last layer.",
        ],
        [
          "! Forgets: Yes: by layer 26 two inputs lie less than 10° apart.",
          "! Unstable: Yes: the signal is gone by layer 8.",
          "! Stops learning: Yes: no gradient reaches layer 1.",
        ],
        [
          "! Forgets: Yes: by layer 26 two inputs lie less than 10° apart.",
          "! Unstable: Yes: the signal explodes by layer 8.",
          "! Stops learning: Yes: the gradient is not a number.",
        ],
        [
          "  Forgets: No: two inputs lie 63° apart at the end.",
          "  Unstable: No: the signal is 1.4 times its first size at the end.",
          "! Stops learning: Yes: the gradient is 3.7 million times as large at layer 1.",
        ],
        [
          "! Forgets: Yes: by layer 83 two inputs lie less than 10° apart.",
          "! Unstable: Yes: the signal is gone by layer 59.",
          "! Stops learning: Yes: of the gradient, one part in 48,000 reaches layer 1.",
        ],
      ]
    `);
  });
});

describe('the charts', () => {
  test('their sentences', () => {
    const settings = [SETTINGS[0]!, SETTINGS[3]!, SETTINGS[4]!];
    expect(
      settings.flatMap((changes) => READINGS.map((reading) => sentenceOf(words, readingsOf(changes), reading))),
    ).toMatchInlineSnapshot(`
      [
        "Any two inputs lie 83° apart at the start and 2.5° apart at layer 50, on average.",
        "At layer 50 the signal is 0.082 times as large as the input.",
        "At layer 1 the gradient is 0.2 times as large as at layer 50.",
        "Any two inputs lie 83° apart at the start. At layer 128 there is nothing left to compare.",
        "From layer 109 on every number is 0: the signal became too small for a 32-bit number.",
        "At layer 1 the gradient is 0: nothing that the loss says reaches it.",
        "Any two inputs lie 83° apart at the start. At layer 128 there is nothing left to compare.",
        "At layer 103 the first number overflows: it is too large for 32 bits, and kept as Infinity.",
        "There is no gradient to draw: the network’s answer is not a number.",
      ]
    `);
  });

  test.each(READINGS)('%s: a line from the input to the last layer, and its limits', (reading) => {
    const lines = linesOf(words, readingsOf({}), reading);
    expect(lines.map(({ name }) => name)).toEqual(
      reading === 'angle' ? ['limit', 'plain'] : ['limit', 'limit', 'plain'],
    );
    for (const { values } of lines) expect(values).toHaveLength(start.depth + 1);
  });

  test('size is 1 at the input, the gradient 1 at the last layer', () => {
    expect(linesOf(words, readingsOf({}), 'size').at(-1)!.values[0]).toBe(1);
    expect(linesOf(words, readingsOf({}), 'gradient').at(-1)!.values.at(-1)).toBe(1);
  });

  test('a line breaks off at zero, and is left out where none of it is a number', () => {
    expect(
      linesOf(words, readingsOf({ scale: 0.4, depth: 128 }), 'size')
        .at(-1)!
        .values.at(-1),
    ).toBeNaN();
    const lines = linesOf(words, readingsOf({ scale: 2.5, depth: 128 }), 'gradient');
    expect(lines.map(({ name }) => name)).toEqual(['limit', 'limit']);
  });
});

describe('the bars', () => {
  test('one a layer', () => {
    expect(barsOf(readingsOf({})).map(({ layer }) => layer)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  test('ink fades as the angle falls, a half is healthy, a whole is a thousand times', () => {
    const size = Float64Array.of(1, 1, 1000, 1e-6, Number.NaN);
    const angle = Float64Array.of(90, 90, 45, 0, Number.NaN);
    const gradient = Float64Array.of(1, 1, 1, Number.NaN, 1);
    expect(barsOf({ size, angle, gradient })).toMatchObject([
      { signal: 0.5, ink: 1, gradient: 0.5 },
      { signal: 1, ink: 0.5, gradient: 0.5 },
      { signal: 0, ink: 0, gradient: 0 },
      { signal: 1, ink: 0, gradient: 0.5 },
    ]);
  });

  test.each(SETTINGS)('heights and ink stay within 0 and 1 at %o', (changes) => {
    for (const { signal, ink, gradient } of barsOf(readingsOf({ ...changes, depth: MOST_LAYERS }))) {
      for (const value of [signal, ink, gradient]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
});
