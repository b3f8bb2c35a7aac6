// The zoo on its page: by keyboard, in the address, and as the model computes it.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo, textOf, type Visit } from '../../../tools/visit.ts';
import type { Cell } from './model.ts';
import { type NormZooValues, table } from './params.ts';
import { cellSentence, shownOf, summarize } from './series.ts';

const words = wordsFor('norm-zoo');

const { open } = figureOn('what-gets-averaged', 'norm-zoo');

/** What the page's figure says once it says what the model computes of the defaults with some parameters changed. */
async function says({ page }: Visit, changes: Partial<NormZooValues> = {}): Promise<void> {
  const { result, setting } = summarize(words, shownOf({ ...defaults(table), ...changes }));
  const expected = `${result} ${setting}`.replaceAll(/\s+/g, ' ');
  await expect.poll(() => textOf(page, '#norm-zoo output')).toBe(expected);
}

async function saysOf({ page }: Visit, focus: Cell): Promise<void> {
  const expected = cellSentence(words, shownOf(defaults(table)), focus);
  await expect.poll(() => textOf(page, '#norm-zoo .zoo-sentence')).toBe(expected);
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<NormZooValues>]>([
    ['', {}],
    ['?norm-zoo.norm=layer&norm-zoo.loud=1000', { norm: 'layer', loud: 1000 }],
    ['?norm-zoo.batch=1&norm-zoo.seed=999999', { batch: 1, seed: 999_999 }],
    ['?norm-zoo.norm=dyt&norm-zoo.alpha=2&norm-zoo.batch=8', { norm: 'dyt', alpha: 2, batch: 8 }],
    ['?norm-zoo.norm=rms&norm-zoo.loud=1', { norm: 'rms', loud: 1 }],
  ])('%s', async (query, changes) => {
    const seen = await open(query);
    await says(seen, changes);
    expect(seen.errors).toEqual([]);
    await seen.close();
  });
});

test('by keyboard: each control changes the output, and Reset goes back', async () => {
  const seen = await open();
  const press = (key: string) => seen.page.keyboard.press(key);
  await seen.page.locator('#norm-zoo-norm').focus();
  await press('End');
  await says(seen, { norm: 'dyt' });
  await tabTo(seen.page, '#norm-zoo-alpha', 3);
  await press('End');
  await says(seen, { norm: 'dyt', alpha: 2 });
  await tabTo(seen.page, '#norm-zoo-batch', 3);
  await press('Home');
  await says(seen, { norm: 'dyt', alpha: 2, batch: 1 });
  await tabTo(seen.page, '#norm-zoo .control-seed button', 3);
  await press('Enter');
  await says(seen, { norm: 'dyt', alpha: 2, batch: 1, seed: 2 });
  await tabTo(seen.page, '#norm-zoo-loud', 3);
  await press('End');
  await says(seen, { norm: 'dyt', alpha: 2, batch: 1, seed: 2, loud: 1000 });
  await seen.page.waitForURL(/norm-zoo\.loud=1000/);
  await tabTo(seen.page, '#norm-zoo .widget-foot button', 3);
  await press('Enter');
  await says(seen);
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('arrow keys walk from cell to cell, and frame what was averaged', async () => {
  const seen = await open();
  const press = (key: string) => seen.page.keyboard.press(key);
  const framed = () => seen.page.locator('#norm-zoo .zoo-framed').count();
  await saysOf(seen, { example: 1, feature: 2 });
  expect(await framed()).toBe(6);
  await seen.page.locator('#norm-zoo-loud').focus();
  await tabTo(seen.page, '#norm-zoo [role="grid"] [tabindex="0"]', 1);
  for (const key of ['ArrowDown', 'ArrowRight']) await press(key);
  await saysOf(seen, { example: 2, feature: 3 });
  await press('Home');
  await saysOf(seen, { example: 2, feature: 0 });
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) await press(key);
  await saysOf(seen, { example: 0, feature: 0 });
  await seen.page.locator('#norm-zoo-norm').selectOption('layer');
  await expect.poll(framed).toBe(5);
  expect(seen.errors).toEqual([]);
  await seen.close();
});
