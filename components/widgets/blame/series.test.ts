// Lines, notes and sentences of blame.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { type Moment, NAMES, type Reading } from './model.ts';
import { type BlameValues, table } from './params.ts';
import { blameLines, compareSentence, notes, summarize, trainingSentence } from './series.ts';
import { blameAtStart } from './start.ts';

const words = wordsFor('blame');
const start = defaults(table);

function atStart({ depth, seed }: BlameValues): Moment {
  return { step: 0, readings: new Map(NAMES.map((name) => [name, blameAtStart(name, depth, seed)])) };
}

const moment = atStart(start);

/** A moment in which every network reads the same. */
function reads(reading: Partial<Reading>, step = 3): Moment {
  const whole = { blame: Float32Array.of(1, 2, 4), loss: 0.5, ...reading };
  return { step, readings: new Map(NAMES.map((name) => [name, whole])) };
}

const headline = (changes: Partial<BlameValues> = {}, at?: Moment) => {
  const values = { ...start, ...changes };
  const { result, setting } = summarize(words, at ?? atStart(values), values);
  return `${result} ${setting}`;
};

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('the headline', () => {
  test('at initialization', () => {
    const told: Partial<BlameValues>[] = [
      {},
      { depth: 128 },
      { norm: 'layer' },
      { residual: 'on' },
      { residual: 'on', norm: 'layer' },
      { residual: 'on', norm: 'layer', depth: 2 },
    ];
    expect(told.map((changes) => headline(changes))).toMatchInlineSnapshot(`
      [
        "Of the blame at block 50, 2.4% reaches block 1. Plain, at initialization, depth 50, network 4.",
        "Of the blame at block 128, one part in 9,500 reaches block 1. Plain, at initialization, depth 128, network 4.",
        "Of the blame at block 50, 37% reaches block 1. LayerNorm only, at initialization, depth 50, network 4.",
        "The blame at block 50 grows on its way back: at block 1 it is 4.5 million times as large. Residual only, at initialization, depth 50, network 4.",
        "The blame at block 50 grows on its way back: at block 1 it is 8.7 times as large. Residual and LayerNorm, at initialization, depth 50, network 4.",
        "The blame at block 2 grows on its way back: at block 1 it is 1.4 times as large. Residual and LayerNorm, at initialization, depth 2, network 4.",
      ]
    `);
  });

  test('where blame stays, is gone, was never there, or ended', () => {
    const strange: Partial<Reading>[] = [
      { blame: Float32Array.of(4, 9, 4) },
      { blame: Float32Array.of(0, 0, 4) },
      { blame: Float32Array.of(0, 0, 0) },
      { blame: Float32Array.of(Infinity, 3, 4) },
      { blame: Float32Array.of(Number.NaN, 3, 4) },
      { broken: { block: 8, step: 2, what: 'overflow' } },
      { broken: { block: 9, step: 3, what: 'NaN' } },
    ];
    expect(strange.map((reading) => headline({ depth: 3 }, reads(reading)))).toMatchInlineSnapshot(`
      [
        "The blame at block 3 reaches block 1 about as large as it was. Plain, at step 3 of training, depth 3, network 4.",
        "Of the blame at block 3, nothing reaches block 1. Plain, at step 3 of training, depth 3, network 4.",
        "There is no blame at block 3 that could be handed back. Plain, at step 3 of training, depth 3, network 4.",
        "There is no blame at block 3 that could be handed back. Plain, at step 3 of training, depth 3, network 4.",
        "There is no blame at block 3 that could be handed back. Plain, at step 3 of training, depth 3, network 4.",
        "There is no blame any more: at step 2 a number of block 8 overflowed. Plain, at step 3 of training, depth 3, network 4.",
        "There is no blame any more: at step 3 a number of block 9 was no number (NaN). Plain, at step 3 of training, depth 3, network 4.",
      ]
    `);
  });

  test.each<Partial<BlameValues>>([{ depth: 51 }, { residual: 'on' }, { norm: 'layer' }, { seed: 2 }])(
    'changes with %o',
    (change) => expect(headline(change)).not.toBe(headline()),
  );

  test('changes with the moment', () => {
    expect(headline({}, { ...moment, step: 1 })).not.toBe(headline({}, moment));
  });
});

