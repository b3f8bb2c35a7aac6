// The paths on their page: by keyboard, in the address, and as the model computes them.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo } from '../../../tools/visit.ts';
import { type ManyPathsValues, table } from './params.ts';
import { lengthsOf, summarize } from './series.ts';

const { open, output } = figureOn('delete-a-person', 'many-paths');

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<ManyPathsValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const { result, setting } = summarize(wordsFor('many-paths'), lengthsOf(values), values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<ManyPathsValues>]>([
    ['', {}],
    ['?many-paths.blocks=128&many-paths.norm=none', { blocks: 128, norm: 'none' }],
    ['?many-paths.blocks=1&many-paths.seed=999999', { blocks: 1, seed: 999_999 }],
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
  await seen.page.locator('#many-paths-blocks').focus();
  await press('ArrowLeft');
  await expect.poll(() => output(seen)).toBe(computed({ blocks: 53 }));
  await tabTo(seen.page, '#many-paths [name="norm"]', 3);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ blocks: 53, norm: 'none' }));
  await tabTo(seen.page, '#many-paths .control-seed button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ blocks: 53, norm: 'none', seed: 2 }));
  await seen.page.waitForURL(/many-paths\.seed=2/);
  await tabTo(seen.page, '#many-paths .widget-foot button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('few blocks: every path is drawn; many: none is', async () => {
  const seen = await open('?many-paths.blocks=5');
  const paths = seen.page.locator('#many-paths .paths svg');
  await expect.poll(() => paths.count()).toBe(32);
  await seen.page.locator('#many-paths-blocks').focus();
  await seen.page.keyboard.press('ArrowRight');
  await expect.poll(() => paths.count()).toBe(0);
  expect(await seen.page.locator('#three-blocks .paths svg').count()).toBe(8);
  await seen.close();
});
