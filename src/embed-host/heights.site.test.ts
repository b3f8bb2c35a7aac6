// The room that is reserved for embeds is the room that they take.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { type Heights, measureHeights } from '../../tools/heights.ts';
import heights from '../embed/heights.json';
import { interpolate } from './heights.ts';

const MOST = 0.04; // of the height
const WIDTHS = [280, 320, 360, 400, 480, 600, 640, 700, 768, 960]; // CSS px, most of them not among the recorded

let browser: Browser;
let measured: Record<string, Heights>;
beforeAll(async () => {
  browser = await openBrowser();
  measured = await measureHeights(browser, Object.keys(heights), WIDTHS);
}, 240_000);
afterAll(() => browser.close());

test.each(Object.entries(heights as unknown as Record<string, Heights>))(
  '%s is as high as recorded, within 4 %%; if not: npm run build, npm run measure:heights',
  (widget, recorded) => {
    const away = measured[widget]!.map(([width, height]) => ({
      width,
      height,
      recorded: interpolate(recorded, width)!,
    })).filter(({ height, recorded }) => Math.abs(recorded / height - 1) > MOST);
    expect(away).toEqual([]);
  },
);
