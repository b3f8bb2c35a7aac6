// How fast a live cell follows a key: from the press to the frame in which a chart two cells on has changed, warm, in a
// Chromium, on the built site.

import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { chromium, type Page } from 'playwright';
import { chromiumFlags, findChromium } from '../tools/chromium.ts';
import type { Timing } from './measure.ts';

const LESSON = 'lessons/telephone/';
const WARM = 5; // presses that are not counted

/** Returns the times of single keys; no workload where there is no built site or no Chromium. */
export async function timeCells(presses: number): Promise<ReadonlyMap<string, readonly Timing[]>> {
  const executablePath = findChromium();
  if (!existsSync('dist/index.html') || executablePath === undefined) return new Map();
  const server = await preview({ root: '.', logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1024, height: 900 } });
    await page.goto(`${(server.urls?.local[0] ?? `http://127.0.0.1:${server.port}`).replace(/\/*$/, '/')}${LESSON}`);
    return new Map([['cells-keypress', [{ name: 'ours', times: await pressKeys(page, presses + WARM) }]]]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function pressKeys(page: Page, presses: number): Promise<number[]> {
  await write(page, 1, 'Plot.lineY(Array.from({ length: 50 }, (_, i) => Math.sin(i / slope))).plot()');
  await write(page, 0, 'const slope = 1');
  const times: number[] = [];
  for (let press = 0; press < presses; press++) {
    await page.waitForTimeout(150);
    // 1, 11, 1, 11: every press gives another chart
    const drawn = await page.evaluateHandle(untilDrawn);
    await page.keyboard.press(press % 2 === 0 ? '1' : 'Backspace');
    times.push(await drawn.evaluate(({ promise }) => promise));
  }
  return times.slice(WARM);
}

async function write(page: Page, index: number, source: string): Promise<void> {
  const cell = page.locator('[data-cell]').nth(index);
  await cell.locator('pre').first().click();
  await cell.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(source);
  await page.waitForTimeout(1500); // the first press also loads the frame
}

/** Runs in the page: the milliseconds from the next key to the frame after the second cell's output has changed. */
function untilDrawn(): { readonly promise: Promise<number> } {
  const output = document.querySelectorAll('[data-cell-output]')[1]!;
  const promise = new Promise<number>((done) => {
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true, capture: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => done(performance.now() - pressed));
    });
    observer.observe(output, { childList: true, subtree: true, attributes: true, characterData: true });
  });
  return { promise };
}
