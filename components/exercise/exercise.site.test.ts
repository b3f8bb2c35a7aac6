// Exercises in a reader's browser: nothing before a touch; then an answer is written, checked, stopped, kept and taken
// back, by keyboard alone.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exerciseFolders, exerciseOf } from '#site/exercise.ts';
import { section } from '#site/strings.ts';
import { openBrowser } from '../../tools/browser.ts';
import { tabTo, type Visit, visit } from '../../tools/visit.ts';

const words = section('exercise');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FOLDER = '50-arithmetic-of-tasting';
const { solution, start, wrong, mistakes } = exerciseOf(FOLDER);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const addressOf = (folder: string) => `lessons/${folder.replace(/^\d+-/, '')}/`;

async function onLesson(act: (seen: Visit) => Promise<void>, folder = FOLDER, options = {}): Promise<void> {
  const seen = await visit(browser, addressOf(folder), { viewport: { width: 1024, height: 900 }, ...options });
  try {
    await act(seen);
    expect(seen.errors).toEqual([]);
  } finally {
    await seen.close();
  }
}

/** What a test does with the exercise of a page. */
function exerciseOn(page: Page) {
  const element = page.locator('[data-exercise]');
  const editor = element.locator('.cm-content');
  const sum = element.locator('.exercise-sum');
  return {
    element,
    editor,
    sum,
    async open() {
      await element.getByRole('button', { name: words['open']! }).click();
      await editor.waitFor();
    },
    async write(answer: string) {
      await editor.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(answer);
    },
    check: () => element.getByRole('button', { name: words['check']!, exact: true }).click(),
    source: async () => (await element.locator('.cm-line').allTextContents()).join('\n'),
    checks: (passed: boolean): Locator => element.locator(`.exercise-checks [data-passed="${passed}"]`),
  };
}

const ALL_PASS = /^All \d+ checks pass/;

