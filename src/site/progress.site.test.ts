// A reader's progress: it survives a reload, a full disk and a browser that refuses storage; as a file it goes along.

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, siteUrl } from '../../tools/browser.ts';
import { textOf, visit } from '../../tools/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LESSON = 'lessons/arithmetic-of-tasting/';
const line = (page: Page) => page.locator('[data-lesson="arithmetic-of-tasting"].contents-progress');

/** Reads a lesson up to its points. */
async function readOn(page: Page): Promise<void> {
  await page.locator('#the-points').scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length).catch(() => 1)).toBeGreaterThan(0);
}

test('a lesson that was begun says where to go on, after a reload and in the contents', async () => {
  const { page, errors, close } = await visit(browser, LESSON);
  expect(await page.locator('.lesson-resume').isVisible()).toBe(false);
  await readOn(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await page.locator('.lesson-resume a').waitFor();
  expect(await page.locator('.lesson-resume a').getAttribute('href')).toBe('#the-points');
  await page.goto(siteUrl('lessons/'));
  await line(page).locator('a').waitFor();
  expect(await textOf(page, '[data-lesson="arithmetic-of-tasting"].contents-progress')).toBe('Go on at: The points');
  await line(page).locator('a').click();
  expect(new URL(page.url()).hash).toBe('#the-points');
  expect(errors).toEqual([]);
  await close();
});

test('a lesson read to its end is read, and is not resumed', async () => {
  const { page, close } = await visit(browser, LESSON);
  await page.locator('.lesson-turn').scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('read');
  await page.goto(siteUrl('lessons/'));
  await expect.poll(() => line(page).textContent()).toBe('Read');
  await page.goto(siteUrl(LESSON));
  expect(await page.locator('.lesson-resume').isVisible()).toBe(false);
  await close();
});

test('nothing scrolls by itself', async () => {
  const { page, close } = await visit(browser, LESSON);
  await readOn(page);
  await page.goto(siteUrl('lessons/'));
  await page.goto(siteUrl(LESSON));
  await page.locator('.lesson-resume a').waitFor();
  expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, 'BODY']);
  await close();
});

const refuse = (context: BrowserContext) =>
  context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
const fill = (context: BrowserContext) =>
  context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

test.each([
  ['refuses storage', refuse],
  ['has no room', fill],
])('a browser that %s reads the lesson and the contents all the same', async (_, prepare) => {
  const { page, errors, close } = await visit(browser, LESSON, {}, prepare);
  await page.locator('.lesson-turn').scrollIntoViewIfNeeded();
  await page.goto(siteUrl('lessons/'));
  await page.locator('.progress-file summary').click();
  const file = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(SAVED) };
  await page.locator('[name="import"]').setInputFiles(file);
  await expect
    .poll(() => textOf(page, '.progress-file [role="status"]'))
    .toContain('forget it when the page is closed');
  await expect.poll(() => line(page).textContent()).toBe('Read');
  expect(errors).toEqual([]);
  await close();
});

const SAVED = '{"form":"whisper-and-curry progress 1","lessons":{"arithmetic-of-tasting":{"read":true}}}';

test('progress is saved as a file, forgotten, and read again', async () => {
  const { page, close } = await visit(browser, LESSON);
  await readOn(page);
  await page.goto(siteUrl('lessons/'));
  await page.locator('.progress-file summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[name="export"]').press('Enter')]);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(saved).lessons).toHaveProperty('arithmetic-of-tasting.at', 'the-points');
  await page.locator('[name="forget"]').press('Enter');
  expect(await line(page).isVisible()).toBe(false);
  const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(saved) };
  await page.locator('[name="import"]').setInputFiles(file);
  await expect.poll(() => line(page).textContent()).toContain('Go on at: The points');
  await close();
});

test('a file that is something else is refused by name, and changes nothing', async () => {
  const { page, close } = await visit(browser, 'lessons/');
  await page.locator('.progress-file summary').click();
  const file = { name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"form":"photos"}') };
  await page.locator('[name="import"]').setInputFiles(file);
  await expect
    .poll(() => textOf(page, '.progress-file [role="status"]'))
    .toBe('holiday.json: the file must be one that was saved here, got something else. Nothing was changed.');
  await close();
});
