// The block on its page: by keyboard, in the address, and as the model computes it.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo } from '../../../tools/visit.ts';
import { type BlockValues, table } from './params.ts';
import { shelf, stacked, summarize, wiringOf } from './series.ts';

const { open, output } = figureOn('transformer-block', 'block');

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<BlockValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const { result, setting } = summarize(wordsFor('block'), stacked(shelf(values.seed), wiringOf(values)), values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<BlockValues>]>([
    ['', {}],
    ['?block.depth=100&block.norm=none&block.seed=2', { depth: 100, norm: 'none', seed: 2 }],
    ['?block.residual=off&block.wire=hidden', { residual: 'off', wire: 'hidden' }],
    ['?block.norm=rms&block.seed=999999&block.depth=1', { norm: 'rms', seed: 999_999, depth: 1 }],
  ])('%s', async (query, changes) => {
    const seen = await open(query);
    await expect.poll(() => output(seen)).toBe(computed(changes));
    expect(seen.errors).toEqual([]);
    await seen.close();
  });
});

test('by keyboard: arrows choose a wire, each control changes the output, and Reset goes back', async () => {
  const seen = await open();
  const press = (key: string) => seen.page.keyboard.press(key);
  await seen.page.locator('#block [value="looks"]').focus();
  await press('ArrowDown');
  await expect.poll(() => output(seen)).toBe(computed({ wire: 'heard' }));
  await tabTo(seen.page, '#block [name="residual"]', 4);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ wire: 'heard', residual: 'off' }));
  expect(await seen.page.locator('#block .flow-skip').count()).toBe(0);
  await tabTo(seen.page, '#block-norm', 3);
  await press('ArrowDown');
  await expect.poll(() => output(seen)).toBe(computed({ wire: 'heard', residual: 'off', norm: 'rms' }));
  await tabTo(seen.page, '#block-depth', 3);
  await press('End');
  await expect.poll(() => output(seen)).toBe(computed({ wire: 'heard', residual: 'off', norm: 'rms', depth: 100 }));
  await seen.page.waitForURL(/block\.wire=heard/);
  await tabTo(seen.page, '#block .widget-foot button', 5);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('the table holds the chosen wire: two tables of looks, 32 columns of the MLP', async () => {
  const seen = await open();
  expect(await seen.page.locator('#block .wire-table').count()).toBe(2);
  await seen.page.locator('#block [value="hidden"]').check();
  await expect.poll(() => seen.page.locator('#block .wire-table tbody tr:first-child td').count()).toBe(32);
  await seen.close();
});
