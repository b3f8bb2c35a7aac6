// Every page against axe-core, in both colour schemes, on a phone and on a desk, before and after it is used.

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../tools/axe.ts';
import { openBrowser } from '../../tools/browser.ts';
import { visit, wake } from '../../tools/visit.ts';
import { distinctPages } from './pages.testing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Uses whatever a page offers: switches, choices, ready-made settings, folded parts, questions, a wrong number, fifty crowds. */
async function use(page: Page, withCrowds: boolean): Promise<void> {
  for (const id of await page.locator('figure.widget').evaluateAll((figures) => figures.map((figure) => figure.id))) {
    await wake(page, id);
    const figure = page.locator(`#${id}`);
    for (const toggle of await figure.locator('[role="switch"]').all()) await toggle.press('Space');
    for (const select of await figure.locator('select').all()) await select.selectOption({ index: 1 });
    for (const button of await figure.locator('.presets button, [name="move-huge"]').all()) await button.press('Enter');
    for (const field of await figure.locator('.control-typed [type="text"]').all()) await field.fill('-500');
  }
  for (const summary of await page.locator('summary').all()) if (await summary.isVisible()) await summary.click(); // a solution waits for a check
  for (const choice of await page.locator('.choices').all()) await choice.locator('input').first().check();
  if (!withCrowds || (await page.locator('.crowds button').count()) === 0) return; // they take seconds
  await page.locator('.crowds button').click();
  await page.locator('.crowds circle').first().waitFor();
}

describe.each(distinctPages())('/%s', (address) => {
  test.each([
    ['light', 320],
    ['light', 1440],
    ['dark', 320],
    ['dark', 1440],
  ] as const)('%s, %i px', async (colorScheme, width) => {
    const { page, errors, close } = await visit(browser, address, { colorScheme, viewport: { width, height: 900 } });
    expect.soft(await axeFindings(page), 'as it opens').toEqual([]);
    await use(page, colorScheme === 'light' && width === 320);
    expect.soft(await axeFindings(page), 'after it was used').toEqual([]);
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
    await close();
  });
});