describe('an exercise', () => {
  test('loads neither editor nor sandbox before it is touched', () =>
    onLesson(async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator('[data-exercise]').scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('iframe, .cm-editor').count()).toBe(0);
      expect(asked.filter((url) => /sandbox|live|editor/.test(url))).toEqual([]);
      await exerciseOn(page).open();
      expect(asked.filter((url) => /live-exercise/.test(url) && url.endsWith('.js'))).toHaveLength(1);
    }));

  test('tells of a wrong answer what was given, expected and got, and the message written for it', () =>
    onLesson(async ({ page }) => {
      const exercise = exerciseOn(page);
      await exercise.open();
      await exercise.write(wrong['unbiased-variance']!);
      await exercise.check();
      await expect.poll(() => exercise.sum.textContent()).toBe('1 of 5 checks pass.');
      const first = exercise.checks(false).first();
      expect(await first.locator('dt').allTextContents()).toEqual([words['given'], words['expected'], words['got']]);
      expect(await first.locator('dd').allTextContents()).toEqual([
        '[10, 4, 4, 2]',
        '[1.66667, -0.333333, -0.333333, -0.999999]',
        '[1.44338, -0.288675, -0.288675, -0.866025]',
      ]);
      expect(await first.locator('.exercise-message').textContent()).toContain(mistakes['unbiased-variance']);
      expect(await first.locator('b').textContent()).toBe(words['fail']);
    }));

  test('ends an answer that never ends, says so, and checks the next one', () =>
    onLesson(async ({ page }) => {
      const exercise = exerciseOn(page);
      await exercise.open();
      await exercise.write('export function normalize(x: number[]) {\n  while (true) x = [...x];\n}');
      await exercise.check();
      await exercise.sum.filter({ hasText: words['ended.exercise']! }).waitFor({ timeout: 40_000 });
      await exercise.write(solution);
      await exercise.check();
      await exercise.sum.filter({ hasText: ALL_PASS }).waitFor();
    }));

  test('can be stopped while it is checked', () =>
    onLesson(async ({ page }) => {
      const exercise = exerciseOn(page);
      await exercise.open();
      await exercise.write('while (true);');
      await exercise.check();
      await exercise.element.getByRole('button', { name: words['stop']! }).click();
      expect(await exercise.sum.textContent()).toBe(words['stopped']);
      await exercise.write(solution);
      await exercise.check();
      await exercise.sum.filter({ hasText: ALL_PASS }).waitFor();
    }));

  test('says in which line an answer throws, and marks it there', () =>
    onLesson(async ({ page }) => {
      const exercise = exerciseOn(page);
      await exercise.open();
      await exercise.write('export function normalize(x: number[]) {\n  return missing.y;\n}');
      await exercise.check();
      await exercise.element.locator('.cm-lintRange-error').waitFor();
      const message = exercise.element.locator('.exercise-message').first();
      expect(await message.textContent()).toMatch(
        /^ReferenceError: answer: missing is not defined\..*\(line 2, column 10\)/,
      );
    }));

  test('keeps an answer through a reload, brings the start back, and takes that back again', () =>
    onLesson(async ({ page }) => {
      const exercise = exerciseOn(page);
      await exercise.open();
      await exercise.write('// mine');
      await page.reload();
      await exercise.element.getByText(words['kept']!).waitFor();
      expect(await exercise.element.locator('[data-exercise-code]').textContent()).toContain('// mine');
      await exercise.open();
      expect(await exercise.source()).toBe('// mine');
      await exercise.element.getByRole('button', { name: words['reset']! }).click();
      expect(await exercise.source()).toBe(start);
      await exercise.element.getByRole('button', { name: words['undo']! }).click();
      expect(await exercise.source()).toBe('// mine');
      await exercise.element.getByRole('button', { name: words['reset']! }).click();
      await page.reload();
      await exercise.element.getByRole('button', { name: words['open']! }).waitFor();
      expect(await exercise.element.getByText(words['kept']!).isVisible()).toBe(false);
    }));

  test('gives one hint after the other, and the solution after a check', () =>
    onLesson(async ({ page }) => {
      const exercise = exerciseOn(page);
      const hints = exercise.element.locator('.exercise-tasks > li:first-child .exercise-hint');
      const shown = () => hints.evaluateAll((all) => all.filter((hint) => hint.checkVisibility()).length);
      const answer = exercise.element.locator('.exercise-solution');
      expect(await shown()).toBe(1);
      await hints.first().locator('summary').click();
      expect(await shown()).toBe(2);
      expect(await answer.isVisible()).toBe(false);
      await exercise.open();
      await exercise.check();
      await exercise.sum
        .filter({ hasText: '0 of 5' })
        .or(exercise.sum.filter({ hasText: 'checks pass' }))
        .waitFor();
      await answer.locator('summary').click();
      expect(await answer.locator('pre').innerText()).toContain('variance');
    }));

  test('is done by keyboard alone', () =>
    onLesson(async ({ page }) => {
      const exercise = exerciseOn(page);
      await tabTo(page, '[data-exercise-open]');
      await page.keyboard.press('Enter');
      await exercise.editor.waitFor();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(solution);
      await page.keyboard.press('ControlOrMeta+Enter');
      await exercise.sum.filter({ hasText: ALL_PASS }).waitFor();
      await page.keyboard.press('Escape');
      await tabTo(page, '[name="reset"]', 3);
    }));

  test('without JavaScript shows tasks, all hints and the solution, and no button', () =>
    onLesson(
      async ({ page }) => {
        const { element } = exerciseOn(page);
        const summaries = element.locator('summary');
        expect(await summaries.count()).toBeGreaterThan(3);
        for (const summary of await summaries.all()) expect(await summary.isVisible()).toBe(true);
        expect(await element.locator('button:visible').count()).toBe(0);
        expect(await element.getByText(words['solution.later']!).isVisible()).toBe(false);
      },
      FOLDER,
      { javaScriptEnabled: false },
    ));

  test.each([
    ['light', 320],
    ['dark', 1024],
  ] as const)('has nothing that axe finds with everything open, %s at %i px', (colorScheme, width) =>
    onLesson(
      async ({ page }) => {
        const exercise = exerciseOn(page);
        await exercise.open();
        await exercise.write(wrong['unbiased-variance']!);
        await exercise.check();
        await exercise.sum.filter({ hasText: '1 of 5' }).waitFor();
        for (const summary of await exercise.element.locator('summary').all()) await summary.click();
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await axe.run({ resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(', ')}`);
        });
        expect(found).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      },
      FOLDER,
      { colorScheme, viewport: { width, height: 900 } },
    ),
  );
});

test.each(exerciseFolders())('the solution of %s passes all checks in a browser', (folder) =>
  onLesson(async ({ page }) => {
    const exercise = exerciseOn(page);
    await exercise.open();
    await exercise.write(exerciseOf(folder).solution);
    await exercise.check();
    await exercise.sum.filter({ hasText: ALL_PASS }).waitFor();
  }, folder),
);
