// The way back on its page: by keyboard, in the address, without a script, and as the model computes it.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { openBrowser } from '../../../tools/browser.ts';
import { tabTo, textOf, type Visit, visit, wake } from '../../../tools/visit.ts';
import { type LnGradientValues, table } from './params.ts';
import { shownOf, summarize } from './series.ts';

const LESSON = 'lessons/layernorm-backwards/';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(query = ''): Promise<Visit> {
  const seen = await visit(browser, `${LESSON}${query}`);
  await wake(seen.page, 'ln-gradient');
  return seen;
}

/** Waits until the figure says what the model computes of the defaults with some parameters changed. */
async function says({ page }: Visit, changes: Partial<LnGradientValues> = {}): Promise<void> {
  const shown = shownOf({ ...defaults(table), ...changes });
  const { result, setting } = summarize(wordsFor('ln-gradient'), shown);
  await expect.poll(() => textOf(page, '#ln-gradient output')).toBe(`${result} ${setting}`.replaceAll(/\s+/g, ' '));
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<LnGradientValues>]>([
    ['', {}],
    ['?ln-gradient.norm=rms&ln-gradient.push=equal', { norm: 'rms', push: 'equal' }],
    ['?ln-gradient.x=7,7,7&ln-gradient.epsilon=1e-5', { x: [7, 7, 7], epsilon: '1e-5' }],
    ['?ln-gradient.x=0,0,0', { x: [0, 0, 0] }],
    ['?ln-gradient.push=random&ln-gradient.seed=999999', { push: 'random', seed: 999_999 }],
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
  await seen.page.locator('#ln-gradient [name="x"]').first().fill('7');
  const x = [7, 4, 4, 2];
  await says(seen, { x });
  await tabTo(seen.page, '#ln-gradient [name="more"]', 5);
  await press('Enter');
  await says(seen, { x: [...x, 0] });
  await tabTo(seen.page, '#ln-gradient [name="fewer"]', 3);
  await press('Enter');
  await says(seen, { x });
  await tabTo(seen.page, '#ln-gradient [name="push"]', 3);
  await press('ArrowDown');
  await says(seen, { x, push: 'first' });
  await tabTo(seen.page, '#ln-gradient [name="norm"]', 3);
  await press('Space');
  await says(seen, { x, push: 'first', norm: 'rms' });
  await tabTo(seen.page, '#ln-gradient [name="detach"]', 3);
  await press('Space');
  await says(seen, { x, push: 'first', norm: 'rms', detach: 'yes' });
  await tabTo(seen.page, '#ln-gradient [name="epsilon"]', 3);
  await press('Space');
  await tabTo(seen.page, '#ln-gradient [name="scale"]', 6);
  await press('End');
  await says(seen, { x, push: 'first', norm: 'rms', detach: 'yes', epsilon: '1e-5', scale: 100 });
  await seen.page.waitForURL(/ln-gradient\.scale=100/);
  await tabTo(seen.page, '#ln-gradient .widget-foot button', 4);
  await press('Enter');
  await says(seen);
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('without a script the three parts, the Jacobian and the proof stand there', async () => {
  const { page, close } = await visit(browser, LESSON, { javaScriptEnabled: false });
  const text = await textOf(page, '#ln-gradient');
  for (const part of ['Arrives', 'Divided by 3, goes back', 'singular values: 0.33 (2×), 0 (2×)', 'across both']) {
    expect(text).toContain(part);
  }
  await close();
});
