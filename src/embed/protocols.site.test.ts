// An embed's height as hosts hear it: one message of each protocol for each settled change, growing and shrinking, and
// silence in between. And an older release, which lives from what is copied with it.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { builtSite } from '../../tools/host-server.ts';
import { openHosted } from '../../tools/hosted.ts';
import { siteConfig } from '../site/config.ts';
import { type Guest, openGuest } from './guest.testing.ts';

const SETTLED = 700; // ms: longer than an embed waits for another change

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Told {
  readonly own: number[];
  readonly embedly: number[];
  readonly amp: number[];
  readonly wordpress: number[];
}

/** The heights that a host was told, by protocol, since the last time it was asked. */
async function told({ page }: Guest): Promise<Told> {
  const all = (await page.evaluate('messages.splice(0)')) as Record<string, unknown>[];
  const parsed = all.map((one) => (typeof one === 'string' ? (JSON.parse(one) as Record<string, unknown>) : one));
  const heights = (name: string, value: string) =>
    parsed
      .filter((one) => one['type'] === name || one['context'] === name || one['message'] === name)
      .map((one) => Number(one[value]));
  return {
    own: heights('height', 'height').filter((height) => !Number.isNaN(height)),
    embedly: heights('iframe.resize', 'height'),
    amp: heights('embed-size', 'height'),
    wordpress: parsed.filter(({ message }) => message === 'height').map(({ value }) => Number(value)),
  };
}

describe('heights', () => {
  let guest: Guest;
  beforeAll(async () => {
    guest = await openGuest(browser, 'telephone/');
    await guest.go('telephone/#?secret=abcdefghij');
    await guest.page.waitForTimeout(SETTLED);
  });
  afterAll(() => guest.close());

  test('are told once by each protocol when the embed opens', async () => {
    const { own, ...others } = await told(guest);
    expect(own).toHaveLength(1);
    expect(own[0]).toBeGreaterThan(500);
    expect(others).toEqual({ embedly: own, amp: own, wordpress: own });
  });

  test('are told once more when it grows, once more when it shrinks, and never without a change', async () => {
    const details = guest.frame().locator('details summary').first();
    const heights: number[] = [];
    for (let press = 0; press < 2; press++) {
      await details.press('Enter');
      await guest.page.waitForTimeout(SETTLED);
      const { own, ...others } = await told(guest);
      expect(own).toHaveLength(1);
      expect(others).toEqual({ embedly: own, amp: own, wordpress: own });
      heights.push(own[0]!);
    }
    expect(heights[0]).toBeGreaterThan(heights[1]!);
    await guest.page.waitForTimeout(2 * SETTLED);
    expect(await told(guest)).toEqual({ own: [], embedly: [], amp: [], wordpress: [] });
  });

  test('settle where a host follows each of them', async () => {
    await guest.page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      addEventListener('message', ({ data }) => {
        if (data?.source === 'whisper-and-curry' && data.type === 'height') frame.style.blockSize = `${data.height}px`;
      });
    });
    await guest.frame().locator('details summary').first().press('Enter');
    await guest.page.waitForTimeout(2 * SETTLED);
    expect((await told(guest)).own).toHaveLength(1);
    await guest.page.waitForTimeout(2 * SETTLED);
    expect((await told(guest)).own).toEqual([]);
  });

  test('are told again when WordPress asks with the secret, and to no other', async () => {
    const ask = (secret: string) =>
      guest.page.evaluate(
        (told) => document.querySelector('iframe')!.contentWindow!.postMessage({ message: 'ready', secret: told }, '*'),
        secret,
      );
    await ask('ABCDEFGHIJ');
    await guest.page.waitForTimeout(SETTLED);
    expect((await told(guest)).wordpress).toEqual([]);
    await ask('abcdefghij');
    await guest.page.waitForTimeout(SETTLED);
    expect((await told(guest)).wordpress).toHaveLength(1);
  });
});

test('a release that is kept elsewhere lives from its own folder alone', async () => {
  const { base } = siteConfig();
  const built = builtSite(base);
  const archive = (path: string) =>
    path.startsWith('/archive/1.0.0/') ? built(base + path.replace('/archive/1.0.0/', 'embed/v1/')) : undefined;
  const { page, errors, requests, close } = await openHosted(
    browser,
    (site) => ({
      body: `<!doctype html><html lang="en"><title>Host</title><script src="${site}archive/1.0.0/element.js"></script>
<body><whisper-and-curry widget="race" preset="ten"></whisper-and-curry></body></html>`,
    }),
    { standIns: archive },
  );
  const frame = page.frameLocator('whisper-and-curry iframe');
  const headline = () => frame.locator('output.headline').textContent();
  await expect.poll(headline).toContain('at the line'); // the one that was built is over
  await frame.locator('[name="run"]').press('Enter');
  await expect.poll(headline, { timeout: 30_000 }).toContain('Step 500 of 500');
  const files = requests.map((address) => new URL(address)).filter(({ host }) => host !== new URL(page.url()).host);
  expect(
    files.filter(({ protocol, pathname }) => protocol === 'http:' && !pathname.startsWith(`${base}archive/1.0.0/`)),
  ).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
