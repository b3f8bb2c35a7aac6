// The race in a real browser: run from the keyboard to its end, paused where nobody sees it, begun anew by a change.

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, siteUrl } from '../../../tools/browser.ts';
import { tabTo, textOf, visit, wake } from '../../../tools/visit.ts';

const LESSON = 'lessons/both/';
const FRAME_MS = 50; // the limit that the course sets itself
const LONG = 120_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const result = (page: Page) => textOf(page, '#race output');
const panel = (page: Page, name: string) => textOf(page, `[data-net="${name}"] .race-state`);
const stepOf = async (page: Page) => Number(/step (\d+)/.exec(await textOf(page, '#race .race-step'))?.[1]);

async function open(query = '') {
  const visited = await visit(browser, `${LESSON}?${query}`);
  await wake(visited.page, 'race');
  return visited;
}

async function finished(page: Page): Promise<void> {
  await expect.poll(() => result(page), { timeout: LONG }).toContain('Step 500 of 500');
}

describe('at 100 blocks', () => {
  test.each([1, 2, 3])(
    'seed %i: only both survives, and no frame is held longer than 50 ms',
    { timeout: LONG },
    async (seed) => {
      const { page, errors, close } = await open(`race.seed=${seed}`);
      await page.evaluate(() => {
        const waits: number[] = [];
        addEventListener('keydown', ({ timeStamp }) => waits.push(performance.now() - timeStamp));
        Object.assign(globalThis, { waits });
      });
      await tabTo(page, '#race [name="run"]');
      await page.keyboard.press('Enter');
      await expect.poll(() => stepOf(page), { timeout: LONG }).toBeGreaterThan(3);
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Shift');
        await page.waitForTimeout(30);
      }
      const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits.slice(-30));
      expect(Math.max(...waits)).toBeLessThan(FRAME_MS);
      await finished(page);
      expect(await result(page)).toContain('Only one survived, the one with both.');
      expect(await panel(page, 'layer')).toMatch(/^(4[5-9]|5[0-5])%/);
      expect(await panel(page, 'residual')).toMatch(/^overflowed in block \d+ at step \d\b/);
      expect(Number.parseInt(await panel(page, 'plain'), 10)).toBeLessThan(90);
      expect(Number.parseInt(await panel(page, 'both'), 10)).toBeGreaterThanOrEqual(95);
      expect(await page.locator('#race .charts svg[role="img"]:visible').count()).toBe(2);
      expect(errors).toEqual([]);
      await close();
    },
  );
});

test('at 10 blocks all four learn', { timeout: LONG }, async () => {
  const { page, close } = await open('race.depth=10');
  await page.locator('#race [name="run"]').press('Enter');
  await finished(page);
  expect(await result(page)).toContain('All four survived.');
  await close();
});

test('until it is run it stands at the line, tells nothing of the end, and shows no curve', async () => {
  const { page, close } = await open();
  await expect.poll(() => result(page)).toContain('Which of them will learn?');
  expect(await page.locator('#race .charts').isVisible()).toBe(false);
  expect(
    await page.locator('#race .race-region').evaluateAll((regions) => regions.map((r) => r.getAttribute('d'))),
  ).toEqual(['', '', '', '']);
  expect(page.workers()).toHaveLength(0);
  await close();
});

test('one step is one step; a changed setting goes back to the line; the address keeps it', async () => {
  const { page, close } = await open();
  await page.locator('#race [name="step"]').press('Enter');
  await expect.poll(() => result(page)).toContain('Step 0 of 500');
  await page.locator('#race [name="step"]').press('Enter');
  await expect.poll(() => stepOf(page)).toBe(1);
  await page.locator('#race-depth').press('ArrowLeft');
  await expect.poll(() => stepOf(page)).toBe(0);
  await expect.poll(() => page.url()).toContain('race.depth=99');
  await close();
});

test('out of sight it stands still, and goes on when it is seen again', async () => {
  const { page, close } = await open();
  await page.locator('#race [name="run"]').press('Enter');
  await expect.poll(() => stepOf(page)).toBeGreaterThan(2);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(1000);
  const at = await stepOf(page);
  await page.waitForTimeout(1000);
  expect(await stepOf(page)).toBe(at);
  await page.locator('#race').scrollIntoViewIfNeeded();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(at);
  await close();
});

test('the seeds are run in the background, and the sentence counts them', { timeout: LONG }, async () => {
  const { page, close } = await open('race.depth=4&race.width=4');
  await page.locator('#race [name="field"]').press('Enter');
  await expect.poll(() => textOf(page, '#race .crowds'), { timeout: LONG }).toMatch(/[2-9] of 20 races are over/);
  await close();
});

test('the poster is the same figure, its state in the address', async () => {
  const { page, close } = await visit(browser, 'both/?race.depth=12');
  await wake(page, 'race');
  await expect.poll(() => result(page)).toContain('12 blocks');
  expect(page.url()).toBe(siteUrl('both/?race.depth=12'));
  await close();
});
