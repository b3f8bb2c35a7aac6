// For the browser tests of live cells: the cells of a lesson, and what a reader does with them.

import type { Locator, Page } from 'playwright';

export const LESSON = 'lessons/telephone/';

/** What a test does with a page's live cells, by their place on the page. */
export interface CellsOn {
  readonly cell: (index: number) => Locator;
  /** Opens a cell as a reader does, by clicking its code, and waits until it is alive. */
  readonly open: (index: number) => Promise<void>;
  /** Replaces a cell's code, as by pasting. */
  readonly write: (index: number, source: string) => Promise<void>;
  readonly source: (index: number) => Promise<string>;
  readonly output: (index: number) => Promise<string>;
  /** Waits until a cell is in a state: live, running, error. */
  readonly state: (index: number, state: string) => Promise<void>;
}

/** Returns the live cells of an open page. */
export function cellsOn(page: Page): CellsOn {
  const cell = (index: number) => page.locator('[data-cell]').nth(index);
  const write = async (index: number, source: string) => {
    await cell(index).locator('.cm-content').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(source);
  };
  return {
    cell,
    write,
    async open(index) {
      await cell(index).locator('pre').first().click();
      await cell(index).locator('.cm-content').waitFor();
    },
    source: (index) =>
      cell(index)
        .locator('.cm-line')
        .allTextContents()
        .then((lines) => lines.join('\n')),
    output: async (index) => ((await cell(index).locator('[data-cell-output]').textContent()) ?? '').trim(),
    state: (index, state) =>
      cell(index)
        .and(page.locator(`[data-state="${state}"]`))
        .waitFor(),
  };
}
