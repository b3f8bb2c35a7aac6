// The depth dial on its page: by keyboard, in the address, and as the model computes it.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo } from '../../../tools/visit.ts';
import { network, read } from './model.ts';
import { type DepthDialValues, table } from './params.ts';
import { summarize } from './series.ts';

const { open, output } = figureOn('deep-networks-forget', 'depth-dial');

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<DepthDialValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const readings = read(network(values.seed, values.activation), values);
  const { result, setting } = summarize(wordsFor('depth-dial'), readings, values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<DepthDialValues>]>([
    ['', {}],
    ['?depth-dial.depth=128&depth-dial.scale=0.4', { depth: 128, scale: 0.4 }],
    ['?depth-dial.depth=128&depth-dial.scale=2.5', { depth: 128, scale: 2.5 }],
    ['?depth-dial.activation=tanh&depth-dial.scale=1.75', { activation: 'tanh', scale: 1.75 }],
    ['?depth-dial.depth=1&depth-dial.seed=999999', { depth: 1, seed: 999_999 }],
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
  await seen.page.locator('#depth-dial-depth').focus();
  await press('End');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128 }));
  await tabTo(seen.page, '#depth-dial-scale', 3);
  await press('ArrowUp');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128, scale: 1.01 }));
  await tabTo(seen.page, '#depth-dial [name="activation"]', 3);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128, scale: 1.01, activation: 'tanh' }));
  await tabTo(seen.page, '#depth-dial .control-seed button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ depth: 128, scale: 1.01, activation: 'tanh', seed: 2 }));
  await seen.page.waitForURL(/depth-dial\.seed=2/);
  await tabTo(seen.page, '#depth-dial .widget-foot button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('a bar a layer in each row, and each trouble is marked where the network has it', async () => {
  const seen = await open('?depth-dial.depth=128&depth-dial.scale=2.5');
  const figure = seen.page.locator('#depth-dial');
  await expect.poll(() => figure.locator('.layers-forward rect').count()).toBe(128);
  expect(await figure.locator('.layers-backward rect').count()).toBe(128);
  expect(await figure.locator('.trouble-had').count()).toBe(3);
  expect(await figure.locator('.layer-over').count()).toBeGreaterThan(100);
  await seen.close();
});
