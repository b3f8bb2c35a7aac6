// What the race says: who survived, how far each has come, and where numbers ended.

import { describe, expect, test } from 'vitest';
import type { RaceSnapshot } from '#jobs/race.ts';
import { wordsFor } from '#site/strings.ts';
import { fieldSentence } from './finishes.ts';
import { blameLines, blameSentence, cappedAt, lossLines, lossSentence, summarize } from './series.ts';
import { type Place, standingOf, verdictOf } from './standing.ts';

const words = wordsFor('race');
const values = { depth: 100, optimizer: 'sgd', lr: 0.02, width: 16, seed: 1 } as const;

const snapshot: RaceSnapshot = {
  step: 30,
  points: new Float32Array(0),
  runners: (['plain', 'layer', 'residual', 'both'] as const).map((name, i) => ({
    name,
    losses: name === 'residual' ? Float32Array.of(5, Number.NaN) : new Float32Array(30).fill(0.7 - 0.2 * i),
    accuracies: Float32Array.of(0.5, name === 'both' ? 0.99 : 0.51),
    blame: name === 'residual' ? new Float32Array(2).fill(Number.NaN) : Float32Array.of(0.001 * (i + 1), 0.1),
    map: new Float32Array(0),
    ...(name === 'residual' ? { broken: { block: 3, step: 2, what: 'overflow' as const } } : {}),
  })),
};

const places = (percents: readonly number[]): Place[] =>
  (['plain', 'layer', 'residual', 'both'] as const).map((name, i) => ({ name, percent: percents[i]! }));
const result = (percents: readonly number[], step: number) =>
  summarize(words, values, { step, places: places(percents) }, 500).result;

describe('summarize', () => {
  test('at the line it asks', () => {
    expect(summarize(words, values, undefined, 500)).toMatchInlineSnapshot(`
      {
        "result": "Four networks stand at the line, with 500 steps to go. Which of them will learn?",
        "setting": "100 blocks of width 16, SGD with learning rate 0.02, seed 1.",
      }
    `);
  });

  test('on the way it tells the last examined step, each percent, and where numbers ended', () => {
    expect(summarize(words, values, standingOf(snapshot, 20), 500).result).toMatchInlineSnapshot(
      `"Step 20 of 500. So far only one has learned, the one with both. Fresh points told right: plain 51%, LayerNorm 51%, residual none, for it overflowed in block 3 at step 2, both 99%."`,
    );
  });

  test('at the end it tells who survived: none, one, some, all', () => {
    expect(result([50, 51, 50, 52], 500)).toMatchInlineSnapshot(
      `"Step 500 of 500. Nobody survived. Fresh points told right: plain 50%, LayerNorm 51%, residual 50%, both 52%."`,
    );
    expect(result([50, 51, 50, 99.4], 500)).toMatchInlineSnapshot(
      `"Step 500 of 500. Only one survived, the one with both. Fresh points told right: plain 50%, LayerNorm 51%, residual 50%, both 99%."`,
    );
    expect(result([50, 98, 50, 99], 500)).toMatchInlineSnapshot(
      `"Step 500 of 500. 2 survived: the one with LayerNorm only and the one with both. Fresh points told right: plain 50%, LayerNorm 98%, residual 50%, both 99%."`,
    );
    expect(result([99, 98, 97, 99], 500)).toMatchInlineSnapshot(
      `"Step 500 of 500. All four survived. Fresh points told right: plain 99%, LayerNorm 98%, residual 97%, both 99%."`,
    );
  });
});

test('a network has learned above 90 %, is at chance below 60 %, and is broken once its numbers ended', () => {
  const verdict = (percent: number) => verdictOf({ name: 'plain', percent });
  expect([90.1, 90, 60, 59.9].map(verdict)).toEqual(['learned', 'between', 'between', 'chance']);
  expect(verdictOf({ name: 'plain', percent: 99, broken: { block: 1, step: 1, what: 'NaN' } })).toBe('broken');
});

test('a curve is the mean of ten steps a point; a network without a whole ten, or without a number, has none', () => {
  expect(lossLines(words, snapshot).map(({ name, values: line }) => [name, line.length])).toEqual([
    ['plain', 3],
    ['layer', 3],
    ['both', 3],
  ]);
  expect(blameLines(words, snapshot).map(({ name }) => name)).toEqual(['plain', 'layer', 'both']);
});

test('what is above the top is drawn at the top', () => {
  expect(cappedAt(1, [{ name: 'both', label: 'both', values: [0.5, 7, Number.NaN] }])[0]!.values).toEqual([
    0.5,
    1,
    Number.NaN,
  ]);
});

test('the charts have their sentences', () => {
  expect(lossSentence(words, snapshot)).toMatchInlineSnapshot(
    `"Loss at step 30, the mean of the last ten: plain 0.70, LayerNorm 0.50, both 0.10. Chance is 0.69. What is above 1 is drawn at 1."`,
  );
  expect(blameSentence(words, snapshot)).toMatchInlineSnapshot(
    `"The gradient at step 30: at the first block, as a multiple of that at the last: plain 0.01, LayerNorm 0.02, residual no number, both 0.04."`,
  );
});

test('the field of races has its sentence', () => {
  const finish = (both: number) => ({ plain: 0.5, layer: 0.5, residual: 0, both });
  expect(fieldSentence(words, [finish(0.99), finish(0.97), finish(1)], 20)).toMatchInlineSnapshot(
    `"3 of 20 races are over. Percent told right in the middle one (worst to best): plain 50 (50 to 50), LayerNorm 50 (50 to 50), residual 0 (0 to 0), both 99 (97 to 100). Networks whose numbers ended count as 0. The ring is the race on stage, the upright stroke the middle."`,
  );
});
