// `npm run test:hosts`: embeds in a blog that somebody else's tool has built, Eleventy from npm, in a real Chromium.
// It needs the built site (npm run build) and the network, and ends with the count: `5 passed, 0 failed`.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '#core/fault.ts';
import { ensureChromium } from './chromium.ts';
import { allWell, type Count, describeCount } from './count.ts';
import { installEleventy } from './hosts/eleventy.ts';
import { root } from './run-bin.ts';
import { runVitest } from './run-vitest.ts';

function requireBuiltSite(): void {
  if (existsSync(join(root, 'dist', 'embed', 'element.js'))) return;
  throw fault('tools/test-hosts.ts', 'dist/ must hold the built site', 'none', 'Run npm run build first.');
}

function testHosts(): Count {
  requireBuiltSite();
  const CHROME_PATH = ensureChromium();
  const BLOG_FOLDER = installEleventy();
  try {
    return runVitest('hosts', { CHROME_PATH, BLOG_FOLDER });
  } finally {
    rmSync(BLOG_FOLDER, { recursive: true, force: true });
  }
}

function main(): Count {
  try {
    return testHosts();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const count = main();
console.log(`\n${describeCount(count)}`);
process.exitCode = allWell(count) ? 0 : 1;
