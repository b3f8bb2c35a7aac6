// The growing pot on its page: by keyboard, in the address, and as the model computes it.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo, textOf } from '../../../tools/visit.ts';
import { type GrowingPotValues, table } from './params.ts';
import { stove, summarize } from './series.ts';

const { open, output } = figureOn('growing-pot', 'growing-pot');

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<GrowingPotValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const { result, setting } = summarize(wordsFor('growing-pot'), stove(values.seed), values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<GrowingPotValues>]>([
    ['', {}],
    ['?growing-pot.depth=128&growing-pot.norm=layer', { depth: 128, norm: 'layer' }],
    ['?growing-pot.branch=root&growing-pot.depth=7', { branch: 'root', depth: 7 }],
    ['?growing-pot.format=float16&growing-pot.seed=999999', { format: 'float16', seed: 999_999 }],
    ['?growing-pot.format=bfloat16&growing-pot.depth=128', { format: 'bfloat16', depth: 128 }],
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
  await seen.page.locator('#growing-pot-depth').focus();
  await press('End');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128 }));
  await tabTo(seen.page, '#growing-pot [name="norm"]', 3);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128, norm: 'layer' }));
  await press('Space');
  await tabTo(seen.page, '#growing-pot-branch', 3);
  await press('ArrowDown');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128, branch: 'root' }));
  await press('ArrowUp');
  await tabTo(seen.page, '#growing-pot-format', 3);
  await press('End');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128, format: 'float16' }));
  await tabTo(seen.page, '#growing-pot .control-seed button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128, format: 'float16', seed: 2 }));
  await seen.page.waitForURL(/growing-pot\.seed=2/);
  await tabTo(seen.page, '#growing-pot .widget-foot button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('in float16 the chart marks the overflow, and the table ends where nothing is left', async () => {
  const seen = await open('?growing-pot.format=float16');
  const figure = seen.page.locator('#growing-pot');
  await figure.locator('.chart-box circle').first().waitFor();
  expect(await figure.locator('.station-over').count()).toBe(2);
  expect(await figure.locator('.cell-strike').count()).toBeGreaterThan(0);
  expect(await textOf(seen.page, '#growing-pot .remains tbody tr:last-child')).toMatch(/^\d+0%0%100%$/);
  await seen.close();
});
