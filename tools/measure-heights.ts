// `npm run measure:heights`: measures every embed of the built site and writes src/embed/heights.json, which reserves
// their room in hosts' pages. Build the site first; a test says when the record has grown old.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from './chromium.ts';
import { measureHeights, thinned, WIDTHS } from './heights.ts';
import { root, runBin } from './run-bin.ts';

const FILE = 'src/embed/heights.json';

const widgets = readdirSync(join(root, 'components/widgets'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const measured = await measureHeights(browser, widgets, WIDTHS);
await browser.close();
const record = Object.entries(measured).map(([widget, heights]) => [widget, thinned(heights)]);
writeFileSync(join(root, FILE), JSON.stringify(Object.fromEntries(record)));
runBin('@biomejs/biome', ['format', '--write', FILE]);
console.log(`${FILE}: the heights of ${widgets.length} embeds, measured at ${WIDTHS.length} widths.`);
