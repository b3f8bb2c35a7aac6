// The four-number layer on its page: by keyboard, in the address, and as the model computes it.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo, textOf } from '../../../tools/visit.ts';
import { type AddBackValues, table } from './params.ts';
import { summarize } from './series.ts';

const { open, output } = figureOn('telephone', 'add-back');
const computed = (changes: Partial<AddBackValues> = {}) =>
  summarize(wordsFor('add-back'), { ...defaults(table), ...changes }).replaceAll(/\s+/g, ' ');

describe('the page says what the model computes', () => {
  test.each<[string, Partial<AddBackValues>]>([
    ['', {}],
    ['?add-back.x=1,-2,0.25,99&add-back.residual=on', { x: [1, -2, 0.25, 99], residual: 'on' }],
    ['?add-back.branch=0&add-back.residual=on', { branch: 0, residual: 'on' }],
    ['?add-back.branch=0', { branch: 0 }],
    ['?add-back.seed=999999&add-back.branch=1.3', { seed: 999_999, branch: 1.3 }],
  ])('%s', async (query, changes) => {
    const seen = await open(query);
    await expect.poll(() => output(seen)).toBe(computed(changes));
    expect(seen.errors).toEqual([]);
    await seen.close();
  });
});

test('by keyboard: a number is typed, the skip switched on, the layer silenced, another drawn, all reset', async () => {
  const seen = await open();
  const press = (key: string) => seen.page.keyboard.press(key);
  await seen.page.locator('#add-back [name="x"]').first().focus();
  await press('Control+A');
  await seen.page.keyboard.type('-7.5');
  await expect.poll(() => output(seen)).toBe(computed({ x: [-7.5, -1, 0.5, 2] }));
  await tabTo(seen.page, '#add-back [name="residual"]', 5);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ x: [-7.5, -1, 0.5, 2], residual: 'on' }));
  await tabTo(seen.page, '#add-back-branch', 3);
  await press('Home');
  await expect.poll(() => output(seen)).toBe(computed({ x: [-7.5, -1, 0.5, 2], residual: 'on', branch: 0 }));
  expect(await output(seen)).toContain(wordsFor('add-back')['verdict.identity']);
  await press('End');
  await tabTo(seen.page, '#add-back .control-seed button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ x: [-7.5, -1, 0.5, 2], residual: 'on', branch: 2, seed: 2 }));
  await seen.page.waitForURL(/add-back\.seed=2/);
  await tabTo(seen.page, '#add-back .widget-foot button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('a decimal comma is read as one, and touches no other number', async () => {
  const seen = await open();
  const cells = seen.page.locator('#add-back [name="x"]');
  await cells.nth(0).fill('9');
  await cells.nth(2).fill('1,5');
  await expect.poll(() => output(seen)).toBe(computed({ x: [9, -1, 1.5, 2] }));
  await seen.close();
});

test('what is no number is said, and the other numbers stay', async () => {
  const seen = await open();
  const cells = seen.page.locator('#add-back [name="x"]');
  await cells.nth(0).fill('8');
  await cells.nth(2).fill('abc');
  const said = await textOf(seen.page, '#add-back .faults li');
  expect(said).toMatch(/^x must be a number .*got “8,-1,abc,2”/);
  expect(await cells.nth(0).inputValue()).toBe('8');
  await seen.close();
});
