// `npm run lighthouse`: measures every page of the built site as a phone sees it, and writes docs/lighthouse.md.

import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
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

const pages = globSync('**/index.html', { cwd: join(root, 'dist') })
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .sort();
const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
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
writeFileSync(join(root, FILE), table(rows, version));
const short = rows.filter(({ scores }) => scores.some((score, i) => score < LEAST[CATEGORIES[i]!]));
console.log(
  short.length === 0 ? `Every page reaches its scores: ${FILE}` : `${short.length} of ${rows.length} fall short.`,
);
process.exitCode = short.length === 0 ? 0 : 1;
