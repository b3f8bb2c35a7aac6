// The figure as it is built, by itself: by keyboard, in the address, and as the model computes it in Node.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { embedded } from '#tools/figure.ts';
import { tabTo } from '#tools/visit.ts';
import { type OwnFigureValues, table } from './params.ts';
import { sizesOf, summarize } from './series.ts';
import { wordsFor } from './words.testing.ts';

const { open, output } = embedded('own-figure');

/** What the model says of the defaults with some parameters changed. */
function computed(changes: Partial<OwnFigureValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const { result, setting } = summarize(wordsFor('own-figure'), sizesOf(values), values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<OwnFigureValues>]>([
    ['', {}],
    ['?layers=64&residual=on', { layers: 64, residual: 'on' }],
    ['?layers=1&seed=999999', { layers: 1, seed: 999_999 }],
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
  await seen.page.locator('[type="range"][name="layers"]').focus();
  await press('End');
  await expect.poll(() => output(seen)).toBe(computed({ layers: 64 }));
  await tabTo(seen.page, '[name="residual"]', 3);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ layers: 64, residual: 'on' }));
  await tabTo(seen.page, '.control-seed button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ layers: 64, residual: 'on', seed: 2 }));
  await tabTo(seen.page, '.widget-foot button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});
