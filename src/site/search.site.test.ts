// The search in a real browser: nothing of it is loaded before it is used, and stored questions find their page.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBrowser } from '../../tools/browser.ts';
import { textOf, type Visit, visit } from '../../tools/visit.ts';
import { siteConfig } from './config.ts';

const QUESTIONS = parse(readFileSync('src/site/search-questions.yaml', 'utf8')) as [string, string][];
const { base } = siteConfig();

let browser: Browser;
let seen: Visit;
const asked: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  seen = await visit(browser, 'search/', {}, async (context) =>
    context.on('request', (request) => asked.push(new URL(request.url()).pathname)),
  );
});
afterAll(() => browser.close());

test('the index is loaded at the first use', async () => {
  await seen.page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  await seen.page.locator('#query').fill('whisper');
  await seen.page.locator('.search-results li').first().waitFor();
  expect(asked.some((path) => path.includes('pagefind'))).toBe(true);
});

test('there are thirty questions', () => expect(QUESTIONS).toHaveLength(30));

test.each(QUESTIONS)('“%s” finds %s first', async (question, page) => {
  const { page: shown } = seen;
  await shown.locator('#query').fill('');
  await expect.poll(() => shown.locator('.search-results li').count()).toBe(0);
  await shown.locator('#query').fill(question);
  await shown.locator('.search-results li').first().waitFor();
  const first = await shown.locator('.search-results a').first().getAttribute('href');
  expect(first?.slice(base.length)).toBe(page);
  expect(await textOf(shown, '.search [role="status"]')).toContain(question);
});

test('what is not there is said, and nothing is lost', async () => {
  await seen.page.locator('#query').fill('xylophone');
  await expect.poll(() => textOf(seen.page, '.search [role="status"]')).toContain('Nothing was found');
  expect(await seen.page.locator('#query').inputValue()).toBe('xylophone');
  expect(new URL(seen.page.url()).searchParams.get('q')).toBe('xylophone');
});

test('a question in the address is answered; one with markup is text', async () => {
  const { page, errors, close } = await visit(
    browser,
    `search/?${new URLSearchParams({ q: '<svg onload=alert(1)> curry' })}`,
  );
  await page.locator('.search-results li').first().waitFor();
  expect(await page.locator('main :is(svg, script[src="x"], [onload])').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('where the index cannot be loaded that is said, and the lessons are still listed', async () => {
  const { page, close } = await visit(browser, 'search/', {}, (context) =>
    context.route('**/pagefind/**', (route) => route.abort()),
  );
  await page.locator('#query').fill('curry');
  await expect.poll(() => textOf(page, '.search [role="status"]')).toContain('could not be loaded');
  expect(await page.locator('.contents > li').count()).toBeGreaterThan(5);
  await close();
});
