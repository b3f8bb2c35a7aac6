// For the tests of whole pages: one visit to a page, with everything that went wrong on it.

import type { Browser, BrowserContext, BrowserContextOptions, Page, Route } from 'playwright';
import { siteUrl } from './browser.ts';

/** An open page and the errors seen since it was opened: uncaught ones, those of the console, dialogs. */
export interface Visit {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const LONGEST = 8000; // code units of an address that the test's server takes; a static host takes what it likes

/** Opens a page of the site in a context of its own; `prepare` meets the context before the page is asked for. */
export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await prepare(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route(
    ({ href }) => href.length > LONGEST,
    (route) => withoutQuery(route, context),
  );
  await page.goto(siteUrl(path));
  return { page, errors, close: () => context.close() };
}

async function withoutQuery(route: Route, context: BrowserContext): Promise<void> {
  const url = new URL(route.request().url());
  await route.fulfill({ response: await context.request.get(url.origin + url.pathname) });
}

/** Scrolls to a figure and waits until it lives. */
export async function wake(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.locator(`astro-island:not([ssr]) > #${id}`).waitFor();
}

/** The text of an element with every run of white space as one space. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const text = (await page.locator(selector).first().textContent()) ?? '';
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Presses Tab until the element that has the keyboard fits the selector; throws where it never comes. */
export async function tabTo(page: Page, selector: string, most = 300): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new RangeError(`tabTo: ${selector} must be reached within ${most} presses of Tab, got none.`);
}
