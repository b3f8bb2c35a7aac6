// `npm run measure:heights`: measures every embed of the built site and writes src/embed/heights.json, which reserves
// their room in hosts' pages. Build the site first; a test says when the record has grown old.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from './chromium.ts';
import { type Heights, measureHeights } from './heights.ts';
import { root } from './run-bin.ts';

const FILE = 'src/embed/heights.json';

function lines(measured: Readonly<Record<string, Heights>>): string {
  const rows = Object.entries(measured).map(
    ([widget, heights]) => `  "${widget}": [${heights.map((pair) => `[${pair.join(', ')}]`).join(', ')}]`,
  );
  return `{\n${rows.join(',\n')}\n}\n`;
}

const widgets = readdirSync(join(root, 'components/widgets'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const measured = await measureHeights(browser, widgets);
await browser.close();
writeFileSync(join(root, FILE), lines(measured));
console.log(`${FILE}: the heights of ${widgets.length} embeds at ${Object.values(measured)[0]!.length} widths.`);
