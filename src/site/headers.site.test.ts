// The built site as a host that reads dist/_headers sends it: nothing that a page needs is forbidden, by no page.

import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOn, LESSON } from '../../components/notebook/live.testing.ts';
import { openBrowser } from '../../tools/browser.ts';
import { builtSite, type HostServer, type Pages, serveHost } from '../../tools/host-server.ts';
import { openHosted } from '../../tools/hosted.ts';
import { textOf, visit, wake } from '../../tools/visit.ts';
import { siteConfig } from './config.ts';
import { headersAt, readHeaders } from './headers.ts';
import { builtPages } from './pages.testing.ts';
import { wordsFor } from './strings.ts';

const { base } = siteConfig();
const rules = readHeaders(readFileSync('dist/_headers', 'utf8'));
const built = builtSite(base);
const sent: Pages = (path) => {
  const page = built(path);
  return page && { ...page, headers: headersAt(rules, path) };
};

let browser: Browser;
let server: HostServer;
let home: string;
beforeAll(async () => {
  browser = await openBrowser();
  server = await serveHost(sent, '127.0.0.1');
  home = new URL(base, server.url).href;
});
afterAll(async () => {
  server.close();
  await browser.close();
});

test('every page is sent with the policy', () => {
  const without = builtPages()
    .filter((page) => page !== '404.html') // it answers at addresses that no rule can know
    .filter((page) => headersAt(rules, base + page)['Content-Security-Policy'] === undefined);
  expect(without).toEqual([]);
});

test('GitHub Pages is told to leave nothing out', () => expect(existsSync('dist/.nojekyll')).toBe(true));

describe('under the policy nothing is forbidden, and every figure lives', () => {
  test.each(builtPages())('/%s', async (address) => {
    const { page, errors, close } = await visit(browser, home + address);
    for (const figure of await page.locator('figure[data-widget]').all())
      await wake(page, (await figure.getAttribute('id'))!);
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
    await close();
  });
});

test('a script that was not built with the page does not run', async () => {
  const { page, errors, close } = await visit(browser, home);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    document.body.append(script);
  });
  expect(await page.title()).not.toBe('taken');
  expect(errors.join()).toContain('Content Security Policy');
  await close();
});

test('a figure draws its chart, shows its embed, and is saved as a picture', async () => {
  const { page, errors, close } = await visit(browser, home + LESSON);
  await wake(page, 'telephone');
  await page.locator('#telephone [name="norm"]').press('Space');
  await expect.poll(() => textOf(page, '#telephone output')).toContain(wordsFor('telephone')['combination.layer']);
  await page.locator('#telephone .share button').click();
  await page.locator('dialog.sharing[open]').waitFor();
  const saved = page.waitForEvent('download');
  await page.locator('[name="save-png"]').click();
  expect((await saved).suggestedFilename()).toMatch(/\.png$/);
  expect(errors).toEqual([]);
  await close();
});

test('a race is trained in its worker', async () => {
  const { page, errors, close } = await visit(browser, `${home}lessons/both/?race.depth=4`);
  await wake(page, 'race');
  await page.locator('#race [name="run"]').press('Enter');
  await expect.poll(() => textOf(page, '#race .race-step'), { timeout: 60_000 }).toMatch(/step [1-9]/);
  expect(errors).toEqual([]);
  await close();
});

test('a live cell runs in its frame', async () => {
  const { page, errors, close } = await visit(browser, home + LESSON);
  const cells = cellsOn(page);
  await cells.open(0);
  await cells.write(0, 'const letters = 6 * 7;');
  await expect.poll(() => cells.output(0)).toContain('42');
  expect(errors).toEqual([]);
  await close();
});

test('the search finds', async () => {
  const { page, errors, close } = await visit(browser, `${home}search/`);
  await page.locator('#query').fill('whisper');
  await page.locator('.search-results li').first().waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('an embed lives in a frame of another origin', async () => {
  const body = (site: string) => ({
    body: `<iframe src="${site}embed/v1/telephone/" width="640" height="900" title="telephone"></iframe>`,
  });
  const seen = await openHosted(browser, body, { standIns: (path) => sent(base + path.slice(1)) });
  await seen.page.frameLocator('iframe').locator('figure[data-widget] [name="norm"]').press('Space');
  await expect
    .poll(() => seen.page.frameLocator('iframe').locator('output').first().textContent())
    .toContain(wordsFor('telephone')['combination.layer']);
  expect(seen.errors).toEqual([]);
  await seen.close();
});
