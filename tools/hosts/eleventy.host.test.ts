// Embeds in a blog that Eleventy has built: what the share dialog gives is pasted into Markdown posts as it is, the blog
// is served from another origin than the site, and the figures are operated there by the keyboard.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heightOf, type Measured } from '../../components/embedding/facts.ts';
import { snippetsOf } from '../../components/embedding/snippets.ts';
import { siteConfig } from '../../src/site/config.ts';
import { openBrowser } from '../browser.ts';
import { builtSite, type HostServer, type Pages, serveHost } from '../host-server.ts';
import { root } from '../run-bin.ts';
import { visit } from '../visit.ts';
import { buildBlog } from './eleventy.ts';

const { BLOG_FOLDER } = process.env; // made by tools/test-hosts.ts
const SOON = { interval: 500, timeout: 20_000 };
const CLOSE = 2; // CSS px

interface Widget extends Measured {
  readonly title: string;
  readonly lesson: string;
}

/** A message of an embed, or an event of the element. */
interface Heard {
  readonly type: string;
  readonly text?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

let browser: Browser;
let site: HostServer;
let blog: HostServer;
beforeAll(async () => {
  const base = siteConfig().base.replace(/\/*$/, '/');
  browser = await openBrowser();
  site = await serveHost(builtSite(base), '127.0.0.1');
  const home = new URL(base, site.url).href;
  const built = buildBlog(BLOG_FOLDER!, {
    telephone: snippets(home, 'telephone', [['people', '20']]).element,
    curry: snippets(home, 'curry', [['seed', '7']]).iframe,
  });
  blog = await serveHost(filesOf(built));
});
afterAll(async () => {
  await browser.close();
  blog.close();
  site.close();
});

/** The snippets of a widget as its share dialog gives them. */
function snippets(home: string, name: string, parameters: [string, string][]) {
  const { widgets } = JSON.parse(readFileSync(join(root, 'dist/embed/v1/widgets.json'), 'utf8')) as {
    widgets: Readonly<Record<string, Widget>>;
  };
  const widget = widgets[name]!;
  return snippetsOf({
    site: home,
    widget: name,
    parameters,
    theme: 'auto',
    controls: 'all',
    hide: [],
    title: widget.title,
    width: '100%',
    height: heightOf(widget),
    lesson: new URL(widget.lesson.replace(/^\//, ''), home).href,
  });
}

function filesOf(folder: string): Pages {
  return (path) => {
    const file = join(folder, path, 'index.html');
    return existsSync(file) ? { body: readFileSync(file) } : undefined;
  };
}

function listen(): void {
  const heard: object[] = [];
  Object.assign(globalThis, { heard });
  for (const name of ['ready', 'change', 'result'])
    addEventListener(name, (event) => {
      const { type, detail } = event as CustomEvent<object>;
      if (detail) heard.push({ type, ...detail });
    });
  addEventListener('message', ({ data }) => {
    const isOurs = data?.source === 'whisper-and-curry';
    if (isOurs && document.querySelector('whisper-and-curry') === null) heard.push(data);
  });
}

function open(post: string, options = {}) {
  return visit(browser, `${blog.url}${post}/`, options, (context) => context.addInitScript(listen));
}

const heard = (page: Page, type: string): Promise<Heard[]> =>
  page.evaluate<Heard[]>('heard').then((all) => all.filter((one) => one.type === type));

/** The only embed of a post, once it says that it is ready. */
async function frameOf(page: Page): Promise<Frame> {
  await page.locator('whisper-and-curry, iframe').first().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await heard(page, 'ready')).length, SOON).toBeGreaterThan(0);
  return page.frames()[1]!;
}

/** How much of an embed's content its frame has no room for; negative where room is left. */
const missing = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.body.getBoundingClientRect().height - innerHeight);

describe('the telephone, by the element', () => {
  test('is operated by the keyboard, and the post hears of change and result', async () => {
    const { page, errors, close } = await open('telephone');
    const frame = await frameOf(page);
    expect((await heard(page, 'ready'))[0]!.parameters).toMatchObject({ people: '20' });
    await expect
      .poll(async () => {
        await frame.locator('[name="norm"]').press('Space');
        return (await heard(page, 'change')).length;
      }, SOON)
      .toBeGreaterThan(0);
    await expect.poll(async () => (await heard(page, 'result')).at(-1)?.text, SOON).toMatch(/\w/);
    await expect.poll(async () => Math.abs(await missing(frame)), SOON).toBeLessThanOrEqual(CLOSE);
    expect(errors).toEqual([]);
    await close();
  });

  test('takes a changed attribute, and keeps its height', async () => {
    const { page, errors, close } = await open('telephone');
    const frame = await frameOf(page);
    await frame.locator('.printed', { hasText: '://' }).waitFor({ state: 'attached' });
    await page.locator('whisper-and-curry').evaluate((element) => element.setAttribute('people', '30'));
    await expect
      .poll(async () => (await heard(page, 'change')).at(-1)?.parameters, SOON)
      .toMatchObject({ people: '30' });
    await expect.poll(() => frame.locator('output.headline').textContent(), SOON).toContain('30');
    await expect.poll(async () => Math.abs(await missing(frame)), SOON).toBeLessThanOrEqual(CLOSE);
    expect(errors).toEqual([]);
    await close();
  });

  test('is a picture and a link without JavaScript', async () => {
    const { page, errors, close } = await open('telephone', { javaScriptEnabled: false });
    const link = page.locator('whisper-and-curry a');
    expect(await link.getAttribute('href')).toContain('/lessons/telephone/#telephone');
    const { width, height } = (await link.locator('img').boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThan(100);
    expect(await link.locator('img').getAttribute('alt')).toMatch(/\w/);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the curry, by the frame', () => {
  test('has room, is operated by the keyboard, and says change and result', async () => {
    const { page, errors, close } = await open('curry');
    const frame = await frameOf(page);
    expect((await heard(page, 'ready'))[0]!.parameters).toMatchObject({ seed: '7' });
    expect(await missing(frame)).toBeLessThanOrEqual(CLOSE);
    await expect
      .poll(async () => {
        await frame.locator('[name="amounts"]').press('ArrowRight');
        return (await heard(page, 'change')).length;
      }, SOON)
      .toBeGreaterThan(0);
    await expect.poll(async () => (await heard(page, 'result')).at(-1)?.text, SOON).toMatch(/\w/);
    expect(errors).toEqual([]);
    await close();
  });

  test('is a figure with its result in words without JavaScript', async () => {
    const { page, errors, close } = await open('curry', { javaScriptEnabled: false });
    const figure = page.frameLocator('iframe').locator('figure');
    await page.locator('iframe').scrollIntoViewIfNeeded();
    expect((await figure.locator('output.headline').innerText()).length).toBeGreaterThan(20);
    expect(errors).toEqual([]);
    await close();
  });
});
