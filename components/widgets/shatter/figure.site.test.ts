// The gradients on their page: by keyboard, in the address, and as the model computes them.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo, textOf, type Visit } from '../../../tools/visit.ts';
import { shownAtBuild } from './measured.ts';
import { type ShatterValues, table } from './params.ts';
import { summarize } from './series.ts';

const { open } = figureOn('shattered-gradients', 'shatter');

/** What the page's figure says once it says what the model computes of the defaults with some parameters changed. */
async function says({ page }: Visit, changes: Partial<ShatterValues> = {}): Promise<void> {
  const { result, setting } = summarize(wordsFor('shatter'), shownAtBuild({ ...defaults(table), ...changes }));
  const expected = `${result} ${setting}`.replaceAll(/\s+/g, ' ');
  await expect.poll(() => textOf(page, '#shatter output'), { timeout: 20_000 }).toBe(expected);
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<ShatterValues>]>([
    ['', {}],
    ['?shatter.depth=2&shatter.norm=none', { depth: 2, norm: 'none' }],
    ['?shatter.seeds=1&shatter.depth=64&shatter.seed=999999', { seeds: '1', depth: 64, seed: 999_999 }],
    ['?shatter.seeds=20&shatter.depth=10', { seeds: '20', depth: 10 }],
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
  await seen.page.locator('#shatter-depth').focus();
  await press('Home');
  await says(seen, { depth: 2 });
  await tabTo(seen.page, '#shatter [name="norm"]', 3);
  await press('Space');
  await says(seen, { depth: 2, norm: 'none' });
  await tabTo(seen.page, '#shatter [name="seeds"]', 3);
  await press('ArrowUp');
  await says(seen, { depth: 2, norm: 'none', seeds: '1' });
  await tabTo(seen.page, '#shatter .control-seed button', 3);
  await press('Enter');
  await says(seen, { depth: 2, norm: 'none', seeds: '1', seed: 2 });
  await seen.page.waitForURL(/shatter\.seed=2/);
  await tabTo(seen.page, '#shatter .widget-foot button', 3);
  await press('Enter');
  await says(seen);
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('the gradients are drawn anew with another network, and the charts follow', async () => {
  const seen = await open();
  const pathOf = () => seen.page.locator('#shatter .gradient-plain path').first().getAttribute('d');
  const before = await pathOf();
  await seen.page.locator('#shatter .control-seed button').click();
  await expect.poll(pathOf).not.toBe(before);
  await expect.poll(() => seen.page.locator('#shatter .shatter-progress').textContent()).toMatch(/4\.$/);
  expect(seen.errors).toEqual([]);
  await seen.close();
});
