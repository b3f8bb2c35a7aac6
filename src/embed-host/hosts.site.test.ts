// Hosts as they are: a page with a strict policy, WordPress's sandbox, many embeds on a page, embeds that nobody has
// scrolled to. The embeds are operated by the keyboard, inside their frames, and the host hears of it.

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteConfig } from '#site/config.ts';
import { builtFile } from '#site/pages.testing.ts';
import { openBrowser } from '../../tools/browser.ts';
import type { ServedPage } from '../../tools/host-server.ts';
import { type Hosted, openHosted } from '../../tools/hosted.ts';
import heights from '../embed/heights.json';
import { wordpressPage } from './wordpress.testing.ts';

const WIDGETS = Object.keys(heights);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Heard {
  readonly type: string;
  /** Which of the page's elements it was. */
  readonly place: number;
  readonly widget: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly text?: string;
}

const tag = (widget: string, attributes = '') =>
  `<whisper-and-curry widget="${widget}" ${attributes}><a href="https://example.org/">${widget}</a></whisper-and-curry>`;

/** Opens a stranger's page with the loader, under a policy where one is given; it keeps what it hears in `heard`. */
function open(body: string, policy?: (site: string) => string): Promise<Hosted> {
  const page = (site: string): ServedPage => ({
    body: `<!doctype html><html lang="en"><title>Host</title><script src="${site}embed/element.js"></script><body>${body}`,
    ...(policy && { headers: { 'content-security-policy': policy(new URL(site).origin) } }),
  });
  return openHosted(browser, page, { prepare: (context: BrowserContext) => context.addInitScript(listen) });
}

function listen(): void {
  const heard: object[] = [];
  const seen = { longtask: [] as object[], 'layout-shift': [] as object[] };
  Object.assign(globalThis, { heard, seen });
  for (const type of ['longtask', 'layout-shift'] as const)
    new PerformanceObserver((list) => seen[type].push(...list.getEntries().map((entry) => entry.toJSON()))).observe({
      type,
      buffered: true,
    });
  for (const name of ['ready', 'change', 'result'])
    addEventListener(name, (event) => {
      const { type, target, detail } = event as CustomEvent<object>;
      const place = Array.from<unknown>(document.querySelectorAll('whisper-and-curry')).indexOf(target);
      if (place >= 0) heard.push({ type, place, ...detail });
    });
}

const heard = (page: Page, type: string, place = 0): Promise<Heard[]> =>
  page.evaluate<Heard[]>('heard').then((all) => all.filter((event) => event.type === type && event.place === place));

/** Scrolls to an element of the page, and gives its frame once it is ready. */
async function frameOf(page: Page, place = 0): Promise<Frame> {
  const element = page.locator('whisper-and-curry').nth(place);
  await element.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await heard(page, 'ready', place)).length).toBeGreaterThan(0);
  return (await (await element.locator('iframe').elementHandle())!.contentFrame())!;
}

/** Presses the key that changes the first switch or slider of a parameter, again until the host has heard of a change. */
async function operate(page: Page, place: number, only?: string): Promise<void> {
  const frame = await frameOf(page, place);
  const [{ parameters = {} } = {}] = await heard(page, 'ready', place);
  const named = Object.keys(parameters).filter((name) => only === undefined || name === only);
  const kinds = ['[role="switch"]', '[type="checkbox"]', '[type="range"]'];
  const selector = named.flatMap((name) => kinds.map((kind) => `${kind}[name="${name}"]`)).join(', ');
  const control = frame.locator(selector).locator('visible=true').first();
  const key = (await control.getAttribute('type')) === 'range' ? 'ArrowRight' : 'Space';
  await expect
    .poll(
      async () => {
        await control.press(key);
        return (await heard(page, 'change', place)).length;
      },
      { interval: 500, timeout: 20_000 },
    )
    .toBeGreaterThan(0);
}

test('under a policy that allows the site’s script, frame and images alone, it is operated and breaks nothing', async () => {
  const policy = (site: string) =>
    `default-src 'none'; script-src ${site}; frame-src ${site}; img-src ${site}; require-trusted-types-for 'script'`;
  const { page, errors, close } = await open(tag('telephone', 'people="20"'), policy);
  const frame = await frameOf(page);
  const [first] = await heard(page, 'ready');
  expect(first!.parameters).toMatchObject({ people: '20' });
  expect(await page.locator('whisper-and-curry').evaluate((element) => element.clientHeight)).toBeGreaterThan(300);
  await operate(page, 0, 'norm');
  await expect.poll(async () => (await heard(page, 'result')).at(-1)?.text).toMatch(/\w/);
  expect((await heard(page, 'change')).at(-1)!.parameters).toMatchObject({ people: '20', norm: 'layer' });
  await page.locator('whisper-and-curry').evaluate((element) => element.setAttribute('people', '30'));
  await expect.poll(async () => (await heard(page, 'change')).at(-1)!.parameters).toMatchObject({ people: '30' });
  expect(frame.url()).toContain('?people=20');
  expect(errors).toEqual([]);
  await close();
});

