// `npm run lighthouse`: measures every page of the built site as a phone sees it, and writes docs/lighthouse.md.
// The pages are sent compressed, as every static host sends them. `npm run lighthouse -- PAGE ...` measures only those.

import { globSync, writeFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { preview } from 'astro';
import compression from 'compression';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from './chromium.ts';
import { root } from './run-bin.ts';

const PORT = 9223; // of the browser's debugging, by which Lighthouse speaks to it
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const FILE = 'docs/lighthouse.md';

interface Row {
  readonly page: string;
  readonly scores: readonly number[];
}

/** Measures one page; returns its four scores from 0 to 100, and prints what keeps any of them from 100. */
async function measure(page: string, url: string): Promise<Row> {
  const result = await lighthouse(url, {
    port: PORT,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...CATEGORIES],
  });
  const { categories, audits } = result!.lhr;
  const scores = CATEGORIES.map((name) => Math.round(100 * (categories[name]?.score ?? 0)));
  console.log(`/${page}: ${scores.join(' ')}`);
  for (const name of CATEGORIES.filter((_, i) => scores[i]! < LEAST[CATEGORIES[i]!]))
    for (const { id, weight } of categories[name]!.auditRefs)
      if (weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        console.log(`  ${name}: ${id} ${audits[id]!.displayValue ?? ''}`);
  return { page, scores };
}

/** Has a server compress what it sends. */
function compressed(server: Server): void {
  const [answer] = server.listeners('request') as RequestListener[];
  const compress = compression() as unknown as (...given: [...Parameters<RequestListener>, () => void]) => void;
  server.removeAllListeners('request');
  server.on('request', (request, response) => compress(request, response, () => answer!(request, response)));
}

function table(rows: readonly Row[], version: string): string {
  const date = new Date().toISOString().slice(0, 10);
  const lines = rows.map(({ page, scores }) => `| /${page} | ${scores.join(' | ')} |`);
  return [
    '# Lighthouse',
    '',
    `Every page, as a phone sees it, measured by \`npm run lighthouse\` on ${date} (Lighthouse ${version}, its own`,
    'slowed-down phone). Performance is to be 95 or more, the others 100.',
    '',
    '| page | performance | accessibility | best practices | SEO |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

const only = process.argv.slice(2).map((page) => page.replace(/^\//, ''));
const pages = globSync('**/index.html', { cwd: join(root, 'dist') })
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .filter((page) => !page.startsWith('embed/')) // pages of others have them in frames
  .filter((page) => only.length === 0 || only.includes(page))
  .sort();
const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
compressed((server as unknown as { server: Server }).server);
const address = (server.urls?.local[0] ?? `http://127.0.0.1:${server.port}`).replace(/\/*$/, '/');
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumFlags, `--remote-debugging-port=${PORT}`],
});
const rows: Row[] = [];
for (const page of pages) rows.push(await measure(page, address + page));
await browser.close();
await server.stop();
const { version } = (await import('lighthouse/package.json', { with: { type: 'json' } })).default;
if (only.length === 0) writeFileSync(join(root, FILE), table(rows, version));
const short = rows.filter(({ scores }) => scores.some((score, i) => score < LEAST[CATEGORIES[i]!]));
console.log(
  short.length === 0 ? `All ${rows.length} pages reach their scores.` : `${short.length} of ${rows.length} fall short.`,
);
process.exitCode = short.length === 0 ? 0 : 1;
