// What every embed is before anything is touched: complete without its script, light, announced to blogs.

import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { visit } from '../../tools/visit.ts';
import { siteConfig } from '../site/config.ts';
import { builtEmbeds, builtFile, builtHtml } from '../site/pages.testing.ts';

const MOST = { before: 40_000, whole: 115_000 }; // bytes of brotli
const HEAD = 20_000; // bytes that every consumer reads

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const weight = (file: string): number => brotliCompressSync(readFileSync(file)).length;
const widgetOf = (address: string): string => address.split('/')[2]!;

describe.each(builtEmbeds())('/%s', (address) => {
  test('weighs at most 40 kB before the chart library, and at most 115 kB with it', () => {
    const own = weight(builtFile(address)) + weight(builtFile(`embed/v1/${widgetOf(address)}.js`));
    expect(own).toBeLessThanOrEqual(MOST.before);
    expect(own + weight(builtFile('embed/v1/plot.js'))).toBeLessThanOrEqual(MOST.whole);
  });

  test('is complete without its script: a result in words, and nothing asked of anyone', async () => {
    const requests: string[] = [];
    const { page, errors, close } = await visit(browser, address, { javaScriptEnabled: false }, async (context) =>
      context.on('request', (request) => requests.push(new URL(request.url()).pathname)),
    );
    expect((await page.locator('figure output.headline').textContent())!.length).toBeGreaterThan(10);
    expect(await page.locator('#source').getAttribute('href')).toContain(siteConfig().address);
    expect(requests.filter((path) => !path.endsWith('/'))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('is announced early, and its oEmbed is one bare frame with a title', () => {
    const html = builtHtml(address);
    const [link] = /<link rel="alternate" type="application\/json\+oembed" href="[^"]*"/.exec(html)!;
    expect(html.indexOf(link) + link.length).toBeLessThan(Math.min(HEAD, html.indexOf('</head>')));
    const page = new URL(siteConfig().base + address, siteConfig().address).href;
    expect(link).toContain(`href="${page}oembed.json"`);
    const oembed = JSON.parse(readFileSync(builtFile(`${address}oembed.json`), 'utf8')) as Record<string, unknown>;
    expect(oembed).toMatchObject({ version: '1.0', type: 'rich', provider_name: siteConfig().title });
    expect(oembed['html']).toBe(
      `<iframe src="${page}" width="${oembed['width']}" height="${oembed['height']}" title="${titleIn(String(oembed['html']))}" frameborder="0"></iframe>`,
    );
    expect(titleIn(String(oembed['html']))).not.toBe('');
    expect(oembed['thumbnail_url']).toBe(`${page}poster.png`);
  });

  test('has a poster of the size that is told', () => {
    const png = readFileSync(builtFile(`${address}poster.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(10_000); // a blank one has 4 kB
  });

  test('stands as well where the current version is looked for', () => {
    const current = address.replace('embed/v1/', 'embed/');
    for (const file of ['index.html', 'oembed.json', 'poster.png'])
      expect(readFileSync(builtFile(`${current}${file}`)).equals(readFileSync(builtFile(`${address}${file}`)))).toBe(
        true,
      );
  });
});

const titleIn = (html: string): string => / title="([^"]*)"/.exec(html)?.[1] ?? '';

test('every widget has an embed, and every embed a widget', () => {
  const { widgets } = JSON.parse(readFileSync(builtFile('embed/v1/widgets.json'), 'utf8')) as { widgets: object };
  expect([...new Set(builtEmbeds().map(widgetOf))].sort()).toEqual(Object.keys(widgets).sort());
  expect(statSync(builtFile('embed/v1/element.js')).size).toBeGreaterThan(0);
});

test('the link to the lesson leads to the figure as the embed was told to show it', async () => {
  const { page, close } = await visit(browser, 'embed/v1/telephone/?people=20&norm=layer&theme=dark');
  const address = async () => new URL((await page.locator('#source').getAttribute('href'))!);
  await expect.poll(async () => (await address()).searchParams.get('telephone.people')).toBe('20');
  expect([...(await address()).searchParams.keys()].filter((name) => !name.startsWith('telephone.'))).toEqual([]);
  expect((await address()).hash).toBe('#telephone');
  await close();
});

test('a fold goes when all of the controls in it are left out, and not before', async () => {
  for (const [hide, left] of [
    ['gain', true],
    ['gain,bias', false],
  ] as const) {
    const { page, errors, close } = await visit(browser, `embed/v1/curry/?hide=${hide}`);
    await expect.poll(() => page.locator('.seasoning').isVisible()).toBe(left);
    expect(errors).toEqual([]);
    await close();
  }
});
