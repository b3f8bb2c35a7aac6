// How high the embeds of the built site are, measured as a host meets them: sandboxed frames of several widths.

import type { Browser } from 'playwright';
import { siteConfig } from '../src/site/config.ts';
import { builtSite, serveHost } from './host-server.ts';

/** The widths at which heights are recorded, in CSS px. */
export const WIDTHS = [280, 320, 400, 480, 600, 768, 960] as const;

const QUIET_MS = 1000; // without a word of any frame: all are settled
const ROOM = { width: 4100, height: 3000 }; // all widths side by side, so that every frame is seen

/** Heights by width, narrowest first. */
export type Heights = (readonly [width: number, height: number])[];

/** Returns the heights of each widget's embed, by name. */
export async function measureHeights(browser: Browser, widgets: readonly string[]): Promise<Record<string, Heights>> {
  const base = siteConfig().base.replace(/\/*$/, '/');
  const site = await serveHost(builtSite(base), '127.0.0.1');
  const host = await serveHost((path) => ({ body: hostPage(`${new URL(base, site.url).href}embed${path}`) }));
  const page = await browser.newPage({ viewport: ROOM, reducedMotion: 'reduce' });
  const measured: Record<string, Heights> = {};
  try {
    for (const widget of widgets) {
      await page.goto(`${host.url}${widget}/`);
      await page.waitForFunction(settled, QUIET_MS);
      const heights = await page.evaluate<number[]>('heights');
      measured[widget] = WIDTHS.map((width, i) => [width, heights[i]!] as const);
    }
  } finally {
    await page.close();
    host.close();
    site.close();
  }
  return measured;
}

/** Runs in the page: every frame has said its height, and none has said another for so many milliseconds. */
function settled(quiet: number): boolean {
  const { heights, last, count } = globalThis as unknown as { heights: number[]; last: number; count: number };
  return Object.keys(heights).length === count && performance.now() - last > quiet;
}

function hostPage(address: string): string {
  const frames = WIDTHS.map(
    (width) =>
      `<iframe sandbox="allow-scripts" src="${address}" style="border:0;width:${width}px;height:2900px;flex:none"></iframe>`,
  );
  return `<!doctype html><title>Heights</title><body style="margin:0;display:flex"><script>
    var heights = [], last = 0, count = ${WIDTHS.length};
    addEventListener('message', ({ source, data }) => {
      if (data?.source !== 'whisper-and-curry' || !data.height) return;
      heights[Array.from(frames).indexOf(source)] = data.height;
      last = performance.now();
    });
  </script>${frames.join('')}`;
}
