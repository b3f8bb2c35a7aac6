// Lessons without JavaScript: all their text, their figures as drawn at build, and nothing that does nothing.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { textOf, type Visit, visit } from '../../tools/visit.ts';
import { builtPages } from './pages.testing.ts';

let browser: Browser;
let seen: Visit;
beforeAll(async () => {
  browser = await openBrowser();
  seen = await visit(browser, 'lessons/telephone/', { javaScriptEnabled: false });
});
afterAll(() => browser.close());

describe('without JavaScript', () => {
  test('the result is there in words', async () => {
    expect(await textOf(seen.page, '#telephone output')).toMatch(/\d+ of 43 letters reach person 50/);
    expect(await textOf(seen.page, '#add-back output')).toMatch(/comes out|comes \(|out comes/);
  });

  test('every figure’s charts are drawn, in the one size that fits', async () => {
    const charts = seen.page.locator('#telephone .chart-box');
    expect(await charts.count()).toBe(3);
    for (const chart of await charts.all()) {
      await expect.poll(() => chart.locator('svg[role="img"]:visible').count()).toBe(1);
      expect(await chart.locator('svg:visible path').count()).toBeGreaterThan(0);
    }
  });

  test('the transcript can be read, person by person', async () => {
    const first = seen.page.locator('#telephone .transcript li').first();
    expect(await first.isVisible()).toBe(false);
    await seen.page.locator('#telephone .transcript summary').click();
    expect(await first.isVisible()).toBe(true);
    expect(await seen.page.locator('#telephone .transcript li').count()).toBe(50);
  });

  test('the lesson’s text, table, formulas and code are there', async () => {
    for (const selector of ['main h1', 'main h2', '.points li', '.medians td', '.katex', 'pre code']) {
      expect(await seen.page.locator(selector).first().isVisible(), selector).toBe(true);
    }
  });

  test('no control is shown that would do nothing; the row and the sum are pictures, whose parts are named', async () => {
    const pictures = '.row-person, .sum input';
    const controls = seen.page.locator(`figure :is(button, input, select, textarea):not(${pictures}):visible`);
    expect(await controls.evaluateAll((shown) => shown.map(({ outerHTML }) => outerHTML))).toEqual([]);
  });

  test('questions still answer', async () => {
    const question = seen.page.locator('.quiz .choices').first();
    await question.locator('input').first().check();
    expect(await question.locator('.feedback:visible').count()).toBe(1);
  });
});

describe.each(builtPages().filter((address) => /^lessons\/./.test(address)))('%s without JavaScript', (address) => {
  test('shows each figure with its words and its pictures, and no control that does nothing', async () => {
    const { page, close } = await visit(browser, address, { javaScriptEnabled: false });
    const figures = page.locator('figure.widget');
    expect(await page.locator('figure.widget, .cell').count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      expect((await figure.locator('output').innerText()).length).toBeGreaterThan(20);
      expect(await figure.locator(':is(svg, table):visible').count()).toBeGreaterThan(0);
      for (const chart of await figure.locator('.chart-box').all()) {
        await expect.poll(() => chart.locator('svg:visible').count()).toBe(1);
      }
      const drawn = '.row-person, .shelf-step, .lesion-person'; // pictures that are buttons once they live
      expect(await figure.locator(`:is(button:not(${drawn}), input[type="range"]):visible`).count()).toBe(0);
    }
    await close();
  });
});
