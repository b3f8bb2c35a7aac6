// LayerNorm by hand in a real browser, from the keyboard alone: guess, see, step, type, reset.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../tools/browser.ts';
import { textOf, type Visit, visit, wake } from '../../../tools/visit.ts';

const LESSON = 'lessons/arithmetic-of-tasting/';

let browser: Browser;
let seen: Visit;
beforeAll(async () => {
  browser = await openBrowser();
  seen = await visit(browser, LESSON);
  await wake(seen.page, 'taste-and-adjust');
});
afterAll(() => browser.close());

const figure = () => textOf(seen.page, '#taste-and-adjust');
const output = () => textOf(seen.page, '#taste-and-adjust output');
const press = (name: string) => seen.page.locator(`#taste-and-adjust [name="${name}"]`).first().press('Enter');

describe('a move', () => {
  test.each([
    ['move-ten', 'guess-same', 'nothing changes'],
    ['move-five', 'guess-same', 'nothing changes'],
    ['move-minus', 'guess-sign', 'the sign flips'],
    ['move-equal', 'guess-zeros', 'all become 0'],
  ])('%s waits for a guess, and %s is right', async (move, guess, effect) => {
    await seen.page.locator('#taste-and-adjust .widget-foot button').first().press('Enter');
    const before = await output();
    await press(move);
    expect(await output()).toBe(before);
    await press(guess);
    await expect.poll(figure).toContain('As you guessed.');
    expect(await figure()).toContain(effect);
  });

  test('a wrong guess is told what happened', async () => {
    await seen.page.locator('#taste-and-adjust .widget-foot button').first().press('Enter');
    await press('move-minus');
    await press('guess-same');
    await expect.poll(figure).toMatch(/You guessed: Nothing\. Not so\./);
  });
});

describe('the numbers', () => {
  test('are typed, and the headline follows', async () => {
    await seen.page.locator('#taste-and-adjust .widget-foot button').first().press('Enter');
    await seen.page.locator('#taste-and-adjust [name="x"]').first().fill('4');
    await expect.poll(output).toContain('(4, 4, 4, 2)');
    await expect.poll(() => seen.page.url()).toContain('taste-and-adjust.x=4%2C4%2C4%2C2');
  });

  test('the steps are walked from the first on', async () => {
    await press('first');
    await expect.poll(figure).toContain('Step 1 of 9, Mean');
    await press('next');
    await expect.poll(figure).toContain('Step 2 of 9, Difference');
  });

  test('without a script the whole arithmetic stands there', async () => {
    const { page, close } = await visit(browser, LESSON, { javaScriptEnabled: false });
    const text = await textOf(page, '#taste-and-adjust');
    for (const step of ['Mean', 'Difference', 'Square', 'Variance', 'Root', 'Divide', 'Gain', 'Bias']) {
      expect(text).toContain(step);
    }
    await close();
  });

  test('nothing went wrong on the way', () => expect(seen.errors).toEqual([]));
});
