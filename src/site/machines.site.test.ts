// What the site says to machines: structured data, cards, twins, the lists of pages.

import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { CARD } from './card-address.ts';
import { siteConfig } from './config.ts';
import { builtFile, builtHtml, builtPages } from './pages.testing.ts';

const { address: origin, base } = siteConfig();
const root = new URL(base, origin).href;
const read = (address: string) => readFileSync(builtFile(address), 'utf8');
const documentOf = (page: string) => parseHTML(builtHtml(page)).document;
const waits = (page: string) => documentOf(page).querySelector('.original') !== null; // for its translation
const all = builtPages().filter((page) => page !== '404.html');
const pages = all.filter((page) => !waits(page));
const isLesson = (page: string) => /^lessons\/./.test(page);

/** Every object of a JSON-LD document with its type, wherever it stands. */
function objects(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objects)];
}

describe('structured data', () => {
  const data = (page: string) =>
    JSON.parse(documentOf(page).querySelector('script[type="application/ld+json"]')!.textContent);
  const absolute = /^https?:\/\/[^/]+\//;

  test('the course has what a Course must have, and every lesson as a part', () => {
    const course = data('');
    expect(course).toMatchObject({ '@context': 'https://schema.org', '@type': 'Course', url: root });
    for (const must of ['name', 'description', 'provider', 'license', 'inLanguage', 'hasCourseInstance', 'offers'])
      expect(course, must).toHaveProperty(must);
    expect(course.hasPart.map((part: { '@id': string }) => part['@id']).sort()).toEqual(
      pages.filter(isLesson).map((page) => root + page),
    );
  });

  test.each(pages.filter(isLesson))('%s is a LearningResource of the course', (page) => {
    const lesson = data(page);
    expect(lesson).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      url: root + page,
      name: documentOf(page).querySelector('h1')!.textContent,
      isPartOf: { '@type': 'Course', '@id': root },
    });
    expect(lesson.license).toMatch(absolute);
    expect(lesson.timeRequired).toMatch(/^PT\d+M$/);
    expect(lesson.teaches.length).toBeGreaterThan(0);
  });

  test('every object has a type, nothing is empty, every address is absolute', () => {
    for (const page of ['', ...pages.filter(isLesson)])
      for (const object of objects(data(page))) {
        expect(object['@type']).toMatch(/^[A-Z][A-Za-z]+$/);
        for (const [name, value] of Object.entries(object)) {
          expect(value, name).not.toBe('');
          if (['url', '@id', 'license'].includes(name)) expect(value).toMatch(absolute);
        }
      }
  });
});

describe.each(pages)('/%s', (page) => {
  const document = documentOf(page);

  test('has a card of its own, a PNG of the size it names', () => {
    const image = document.querySelector('meta[property="og:image"]')!.getAttribute('content')!;
    const png = readFileSync(builtFile(image.slice(root.length)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
    expect(png.length).toBeLessThan(300_000);
  });

  test('names its one address', () => {
    expect(document.querySelector('link[rel="canonical"]')!.getAttribute('href')).toBe(root + page);
  });

  test('has a Markdown twin with its title, its headings, its figures in words, and absolute addresses', () => {
    const twin = read(`${page}index.md`);
    expect(twin).toMatch(/^# .+/);
    for (const heading of document.querySelectorAll('main h2')) {
      if (heading.closest('details, form')) continue;
      const words = heading.textContent!.trim().replaceAll(/\s+/g, ' ');
      expect(twin.replaceAll('\\', '')).toContain(`## ${words}`);
    }
    for (const figure of document.querySelectorAll('figure.widget'))
      expect(twin).toContain(`${root}${page}#${figure.id}`);
    const text = twin.replaceAll(/^( *)```[\s\S]*?^\1```/gm, ''); // code that is shown may be markup
    expect(text).not.toMatch(/<(svg|script|astro-island|div|span)|\]\((?!https?:|mailto:)/);
  });
});

describe.each(all.filter(waits))('/%s, which waits for its translation', (page) => {
  const original = page.replace(/^[^/]+\//, '');

  test('names the address of the text that it shows, and has no card and no twin of its own', () => {
    const document = documentOf(page);
    expect(document.querySelector('link[rel="canonical"]')!.getAttribute('href')).toBe(root + original);
    expect(document.querySelector('link[rel="alternate"][type="text/markdown"]')!.getAttribute('href')).toBe(
      `${base}${original}index.md`,
    );
    expect(existsSync(builtFile(`${page}index.md`))).toBe(false);
  });
});

test('llms.txt names the twin of every lesson', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+/);
  for (const page of pages.filter(isLesson)) expect(text).toContain(`${root}${page}index.md`);
  for (const [, url] of text.matchAll(/\]\((.+?)\)/g))
    expect(existsSync(builtFile(url!.slice(root.length))), url).toBe(true);
});

test('the sitemap lists every page, and robots.txt the sitemap', () => {
  const listed = Array.from(read('sitemap-0.xml').matchAll(/<loc>(.+?)<\/loc>/g), ([, url]) => url!.slice(root.length));
  expect(listed.sort()).toEqual(pages);
  expect(read('robots.txt')).toContain(`Sitemap: ${root}sitemap-index.xml`);
});
