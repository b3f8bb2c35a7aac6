// The row on its page: people taken out by keyboard, in the address, and as the model computes it in Node.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo, textOf } from '../../../tools/visit.ts';
import { findingsOf, rowOf } from './measured.ts';
import { NOBODY, orderOf } from './model.ts';
import { type LesionValues, table } from './params.ts';
import { singleSentence, summarize } from './series.ts';

const words = wordsFor('lesion');
const TRAINED = { timeout: 30_000 }; // a network is trained in the page

const { open, output } = figureOn('delete-a-person', 'lesion');
const person = (number: number) => `#lesion .lesion-people li:nth-child(${number}) button`;

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<LesionValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const ask = rowOf(values);
  const standing = { whole: ask(orderOf(values.depth, NOBODY)), now: ask(orderOf(values.depth, values)) };
  const { result, setting } = summarize(words, values, standing, 0);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<LesionValues>]>([
    ['', {}],
    ['?lesion.deleted=5,7&lesion.swap=2', { deleted: [5, 7], swap: 2 }],
    ['?lesion.depth=24&lesion.seed=999999&lesion.deleted=20', { depth: 24, seed: 999_999, deleted: [20] }],
    ['?lesion.depth=4&lesion.deleted=1,2,3,4', { depth: 4, deleted: [1, 2, 3, 4] }],
  ])('%s', async (query, changes) => {
    const seen = await open(query);
    await expect.poll(() => output(seen), TRAINED).toBe(computed(changes));
    expect(seen.errors).toEqual([]);
    await seen.close();
  });
});

test('by keyboard: a person leaves and comes back, two change places, everyone returns, Reset goes back', async () => {
  const seen = await open();
  const press = (key: string) => seen.page.keyboard.press(key);
  await seen.page.locator(person(5)).focus();
  await press('Space');
  await expect.poll(() => output(seen), TRAINED).toBe(computed({ deleted: [5] }));
  expect(await seen.page.locator(person(5)).getAttribute('aria-pressed')).toBe('true');
  await tabTo(seen.page, person(6), 1);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ deleted: [5, 6] }));
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ deleted: [5] }));
  await tabTo(seen.page, '#lesion .lesion-row > button', 12);
  await tabTo(seen.page, '#lesion-swap', 3);
  await press('ArrowRight');
  await expect.poll(() => output(seen)).toBe(computed({ deleted: [5], swap: 1 }));
  await seen.page.waitForURL(/lesion\.deleted=5&lesion\.swap=1/);
  await seen.page.locator('#lesion .lesion-row > button').focus();
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  await seen.page.locator('#lesion-depth').focus();
  await press('Home');
  await expect.poll(() => output(seen), TRAINED).toBe(computed({ depth: 4 }));
  await seen.page.locator('#lesion .widget-foot button').first().focus();
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('other networks are tried anew in the page, and the charts then tell of them', async () => {
  const seen = await open('?lesion.depth=6&lesion.seed=3');
  const sentence = () => textOf(seen.page, '#lesion .chart-sentence');
  await expect.poll(sentence, TRAINED).toBe(singleSentence(words, findingsOf({ depth: 6, seed: 3 })));
  expect(await seen.page.locator('#lesion .lesion-people li').count()).toBe(6);
  await seen.close();
});
