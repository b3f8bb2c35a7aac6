// The lesson in the places and settings that readers have: narrow, zoomed, printed, right to left, still, without
// storage, with a script that never comes.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { overflow, TEXT_SPACING } from '../../tools/overflow.ts';
import { textOf, visit, wake } from '../../tools/visit.ts';
import { distinctPages } from './pages.testing.ts';
import { wordsFor } from './strings.ts';

const LESSON = 'lessons/telephone/';
const words = wordsFor('telephone');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(distinctPages())('/%s has no sideways scroll', (address) => {
  test.each([
    ['at 320 px', { viewport: { width: 320, height: 640 } }],
    ['at 200 % zoom', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['at 400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
    ['at 1440 px', { viewport: { width: 1440, height: 900 } }],
  ])('%s', async (_, options) => {
    const { page, close } = await visit(browser, address, options);
    expect(await overflow(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await overflow(page), 'right to left').toEqual([]);
    await close();
  });

  test('with the text spacing that a reader may set, at 320 px', async () => {
    const { page, close } = await visit(browser, address, { viewport: { width: 320, height: 640 } });
    await page.addStyleTag({ content: TEXT_SPACING });
    expect(await overflow(page)).toEqual([]);
    await close();
  });
});

test('in use at 320 px, with the longest message and row, nothing sticks out', async () => {
  const message = 'W'.repeat(80);
  const { page, close } = await visit(browser, `${LESSON}?telephone.message=${message}&telephone.people=128`, {
    viewport: { width: 320, height: 640 },
  });
  await wake(page, 'telephone');
  await expect.poll(() => textOf(page, '#telephone output')).toContain('person 128');
  await page.locator('#telephone .transcript summary').click();
  await page.locator('#telephone .control-slider [type="text"]').first().fill('9'.repeat(200));
  expect(await overflow(page)).toEqual([]);
  await close();
});

describe('reduced motion', () => {
  test('there is no play button, and nothing is animated', async () => {
    const { page, close } = await visit(browser, LESSON, { reducedMotion: 'reduce' });
    await wake(page, 'telephone');
    await page.locator('#telephone [name="residual"]').press('Space');
    await page.locator('#telephone').getByRole('button', { name: words['player.back']! }).click();
    expect(await page.locator('#telephone .player-play').count()).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await close();
  });

  test('where motion is welcome, play walks the row, and pauses', async () => {
    const { page, close } = await visit(browser, `${LESSON}?telephone.people=5`, { reducedMotion: 'no-preference' });
    await wake(page, 'telephone');
    await page.locator('#telephone .player-play').click();
    await expect.poll(() => textOf(page, '#telephone .player-play'), { timeout: 20_000 }).toBe(words['player.play']);
    expect(await textOf(page, '#telephone .row-numbers')).toMatch(/^Person 5: /);
    await close();
  });
});

test('forced colours: switches, row and charts are still told apart from the page', async () => {
  const { page, errors, close } = await visit(browser, LESSON, { forcedColors: 'active' });
  await wake(page, 'telephone');
  const toggle = page.locator('#telephone [name="residual"]');
  const before = await toggle.screenshot();
  await toggle.press('Space');
  expect(before.equals(await toggle.screenshot())).toBe(false);
  const border = await toggle.evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(border).not.toBe('0px');
  expect(errors).toEqual([]);
  await close();
});

test('on paper the figure stands as it is, and its controls are gone', async () => {
  const { page, close } = await visit(browser, LESSON);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#telephone output').isVisible()).toBe(true);
  expect(await page.locator('#telephone .chart-box svg:visible').count()).toBe(3);
  expect(await page.locator('figure :is(button:not(.row-person), input:not([name="x"])):visible').count()).toBe(0);
  await close();
});

test('hidden while it changes and shown again, a figure is whole', async () => {
  const { page, errors, close } = await visit(browser, LESSON);
  await wake(page, 'telephone');
  const figure = page.locator('#telephone');
  await figure.evaluate((element) => (element.style.display = 'none'));
  await figure.locator('[name="norm"]').evaluate((toggle: HTMLElement) => toggle.click());
  await figure.evaluate((element) => (element.style.display = ''));
  await expect.poll(() => textOf(page, '#telephone output')).toContain(words['combination.layer']);
  const drawn = figure.locator('.panel-intact svg:visible:has(.line-emphasised[stroke="var(--layer)"])');
  await expect.poll(() => drawn.count()).toBe(1);
  await expect.poll(() => drawn.evaluate((svg) => svg.getBoundingClientRect().width)).toBeGreaterThan(200);
  expect(errors).toEqual([]);
  await close();
});

test('where reading storage throws, nothing is missed', async () => {
  const denied = () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException(`${name} is denied`, 'SecurityError');
        },
      });
    }
  };
  const { page, errors, close } = await visit(browser, LESSON, {}, (context) => context.addInitScript(denied));
  await wake(page, 'telephone');
  await page.locator('#telephone [name="norm"]').press('Space');
  await expect.poll(() => textOf(page, '#telephone output')).toContain(words['combination.layer']);
  expect(errors).toEqual([]);
  await close();
});

test('a transcript opened before the script came stays readable through every change', async () => {
  const gate = Promise.withResolvers<void>();
  const { page, close } = await visit(browser, LESSON, {}, (context) =>
    context.route(/_astro\/view\..*\.js$/, async (route) => {
      await gate.promise;
      await route.continue();
    }),
  );
  const lines = page.locator('#telephone .transcript li:visible');
  await page.locator('#telephone .transcript summary').click();
  expect(await lines.count()).toBe(50);
  gate.resolve();
  await wake(page, 'telephone');
  await page.locator('#telephone [name="norm"]').press('Space');
  await expect.poll(() => textOf(page, '#telephone output')).toContain(words['combination.layer']);
  expect(await lines.count()).toBe(50);
  await close();
});

test('a script that never comes leaves the figure as built, and the rest of the page works', async () => {
  let aborted = 0;
  const { page, errors, close } = await visit(browser, LESSON, {}, (context) =>
    context.route(/_astro\/view\..*\.js$/, (route) => {
      aborted++;
      return route.abort();
    }),
  );
  await page.locator('#telephone').scrollIntoViewIfNeeded();
  await expect.poll(() => aborted).toBeGreaterThan(0);
  expect(await textOf(page, '#telephone output')).toMatch(/\d+ of 43 letters/);
  expect(await page.locator('#telephone .panel-intact svg:visible').count()).toBe(1);
  const question = page.locator('.quiz .choices').first();
  await question.locator('input').first().check();
  expect(await question.locator('.feedback:visible').count()).toBe(1);
  expect(
    errors.filter((error) => !/ERR_FAILED|Failed to fetch dynamically imported module|\[astro-island\]/.test(error)),
  ).toEqual([]);
  await close();
});
