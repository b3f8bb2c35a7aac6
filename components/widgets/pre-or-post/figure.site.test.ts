// The two places on their page: by keyboard, in the address, and as the model computes them.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo } from '../../../tools/visit.ts';
import { type PreOrPostValues, table } from './params.ts';
import { readBoth, summarize } from './series.ts';

const { open, output } = figureOn('before-or-after', 'pre-or-post');

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<PreOrPostValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const { result, setting } = summarize(wordsFor('pre-or-post'), readBoth(values), values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<PreOrPostValues>]>([
    ['', {}],
    ['?pre-or-post.place=pre&pre-or-post.depth=128', { place: 'pre', depth: 128 }],
    ['?pre-or-post.norm=rms&pre-or-post.seed=999999', { norm: 'rms', seed: 999_999 }],
    ['?pre-or-post.depth=1', { depth: 1 }],
  ])('%s', async (query, changes) => {
    const seen = await open(query);
    await expect.poll(() => output(seen)).toBe(computed(changes));
    expect(seen.errors).toEqual([]);
    await seen.close();
  });
});

test('by keyboard: each control changes the output, and Reset goes back', async () => {
  const seen = await open();
  const press = (key: string) => seen.page.keyboard.press(key);
  await seen.page.locator('#pre-or-post [name="place"]').focus();
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ place: 'pre' }));
  await tabTo(seen.page, '#pre-or-post [name="norm"]', 3);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ place: 'pre', norm: 'rms' }));
  await tabTo(seen.page, '#pre-or-post-depth', 3);
  await press('End');
  await expect.poll(() => output(seen)).toBe(computed({ place: 'pre', norm: 'rms', depth: 128 }));
  await tabTo(seen.page, '#pre-or-post .control-seed button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ place: 'pre', norm: 'rms', depth: 128, seed: 2 }));
  await seen.page.waitForURL(/pre-or-post\.seed=2/);
  await tabTo(seen.page, '#pre-or-post .widget-foot button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('the picture and the formula move together', async () => {
  const seen = await open();
  const figure = seen.page.locator('#pre-or-post');
  const formula = () => figure.locator('.wired-formula').textContent();
  expect([await formula(), await figure.locator('.wiring-clear').count()]).toEqual(['LN(x + F(x))', 0]);
  await figure.locator('[name="place"]').focus();
  await seen.page.keyboard.press('Space');
  await expect.poll(formula).toBe('x + F(LN(x))');
  expect(await figure.locator('.wiring-clear').count()).toBe(1);
  await seen.close();
});
