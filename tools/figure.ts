// For the browser tests of a widget: its figure on its lesson's page or by itself, awake, in one browser for a whole file.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { textOf, type Visit, visit, wake } from './visit.ts';

/** A figure that tests open as often as they like. */
export interface OpenFigure {
  /** Opens the page, its figure's state in `query`, and waits until the figure lives; the caller closes the visit. */
  readonly open: (
    query?: string,
    options?: BrowserContextOptions,
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ) => Promise<Visit>;
  /** What the figure says: the text of its output. */
  readonly output: (seen: Visit) => Promise<string>;
}

/** Returns the figure `id` of a lesson, and has a browser ready before the file's tests and closed after them. */
export function figureOn(lesson: string, id: string): OpenFigure {
  return figureAt(`lessons/${lesson}/`, `#${id} output`, (page) => wake(page, id));
}

/** Returns a widget's figure by itself, as an embed shows it: parameters in its address have no name before them. */
export function embedded(widget: string): OpenFigure {
  return figureAt(`embed/v1/${widget}/`, 'output.headline', async (page) => {
    await page.locator('.printed', { hasText: '://' }).waitFor({ state: 'attached' }); // what lives knows its address
  });
}

function figureAt(path: string, output: string, awake: (page: Page) => Promise<void>): OpenFigure {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return {
    async open(query = '', options = {}, prepare) {
      const seen = await visit(browser, path + query, options, prepare);
      await awake(seen.page);
      return seen;
    },
    output: ({ page }) => textOf(page, output),
  };
}
