// For the tests of whole pages: a headless Chromium with a fresh profile, and the address of the site.

import { type Browser, chromium } from 'playwright';
import { inject } from 'vitest';
import { fault } from '#core/fault.ts';
import { chromiumFlags, findChromium } from './chromium.ts';

/** Starts a headless Chromium, to be closed by the caller; throws where none is installed. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw fault('tools/browser.ts', 'a Chromium must be installed', 'none', 'npm test -- site installs one.');
  }
  return chromium.launch({ executablePath, args: chromiumFlags, headless: true });
}

/** Returns the address of a page of the served site, from its path: `siteUrl('lessons/telephone/')`. */
export function siteUrl(path = ''): string {
  return new URL(path.replace(/^\/+/, ''), inject('siteUrl')).href;
}
