// A course in a language that nobody speaks, from right to left and a third longer: nothing sticks out, nothing is cut
// off, nothing of the interface is hard-coded, and its figures can be used.

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../tools/axe.ts';
import { openBrowser } from '../../tools/browser.ts';
import { builtCourse, servedCourse } from '../../tools/built-course.ts';
import { overflow } from '../../tools/overflow.ts';
import { tabTo, visit, wake } from '../../tools/visit.ts';
import { PSEUDO } from './pseudo.testing.ts';
import { LESSONS, pseudoCourse } from './pseudo-course.testing.ts';

let browser: Browser;
let course: Awaited<ReturnType<typeof servedCourse>>;
beforeAll(async () => {
  // PSEUDO_DIST names the course where it is built already, so that its pages can be tested again at once.
  const made = process.env['PSEUDO_DIST'] ?? (await builtCourse(pseudoCourse()));
  course = await servedCourse(made);
  browser = await openBrowser();
}, 900_000); // ms: a build on a busy machine
afterAll(async () => {
  await browser.close();
  await course.stop();
});

const LESSON_PAGES = LESSONS.map((folder) => `lessons/${folder.replace(/^\d+-/, '')}/`);
const open = (address: string, width: number) =>
  visit(browser, `${course.url}${PSEUDO}/${address}`, {
    viewport: { width, height: 900 },
    reducedMotion: 'no-preference',
  });

describe.each(['', 'lessons/', ...LESSON_PAGES, 'glossary/', 'search/'])('/%s', (address) => {
  test.each([320, 768])('is read from right to left, and fits %i px', async (width) => {
    const { page, close } = await open(address, width);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect.soft(await overflow(page)).toEqual([]);
    expect.soft(await cutOff(page)).toEqual([]);
    expect.soft(await axeFindings(page)).toEqual([]);
    await close();
  });
});

describe.each(LESSON_PAGES)('the figures of /%s', (address) => {
  test('say nothing that is not among the strings', async () => {
    const { page, errors, close } = await open(address, 768);
    for (const figure of await page.locator('figure.widget').all()) {
      await wake(page, (await figure.getAttribute('id'))!);
      for (const field of await figure.locator('.control-typed [type="text"]').all()) await field.fill('-500');
      expect.soft(await latinIn(figure)).toEqual([]);
    }
    expect.soft(await latinIn(page.locator('nav, footer, .skip'))).toEqual([]);
    expect.soft(await overflow(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

test('a figure is used by the keyboard: arrows lead where they point', async () => {
  const { page, close } = await open('lessons/curry/', 768);
  await wake(page, 'curry');
  await tabTo(page, '#curry .shelf button');
  const step = () => page.evaluate(() => document.activeElement?.getAttribute('data-step'));
  expect(await step()).toBe('12');
  await page.keyboard.press('ArrowRight');
  expect(await step()).toBe('11');
  await page.keyboard.press('ArrowLeft');
  expect(await step()).toBe('12');
  await close();
});

/** The buttons and labels whose words do not fit into them. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = Array.from(document.querySelectorAll('button, label, select, summary, legend')).filter(
      (element) => element.checkVisibility() && element.clientWidth > 1 && !element.closest('.visually-hidden'),
    );
    const wide = shown.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    return wide.map((element) => `${element.tagName}.${element.className}: ${element.textContent}`);
  });
}

/** What is seen or read out in small Latin letters, but for code, addresses, and names of parameters and lessons. */
function latinIn(elements: ReturnType<Page['locator']>): Promise<string[]> {
  return elements.evaluateAll((found) => {
    const own = '[lang="en"], code, .katex, .faults, a[href*="/lessons/"]';
    const texts = found.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const read: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode as Text;
        if (!parentElement!.closest(own)) read.push(data);
      }
      const labelled = [element, ...element.querySelectorAll('[aria-label], [title]')];
      return [...read, ...labelled.map((one) => one.getAttribute('aria-label') ?? one.getAttribute('title') ?? '')];
    });
    return [...new Set(texts.filter((text) => /[a-z]{3,}/.test(text) && !text.startsWith('http')))];
  });
}
