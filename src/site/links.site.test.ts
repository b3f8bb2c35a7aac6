// Every built page as a document: links and anchors lead somewhere, ids are unique, headings in order,
// pictures named, and nothing is fetched from anybody else.

import { describe, expect, test } from 'vitest';
import { siteConfig } from './config.ts';
import { languageAt } from './language.ts';
import { addressesIn, brokenIn, documentsOf, target } from './links.testing.ts';

const { base, address: origin } = siteConfig();
const built = { folder: 'dist', base, origin };
const documents = documentsOf(built);
const pages = [...documents.keys()];

test('there are pages to check', () => {
  expect(pages).toEqual(expect.arrayContaining(['', '404.html', 'lessons/', 'lessons/telephone/']));
});

describe.each(pages)('/%s', (page) => {
  const document = documents.get(page)!;

  test('every address of the site leads to a file, and every anchor to its place', () => {
    expect(addressesIn(document).filter((href) => target(built, page, href)).length).toBeGreaterThan(3);
    expect(brokenIn(built, documents, page)).toEqual([]);
  });

  test('nothing is loaded from anybody else', () => {
    const loading =
      'script[src], img[src], iframe[src], source[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"]';
    const foreign = Array.from(
      document.querySelectorAll(loading),
      (element) => element.getAttribute('src') ?? element.getAttribute('href')!,
    );
    expect(foreign.filter((href) => target(built, page, href) === undefined)).toEqual([]);
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
    expect(document.documentElement.getAttribute('lang')).toBe(languageAt(base + page));
    expect(document.querySelector('title')?.textContent).toBeTruthy();
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBeTruthy();
  });
});
