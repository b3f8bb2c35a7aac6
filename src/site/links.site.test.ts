// Every built page as a document: links and anchors lead somewhere, ids are unique, headings in order,
// pictures named, and nothing is fetched from anybody else.

import { existsSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { siteConfig } from './config.ts';
import { builtFile, builtHtml, builtPages } from './pages.testing.ts';

const { base, address: origin, language } = siteConfig();
const pages = builtPages();
const documents = new Map(pages.map((page) => [page, parseHTML(builtHtml(page)).document]));

/** An address as it stands in a page, resolved: the file in the site and the anchor, or undefined for elsewhere. */
function target(from: string, href: string): { file: string; anchor: string } | undefined {
  const url = new URL(href, new URL(base + from, origin));
  if (url.origin !== new URL(origin).origin || !/^https?:$/.test(url.protocol)) return undefined;
  return { file: decodeURIComponent(url.pathname.slice(base.length)), anchor: decodeURIComponent(url.hash.slice(1)) };
}

function addresses(page: string): string[] {
  const linked = Array.from(documents.get(page)!.querySelectorAll('[href], [src]'));
  const islands = Array.from(documents.get(page)!.querySelectorAll('astro-island'));
  return [
    ...linked.map((element) => element.getAttribute('href') ?? element.getAttribute('src')!),
    ...islands.flatMap((island) => [island.getAttribute('component-url')!, island.getAttribute('renderer-url')!]),
  ];
}

test('there are pages to check', () => {
  expect(pages).toEqual(expect.arrayContaining(['', '404.html', 'lessons/', 'lessons/telephone/']));
});

describe.each(pages)('/%s', (page) => {
  const document = documents.get(page)!;

  test('every address of the site exists', () => {
    const own = addresses(page).flatMap((href) => target(page, href) ?? []);
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(({ file }) => !existsSync(builtFile(file)))).toEqual([]);
  });

  test('every anchor exists', () => {
    const broken = addresses(page).filter((href) => {
      const found = target(page, href);
      if (found === undefined || found.anchor === '') return false;
      return documents.get(found.file)?.getElementById(found.anchor) == null;
    });
    expect(broken).toEqual([]);
  });

  test('nothing is loaded from anybody else', () => {
    const loading =
      'script[src], img[src], iframe[src], source[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"]';
    const foreign = Array.from(
      document.querySelectorAll(loading),
      (element) => element.getAttribute('src') ?? element.getAttribute('href')!,
    );
    expect(foreign.filter((href) => target(page, href) === undefined)).toEqual([]);
  });

  test('ids are unique', () => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('there is one h1, and no heading level is skipped', () => {
    const levels = Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
    });
  });

  test('every picture has a name or is hidden from those who hear', () => {
    const nameless = Array.from(document.querySelectorAll('img, svg, [role="img"]')).filter(
      (picture) =>
        !picture.closest('[aria-hidden="true"]') &&
        !picture.getAttribute('aria-label') &&
        picture.getAttribute('alt') === null,
    );
    expect(nameless.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
  });

  test('names its language, its title and what it is about', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.querySelector('title')?.textContent).toBeTruthy();
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBeTruthy();
  });
});
