// What the curry says, and that it says something else whenever something else is cooked.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaults, type Words } from '#params';
import { type CurryValues, table } from './params.ts';
import { type Recipe, recipeFaults } from './recipe.ts';
import { amountsInWords, broken, noticeLines, noticeSentence, serve, stepSentence, summarize } from './series.ts';

const strings = parse(readFileSync('src/strings/en.yaml', 'utf8')) as Record<string, Record<string, string>>;
const words: Words = { ...strings['params'], ...strings['controls'], ...strings['curry'] };
const recipe = parse(readFileSync('content/lessons/40-curry/recipe.yaml', 'utf8')) as Recipe;
const start = defaults(table);

const sack = { ...start, amounts: start.amounts.with(2, 1000) };
const told = (values: CurryValues) => {
  const { result, setting, seasoning } = summarize(words, values, recipe, serve(values, recipe));
  return [result, setting, seasoning].join(' ').trim();
};

describe('the summary', () => {
  test('of the default dish', () => {
    expect(told(start)).toMatchInlineSnapshot(
      `"No step of the curry breaks. Never tasted, amounts as written, kitchen 1."`,
    );
  });

  test('names the step that broke and the one that broke it, and none once it is tasted', () => {
    expect(told(sack)).toMatchInlineSnapshot(
      `"10 of 12 steps of the curry break. First: Chili goes in, and the next step (Tomatoes) is shouted down. Never tasted, Chili times 1000, kitchen 1."`,
    );
    expect(told({ ...sack, norm: 'layer' })).toMatchInlineSnapshot(
      `"No step of the curry breaks. Tasted with LayerNorm after each step, Chili times 1000, kitchen 1."`,
    );
  });

  test('changes with every parameter', () => {
    const tasted: CurryValues = { ...start, norm: 'layer' };
    const all: CurryValues[] = [
      start,
      tasted,
      { ...start, norm: 'rms' },
      { ...start, seed: 2 },
      { ...start, amounts: start.amounts.with(0, 2) },
      { ...tasted, gain: start.gain.with(0, 2) },
      { ...tasted, bias: start.bias.with(0, 2) },
    ];
    expect(new Set(all.map(told)).size).toBe(all.length);
  });
});

test('a step in words: fine, saturated, dead, overflowed', () => {
  const taste = serve(start, recipe).tastes[2]!;
  const fates = ['fine', 'saturated', 'dead', 'overflowed'] as const;
  expect(fates.map((fate) => stepSentence(words, recipe, { ...taste, fate }, 2))).toMatchInlineSnapshot(`
    [
      "After Chili: the next step (Tomatoes) still notices 72% of a change; 0 of its 8 units are saturated. Size of the pot 1.4.",
      "After Chili: the next step (Tomatoes) is broken. 0 of its 8 units are saturated, and it notices 72% of a change. Size of the pot 1.4.",
      "After Chili: the next step (Tomatoes) is broken. All of its 8 units are dead: each answers almost 0. Size of the pot 1.4.",
      "After Chili: the next step (Tomatoes) is broken. A number in the pot is beyond 65,504, the end of float16. Size of the pot 1.4.",
    ]
  `);
});

test('amounts in words: as written, one by one, all alike', () => {
  const say = (amounts: readonly number[]) => amountsInWords(words, { ...start, amounts }, recipe);
  expect([start.amounts, sack.amounts, start.amounts.map(() => 1000)].map(say)).toMatchInlineSnapshot(`
    [
      "amounts as written",
      "Chili times 1000",
      "everything times 1000",
    ]
  `);
});

test('the chart has a line for each way of tasting, all from what the first step notices on, and says where they end', () => {
  const lines = noticeLines(words, sack, recipe);
  expect(lines.map(({ name, values }) => [name, values.length])).toEqual([
    ['plain', 13],
    ['layer', 13],
    ['rms', 13],
  ]);
  expect(new Set(lines.map(({ values }) => values[0])).size).toBe(1);
  expect(lines[0]!.values[0]).toBeGreaterThan(50);
  expect(noticeSentence(words, lines)).toMatchInlineSnapshot(
    `"Of a change in the finished pot, the plate still notices: not tasted 0%, LayerNorm 52%, RMSNorm 59%."`,
  );
});

test('broken counts the steps that are not fine, and names the first', () => {
  const { tastes, untasted } = serve({ ...sack, norm: 'layer' }, recipe);
  expect(broken(tastes)).toEqual({ count: 0, first: -1 });
  expect(broken(untasted).first).toBe(2);
});

describe('a recipe', () => {
  test('of the lesson is whole', () => {
    expect(recipeFaults(recipe)).toEqual([]);
  });

  test('with too few tastes, a taste twice and an unknown taste says all of it', () => {
    const wrong = { ...recipe, tastes: ['salty', 'salty'], steps: recipe.steps.slice(0, 2) };
    expect(recipeFaults(wrong).map(({ what }) => what)).toMatchInlineSnapshot(`
      [
        "tastes must be 8, got 2",
        "tastes must differ from each other, got salty, salty",
        "steps must be 12, got 2",
        "steps.1: taste of Onions must be one of salty, salty, got sweet",
      ]
    `);
  });
});
