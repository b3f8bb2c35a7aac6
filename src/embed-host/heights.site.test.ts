// The room that is reserved for embeds is the room that they take.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { type Heights, measureHeights } from '../../tools/heights.ts';
import heights from '../embed/heights.json';

const MOST = 0.04; // of the height

let browser: Browser;
let measured: Record<string, Heights>;
beforeAll(async () => {
  browser = await openBrowser();
  measured = await measureHeights(browser, Object.keys(heights));
}, 240_000);
afterAll(() => browser.close());

test.each(Object.entries(heights as unknown as Record<string, Heights>))(
  '%s is as high as recorded, within 4 %%; if not: npm run build, npm run measure:heights',
  (widget, recorded) => {
    const away = measured[widget]!.filter(([, height], i) => Math.abs(height / recorded[i]![1] - 1) > MOST);
    expect(away).toEqual([]);
    expect(measured[widget]!.map(([width]) => width)).toEqual(recorded.map(([width]) => width));
  },
);
