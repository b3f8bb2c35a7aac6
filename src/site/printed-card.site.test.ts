// The card of the last lesson on paper: it has a sheet to itself, and at its own address it is all that prints.

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { visit } from '../../tools/visit.ts';

const PAPER = { width: 640, height: 970 }; // CSS pixels of A4 within margins of 20 mm
const MARGIN = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', margin: MARGIN })).toString('latin1');
  return Array.from(pdf.matchAll(/\/Type\s*\/Page\b/g)).length;
}

test('the card is no higher than a sheet of A4', async () => {
  const { page, close } = await visit(browser, 'lessons/one-sentence/', { viewport: PAPER });
  await page.emulateMedia({ media: 'print' });
  const { height } = (await page.locator('#card').boundingBox())!;
  expect(height).toBeGreaterThan(200);
  expect(height).toBeLessThan(PAPER.height);
  await close();
});

test('at its own address one sheet is printed, otherwise the whole lesson', async () => {
  const { page, close } = await visit(browser, 'lessons/one-sentence/');
  expect(await sheets(page)).toBeGreaterThan(3);
  await page.getByRole('link', { name: 'the card alone' }).click();
  expect(await sheets(page)).toBe(1);
  await close();
});
