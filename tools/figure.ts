// For the browser tests of a widget: its figure on its lesson's page, awake, in one browser for a whole file.

import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright';
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
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return {
    async open(query = '', options = {}, prepare) {
      const seen = await visit(browser, `lessons/${lesson}/${query}`, options, prepare);
      await wake(seen.page, id);
      return seen;
    },
    output: ({ page }) => textOf(page, `#${id} output`),
  };
}