describe('in WordPress', () => {
  const told = (page: Page, message: string) =>
    page
      .evaluate<{ message: string; value: unknown }[]>('told')
      .then((all) => all.filter((one) => one.message === message));
  const heightOf = (page: Page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);

  test.each([['telephone/'], ['telephone/both/']])(
    '%s lives in the sandbox, says its height and is operated',
    async (embed) => {
      const { html } = JSON.parse(readFileSync(builtFile(`embed/${embed}oembed.json`), 'utf8')) as { html: string };
      const { address, base } = siteConfig();
      const published = new URL(base, address).href;
      const { page, errors, close } = await openHosted(browser, (site) => ({
        body: wordpressPage(html.replaceAll(published, site)),
      }));
      await expect.poll(async () => (await told(page, 'height')).length).toBeGreaterThan(0);
      const { value } = (await told(page, 'height')).at(-1)!;
      expect(await heightOf(page)).toBe(Math.min(1000, value as number));
      const frame = page.frames()[1]!;
      const before = await frame.locator('output.headline').textContent();
      await page.locator('iframe').scrollIntoViewIfNeeded();
      await expect
        .poll(
          async () => {
            await frame.locator('[name="norm"]').press('Space');
            return frame.locator('output.headline').textContent();
          },
          { interval: 500, timeout: 20_000 },
        )
        .not.toBe(before);
      await frame.locator('#source').press('Enter');
      await expect.poll(async () => (await told(page, 'link')).length).toBe(1);
      expect(errors.filter((error) => !error.includes("'allow-popups' permission is not set"))).toEqual([]);
      await close();
    },
  );
});

describe('fifty embeds on a page', () => {
  const widgetAt = (place: number) => WIDGETS[place % WIDGETS.length]!;
  const body = Array.from({ length: 50 }, (_, place) => `<p>Figure ${place}</p>${tag(widgetAt(place))}`).join('');

  const whole = { timeout: 240_000 }; // fifty figures, one after the other

  test('keep the host free before they are touched, and each is usable when a reader comes to it', whole, async () => {
    const { page, errors, close } = await open(body);
    await frameOf(page, 0);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('seen.longtask')).toEqual([]);
    expect(page.frames().length).toBeLessThan(10);
    for (let place = 0; place < 50; place++) await operate(page, place);
    expect(errors).toEqual([]);
    await close();
  });
});

test('added and removed a hundred times, embeds leave their host’s memory as it was', {
  timeout: 240_000,
}, async () => {
  const { page, errors, close } = await open('<main></main>');
  const session = await page.context().newCDPSession(page);
  const round = (count: number) =>
    page.evaluate(
      async ([widgets, times]) => {
        for (let i = 0; i < times; i++) {
          const host = document.createElement('whisper-and-curry');
          host.setAttribute('widget', widgets[i % widgets.length]!);
          document.querySelector('main')!.append(host);
          await new Promise((done) => host.addEventListener('ready', done));
          host.remove();
        }
        (globalThis as unknown as { heard: object[] }).heard.length = 0; // what the test itself keeps
      },
      [WIDGETS, count] as const,
    );
  const used = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await round(WIDGETS.length); // what is loaded once
  const before = await used();
  await round(100);
  const after = await used();
  console.info(`heap before ${before}, after 100 additions and removals ${after}`);
  expect(after).toBeLessThan(1.1 * before);
  expect(errors).toEqual([]);
  await close();
});

test('five embeds below the fold take no focus, move nothing, store nothing and ask nobody else', async () => {
  const body = `<h1>Above</h1><p style="height:900px">Text</p>${WIDGETS.slice(0, 5)
    .map((widget) => tag(widget))
    .join('')}<p>Below</p>`;
  const { page, errors, requests, site, close } = await open(body);
  await expect.poll(async () => (await heard(page, 'ready', 0)).length).toBe(1);
  for (let second = 0; second < 10; second++) {
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY, scrollX])).toEqual(['BODY', 0, 0]);
  }
  expect(await page.evaluate('seen["layout-shift"]')).toEqual([]);
  const origins = new Set(requests.map((url) => new URL(url).origin).filter((origin) => origin !== 'null'));
  expect([...origins].sort()).toEqual([new URL(site).origin, new URL(page.url()).origin].sort());
  expect(await page.context().cookies()).toEqual([]);
  const stored = () =>
    indexedDB.databases().then((databases) => [localStorage.length, sessionStorage.length, databases.length]);
  expect(await page.evaluate(stored)).toEqual([0, 0, 0]);
  expect(errors).toEqual([]);
  await close();
});
