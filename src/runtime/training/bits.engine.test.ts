// The built engine in Firefox, driven by WebDriver BiDi: another engine, the same bits.

import puppeteer from 'puppeteer-core';
import { expect, test } from 'vitest';
import { WEIGHTS_AFTER_200_STEPS } from '#jobs/bits.testing.ts';
import { siteUrl } from '../../../tools/browser.ts';
import { requireFirefox } from '../../../tools/firefox.ts';

test('200 steps in a worker of Firefox give the weights that Node gives', async () => {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: requireFirefox(), headless: true });
  try {
    console.info(await browser.version());
    const page = await browser.newPage();
    await page.goto(siteUrl('lab/core/'));
    await page.waitForSelector('astro-island:not([ssr]) > #bits');
    await page.click('#bits button');
    const result = () => page.$eval('#bits output', ({ textContent }) => textContent);
    await expect.poll(result, { timeout: 60_000 }).toContain('After step 200');
    expect(await result()).toContain(WEIGHTS_AFTER_200_STEPS);
  } finally {
    await browser.close();
  }
});
