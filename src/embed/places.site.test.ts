// Every widget's embed in the places and settings that readers have: narrow, zoomed, right to left, spaced out, in forced
// colours, on paper, in frames that have no room yet. A widget is opened once by itself, and once in a stranger's page.

import { globSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../tools/axe.ts';
import { openBrowser } from '../../tools/browser.ts';
import { type Hosted, openHosted } from '../../tools/hosted.ts';
import { overflow, TEXT_SPACING } from '../../tools/overflow.ts';
import { type Visit, visit } from '../../tools/visit.ts';

const widgets = globSync('components/widgets/*/params.ts').map((file) => path.basename(path.dirname(file)));
const SOON = { interval: 50, timeout: 20_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Whether a figure lives: then it knows its whole address, and not only its name. */
const lives = (where: Page | Frame): Promise<boolean> =>
  where
    .locator('.printed')
    .textContent()
    .then((text) => text!.includes('://'));

/** How many pictures a reader can see. */
const pictures = (where: Page | Frame): Promise<number> =>
  where
    .locator('figure :is(svg, table):visible')
    .evaluateAll(
      (all) =>
        all.map((picture) => picture.getBoundingClientRect()).filter(({ width, height }) => width > 20 && height > 10)
          .length,
    );

/** Uses whatever a figure offers: switches, choices, ready-made settings, folded parts, a wrong number. */
async function use(page: Page): Promise<void> {
  const figure = page.locator('figure.widget');
  for (const toggle of await figure.locator('[role="switch"]:visible').all()) await toggle.press('Space');
  for (const select of await figure.locator('select:visible').all()) await select.selectOption({ index: 1 });
  for (const button of await figure.locator('.presets button').all()) await button.press('Enter');
  for (const field of await figure.locator('.control-typed [type="text"]:visible').all()) await field.fill('-500');
  for (const summary of await figure.locator('summary:visible').all()) await summary.click();
}

/** What shows through an embed: its host's paper, in the theme that both have. */
const HOST_PAPER = 'html { background: var(--paper) }';

/** A page is its own host where it stands in no frame. */
async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const message = { target: 'whisper-and-curry', type: 'set', parameters: { theme } };
  await page.evaluate((data) => postMessage(data, '*'), message);
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
}

/** Gives the page a window of a size, at a zoom. */
async function resize(page: Page, width: number, height: number, zoom = 1): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const metrics = { width, height, deviceScaleFactor: zoom, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await expect.poll(() => page.evaluate(() => innerWidth), SOON).toBe(width);
  await session.detach();
}

describe.each(widgets)('%s', (widget) => {
  describe('by itself', () => {
    let seen: Visit;
    let page: Page;
    beforeAll(async () => {
      seen = await visit(browser, `embed/v1/${widget}/?theme=dark`, { viewport: { width: 640, height: 900 } });
      ({ page } = seen);
      await page.locator('#figure').scrollIntoViewIfNeeded();
      await page.locator('.printed', { hasText: '://' }).waitFor({ state: 'attached' });
    });
    afterAll(() => seen.close());

    test('axe finds nothing, dark or light, before and after it is used', { timeout: 120_000 }, async () => {
      await page.addStyleTag({ content: HOST_PAPER });
      expect.soft(await axeFindings(page), 'dark, as it opens').toEqual([]);
      await setTheme(page, 'light');
      expect.soft(await axeFindings(page), 'light, as it opens').toEqual([]);
      await use(page);
      expect.soft(await axeFindings(page), 'light, after it was used').toEqual([]);
      await setTheme(page, 'dark');
      expect.soft(await axeFindings(page), 'dark, after it was used').toEqual([]);
      expect(seen.errors).toEqual([]);
    });

    test('on paper it is light, with its sentence, its pictures and its address, and nothing to press', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const headline = page.locator('output.headline');
      expect.soft((await headline.innerText()).length).toBeGreaterThan(20);
      const ink = await headline.evaluate((element) => getComputedStyle(element).color);
      const [red, green, blue] = ink.match(/\d+/g)!.map(Number);
      expect.soft(red! + green! + blue!, ink).toBeLessThan(200);
      await expect.poll(() => pictures(page), SOON).toBeGreaterThan(0); // what was just set may still be computed
      expect.soft(await page.locator(':is(.controls, .widget-foot, .player, .presets):visible').count()).toBe(0);
      const address = await page.locator('#source').evaluate((link) => getComputedStyle(link, '::after').content);
      expect.soft(address).toMatch(/(lessons|widgets)\/.*#/);
      await page.emulateMedia({ media: null, colorScheme: null });
    });

    test('in forced colours it stands, and nothing moves by itself', async () => {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      await page.locator('.widget-foot button').first().press('Enter');
      expect.soft(await page.locator('output.headline').isVisible()).toBe(true);
      await expect.poll(() => pictures(page), SOON).toBeGreaterThan(0);
      expect.soft(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(seen.errors).toEqual([]);
      await page.emulateMedia({ forcedColors: null, reducedMotion: 'reduce' });
    });

    test('nothing sticks out: narrow, zoomed, right to left, spaced out', async () => {
      await use(page);
      for (const [width, height, zoom] of [
        [640, 400, 2],
        [320, 256, 4],
        [320, 640, 1],
      ] as const) {
        await resize(page, width, height, zoom);
        for (const dir of ['rtl', 'ltr']) {
          await page.evaluate((to) => (document.documentElement.dir = to), dir);
          expect.soft(await overflow(page), `${width} px at ${zoom}, ${dir}`).toEqual([]);
        }
      }
      await page.addStyleTag({ content: TEXT_SPACING });
      expect.soft(await overflow(page), 'spaced out').toEqual([]);
      expect(seen.errors).toEqual([]);
    });
  });

  describe('in a stranger’s page', () => {
    let hosted: Hosted;
    let frames: Record<'small' | 'hidden' | 'folded', Frame>;
    beforeAll(async () => {
      hosted = await openHosted(browser, (site) => ({ body: hostPage(`${site}embed/v1/${widget}/`) }));
      const frame = (name: string) => hosted.page.frame({ name })!;
      frames = { small: frame('small'), hidden: frame('hidden'), folded: frame('folded') };
      for (const one of Object.values(frames)) await one.waitForLoadState();
    });
    afterAll(() => hosted.close());

    test('without room, hidden or folded away, nothing lives and nothing is told', async () => {
      await hosted.page.waitForTimeout(500); // whatever was to live would by now
      for (const [name, frame] of Object.entries(frames)) expect.soft(await lives(frame), name).toBe(false);
      expect(await hosted.page.evaluate('heights')).toEqual([]);
    });

    test.each(['small', 'hidden', 'folded'] as const)('%s at first, it lives once it is shown', async (name) => {
      await hosted.page.evaluate(show, name);
      await expect.poll(() => lives(frames[name]), SOON).toBe(true);
      await expect.poll(() => pictures(frames[name]), SOON).toBeGreaterThan(0);
      const heights = () => hosted.page.evaluate<{ name: string; height: number }[]>('heights');
      await expect
        .poll(async () => (await heights()).find((told) => told.name === name)?.height, SOON)
        .toBeGreaterThan(300);
    });

    test('folded away and unfolded again, it is as it was', async () => {
      const before = await pictures(frames.folded);
      for (const open of [false, true])
        await hosted.page.locator('details').evaluate((details: HTMLDetailsElement, to) => (details.open = to), open);
      await expect.poll(() => pictures(frames.folded), SOON).toBe(before);
      expect(hosted.errors).toEqual([]);
    });
  });
});

/** Runs in the host's page: gives a frame its room. */
function show(name: string): void {
  const frame = document.querySelector<HTMLElement>(`[name="${name}"]`)!;
  frame.style.cssText = 'border: 0; width: 640px; height: 3000px';
  const details = frame.closest('details');
  if (details) details.open = true;
  frame.scrollIntoView();
}

function hostPage(address: string): string {
  const frame = (name: string, style: string) =>
    `<iframe name="${name}" title="${name}" sandbox="allow-scripts" src="${address}" style="border:0;${style}"></iframe>`;
  return `<!doctype html><html lang="en"><title>Host</title><script>
    heights = [];
    addEventListener('message', ({ source, data }) => {
      const name = ['small', 'hidden', 'folded'].find((name) => frames[name] === source);
      if (data?.source === 'whisper-and-curry' && data.height !== undefined) heights.push({ name, height: data.height });
    });
  </script><body>
    ${frame('small', 'width:0;height:0')}
    ${frame('hidden', 'display:none')}
    <details><summary>More</summary>${frame('folded', 'width:640px;height:3000px')}</details>`;
}
