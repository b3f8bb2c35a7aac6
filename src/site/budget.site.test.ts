// What a first view of each page weighs: all script and style before anything is touched, as brotli sends it.

import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { visit, wake } from '../../tools/visit.ts';
import { builtHtml, builtPages } from './pages.testing.ts';

const MOST = 40_000; // bytes of brotli

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function weight(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Script and style that stand in the page itself, and so travel as one file; data for machines is neither. */
function inlined(html: string): string {
  const parts = /<(script|style)\b(?! type="application\/ld\+json")[^>]*>([\s\S]*?)<\/\1>/g;
  return Array.from(html.matchAll(parts), ([, , text = '']) => text).join('\n');
}

/** Opens a page and scrolls through all of it, so that every figure lives; gives the scripts and styles that came. */
async function firstView(
  address: string,
): Promise<{ page: Page; files: Map<string, string>; close: () => Promise<void> }> {
  const files = new Map<string, string>();
  const pending: Promise<unknown>[] = [];
  const { page, close } = await visit(browser, address, {}, async (context) =>
    context.on('response', (response) => {
      if (/\.(js|css)$/.test(new URL(response.url()).pathname)) {
        pending.push(response.text().then((text) => files.set(new URL(response.url()).pathname, text)));
      }
    }),
  );
  for (const figure of await page.locator('figure[data-widget]').all())
    await wake(page, (await figure.getAttribute('id'))!);
  await page.waitForLoadState('networkidle');
  await Promise.all(pending);
  return { page, files, close };
}

describe('the first view', () => {
  test.each(builtPages())('of /%s weighs at most 40 kB of script and style', async (address) => {
    const { files, close } = await firstView(address);
    const parts = [
      ...Array.from(files, ([name, text]) => ({ name, bytes: weight(text) })),
      { name: 'the page itself', bytes: weight(inlined(builtHtml(address))) },
    ].sort((a, b) => b.bytes - a.bytes);
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    console.info(`/${address}: ${(total / 1000).toFixed(1)} kB of ${parts.length} parts`);
    expect(total, parts.map(({ name, bytes }) => `${name} ${bytes}`).join('\n')).toBeLessThanOrEqual(MOST);
    await close();
  });

  test('of the lesson has no chart library; the first change brings it', async () => {
    const { page, files, close } = await firstView('lessons/telephone/');
    const isLibrary = (text: string) => text.length > 200_000;
    expect(Array.from(files.values()).filter(isLibrary)).toHaveLength(0);
    await page.locator('#telephone [name="norm"]').press('Space');
    await expect.poll(() => Array.from(files.values()).filter(isLibrary).length).toBe(1);
    await close();
  });
});
