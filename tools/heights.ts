// How high the embeds of the built site are, measured as a host meets them: sandboxed frames of several widths.

import type { Browser } from 'playwright';
import { interpolate } from '../src/embed-host/heights.ts';
import { siteConfig } from '../src/site/config.ts';
import { builtSite, serveHost } from './host-server.ts';

const BREAKS = [24, 30, 32, 34, 40, 46, 54]; // rem of a figure's width at which figures change their shape
const PADDING = 16; // CSS px of an embed’s width that are not the figure’s: embed.css says the same

/** The widths at which heights are measured for the record, in CSS px: before and after every change of shape. */
export const WIDTHS: readonly number[] = [
  ...[280, 320, 360, 600, 700, 960],
  ...BREAKS.map((rem) => 16 * rem + PADDING).flatMap((width) => [width - 1, width]),
].sort((a, b) => a - b);

const QUIET_MS = 1000; // without a word of any frame: all are settled
const ROOM = 3000; // CSS px of height: every frame is seen, all widths side by side
const CLOSE = 0.015; // of the height: what is recorded may be as far from what was measured

/** Heights by width, narrowest first. */
export type Heights = (readonly [width: number, height: number])[];

/** Returns the heights of each widget's embed at the given widths, by name. */
export async function measureHeights(
  browser: Browser,
  widgets: readonly string[],
  widths: readonly number[],
): Promise<Record<string, Heights>> {
  const base = siteConfig().base.replace(/\/*$/, '/');
  const site = await serveHost(builtSite(base), '127.0.0.1');
  const host = await serveHost((path) => ({ body: hostPage(`${new URL(base, site.url).href}embed${path}`, widths) }));
  const page = await browser.newPage({
    viewport: { width: widths.reduce((sum, width) => sum + width), height: ROOM },
    reducedMotion: 'reduce',
  });
  const measured: Record<string, Heights> = {};
  try {
    for (const widget of widgets) {
      await page.goto(`${host.url}${widget}/`);
      await page.waitForFunction(settled, QUIET_MS);
      const heights = await page.evaluate<number[]>('heights');
      measured[widget] = widths.map((width, i) => [width, heights[i]!] as const);
    }
  } finally {
    await page.close();
    host.close();
    site.close();
  }
  return measured;
}

/** Returns as few of the points as say all of them: each left out is close to the line through those that stay. */
export function thinned(points: Heights): Heights {
  const ends = points.length > 1 ? [points[0]!, points.at(-1)!] : points;
  const away = points.map(([width, height]) => Math.abs(interpolate(ends, width)! / height - 1));
  const worst = away.indexOf(Math.max(...away));
  if (away[worst]! <= CLOSE) return ends;
  return [...thinned(points.slice(0, worst + 1)), ...thinned(points.slice(worst)).slice(1)];
}

/** Runs in the page: every frame has said its height, and none has said another for so many milliseconds. */
function settled(quiet: number): boolean {
  const { heights, last, count } = globalThis as unknown as { heights: number[]; last: number; count: number };
  return Object.keys(heights).length === count && performance.now() - last > quiet;
}

function hostPage(address: string, widths: readonly number[]): string {
  const frames = widths.map(
    (width) =>
      `<iframe sandbox="allow-scripts" src="${address}" style="border:0;width:${width}px;height:5000px;flex:none"></iframe>`,
  );
  return `<!doctype html><title>Heights</title><body style="margin:0;display:flex"><script>
    var heights = [], last = 0, count = ${widths.length};
    addEventListener('message', ({ source, data }) => {
      if (data?.source !== 'whisper-and-curry' || !data.height) return;
      heights[Array.from(frames).indexOf(source)] = data.height;
      last = performance.now();
    });
  </script>${frames.join('')}`;
}
