// A cell as the build leaves it: whole without JavaScript, legible on a phone, reached by keyboard.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { tabTo, textOf, type Visit, visit } from '../../tools/visit.ts';

let browser: Browser;
let seen: Visit;
beforeAll(async () => {
  browser = await openBrowser();
  const viewport = { width: 320, height: 800 };
  seen = await visit(browser, 'lessons/telephone/', { javaScriptEnabled: false, viewport });
});
afterAll(() => browser.close());

const CHART = '[data-cell="all-four"] [data-cell-output] .cell-chart';

describe('without JavaScript, on a phone', () => {
  test('the source stands as it is written, and runs as that', async () => {
    const source = await seen.page.locator('[data-cell="row"] pre').textContent();
    expect(source).toMatch(/^const letters = 10;\nconst people = 60;\n/);
    expect(source?.trimEnd()).toMatch(/return apart;\n\}$/);
  });

  test('its values stand beneath it by name', async () => {
    const text = await textOf(seen.page, '[data-cell="row"] [data-cell-output]');
    expect(text).toMatch(/^letters = 10people = 60crowd = Array\(2\)/);
  });

  test('a chart follows the cell before it, is named, and has no word under 12 px', async () => {
    expect(await seen.page.locator(CHART).getAttribute('aria-label')).toBe(
      'How far apart the letters stand at each person',
    );
    const words = seen.page.locator(`${CHART} text`);
    expect(await words.allTextContents()).toEqual(expect.arrayContaining(['60', 'plain', 'layer', 'residual', 'both']));
    const sizes = await words.evaluateAll((texts) =>
      texts.map((text) => {
        const scale = (text as SVGTextElement).getScreenCTM()!.a;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  test('code and chart scroll in themselves, the page does not', async () => {
    expect(await seen.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const scrolls = (selector: string) =>
      seen.page.locator(selector).evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(await scrolls(CHART)).toBe(true);
    expect(await scrolls('[data-cell="row"] pre')).toBe(true);
  });
});

test('source and chart are reached by keyboard', async () => {
  const { page, close } = await visit(browser, 'lessons/telephone/', { javaScriptEnabled: false });
  await tabTo(page, '[data-cell="row"] pre');
  await tabTo(page, CHART);
  await close();
});