describe('the chart', () => {
  test('a line for each network, at block k its blame, nothing at block 0', () => {
    const lines = blameLines(words, moment, start);
    expect(lines.map(({ name }) => name)).toEqual(['plain', 'layer', 'residual', 'both']);
    for (const { name, values } of lines) {
      expect(values[0]).toBeNaN();
      expect(values.slice(1)).toEqual([...moment.readings.get(name)!.blame]);
    }
  });

  test('what is 0, infinite or not a number leaves a gap, and a network of nothing else has no line', () => {
    const gaps = blameLines(words, reads({ blame: Float32Array.of(0, 1, 2) }), start)[0]!;
    expect(gaps.values.map(Number.isFinite)).toEqual([false, false, true, true]);
    expect(blameLines(words, reads({ blame: new Float32Array(3).fill(Number.NaN) }), start)).toEqual([]);
  });

  test('until a network is known anew, what was known before is drawn, no longer than the others', () => {
    const readings = new Map([['plain', { blame: Float32Array.of(1, 2) }]] as const);
    const lines = blameLines(words, { step: 0, readings, before: moment.readings }, { ...start, depth: 2 });
    expect(lines.map(({ values }) => values.length)).toEqual([3, 3, 3, 3]);
    expect(lines[0]!.values.slice(1)).toEqual([1, 2]);
  });

  test('its sentence compares what is known so far', () => {
    expect(compareSentence(words, moment, start)).toMatchInlineSnapshot(
      `"Blame at block 1, compared with that at block 50: plain 2.4%, LayerNorm 37%, residual 4.5 million times, both 8.7 times."`,
    );
    const some = new Map([...moment.readings].slice(0, 2));
    expect(compareSentence(words, { step: 0, readings: some }, start)).toMatchInlineSnapshot(
      `"Blame at block 1, compared with that at block 50: plain 2.4%, LayerNorm 37%."`,
    );
    const ended = reads({ broken: { block: 8, step: 2, what: 'overflow' } });
    expect(compareSentence(words, ended, { ...start, depth: 3 })).toMatchInlineSnapshot(
      `"Blame at block 1, compared with that at block 3: plain none any more, LayerNorm none any more, residual none any more, both none any more."`,
    );
  });
});

test('where training stands, in words', () => {
  expect(trainingSentence(words, moment)).toMatchInlineSnapshot(
    `"Not trained yet. The task is to tell two spirals apart, in 200 steps. What you see now is what the first step learns from."`,
  );
  expect(trainingSentence(words, reads({}))).toMatchInlineSnapshot(
    `"Step 3 of 200. Loss: plain 0.5, LayerNorm 0.5, residual 0.5, both 0.5. Guessing gives 0.69."`,
  );
  expect(trainingSentence(words, reads({ broken: { block: 8, step: 2, what: 'overflow' } }))).toMatchInlineSnapshot(
    `"Step 3 of 200. Loss: plain ended at step 2 (block 8), LayerNorm ended at step 2 (block 8), residual ended at step 2 (block 8), both ended at step 2 (block 8). Guessing gives 0.69."`,
  );
});

describe('the notes', () => {
  const along = (name: 'plain' | 'residual', depth = start.depth) =>
    notes(words, moment.readings.get(name)!, depth).map(({ block, says }) => `${block}: ${says}`);

  test('five on the way back, the first of them a whole one', () => {
    expect(along('plain')).toMatchInlineSnapshot(`
      [
        "50: 1",
        "38: 0.32",
        "26: 0.33",
        "13: 0.079",
        "1: 0.024",
      ]
    `);
    expect(along('residual')).toMatchInlineSnapshot(`
      [
        "50: 1",
        "38: 23",
        "26: 680",
        "13: 36,000",
        "1: 4.5 million",
      ]
    `);
  });

  test('a note is drawn larger where there is more blame, from the middle size on', () => {
    const drawn = (name: 'plain' | 'residual') =>
      notes(words, moment.readings.get(name)!, start.depth).map((note) => note.drawn);
    expect(drawn('residual')[0]).toBe(0.5);
    expect(drawn('residual')).toEqual(drawn('residual').toSorted((a, b) => a - b));
    expect(drawn('plain').at(-1)).toBeLessThan(0.5);
  });

  test('two blocks make two notes, and a note of nothing is lost', () => {
    const two = notes(words, { blame: Float32Array.of(0, 1) }, 2);
    expect(two.map(({ block, lost }) => [block, lost])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test('of a network whose numbers ended, every note is lost', () => {
    const reading = { blame: Float32Array.of(1, 1, 1), broken: { block: 1, step: 2, what: 'NaN' } } as const;
    expect(notes(words, reading, 3).every(({ lost }) => lost)).toBe(true);
  });
});
