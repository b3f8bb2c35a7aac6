// Live cells in a reader's browser: nothing before a touch, everything after one, and by keyboard alone.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '#cells/protocol.ts';
import { section } from '#site/strings.ts';
import { openBrowser, siteUrl } from '../../tools/browser.ts';
import { tabTo, type Visit, visit } from '../../tools/visit.ts';
import { cellsOn, LESSON } from './live.testing.ts';

const words = section('notebook');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const packed = (cells: readonly (readonly [string, string])[]) =>
  `#cells=${deflateRawSync(JSON.stringify(cells)).toString('base64url')}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens the lesson, and closes it once the test is done with it. */
async function onLesson(act: (seen: Visit) => Promise<void>, hash = '', options = {}): Promise<void> {
  const seen = await visit(browser, LESSON + hash, { viewport: { width: 1024, height: 900 }, ...options });
  try {
    await act(seen);
    expect(seen.errors).toEqual([]);
  } finally {
    await seen.close();
  }
}

describe('before a cell is touched', () => {
  test('neither editor nor runtime nor sandbox is there; a click brings them', () =>
    onLesson(async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.waitForLoadState('networkidle');
      expect(await page.locator('iframe, .cm-editor').count()).toBe(0);
      expect(asked.filter((url) => /sandbox|live/.test(url))).toEqual([]);
      const cells = cellsOn(page);
      await cells.open(0);
      await cells.state(0, 'live');
      expect(asked.filter((url) => url === siteUrl('sandbox.html'))).toHaveLength(1);
      expect(asked.filter((url) => /sandbox-worker/.test(url))).toHaveLength(1);
    }));

  test('a click puts the editor where the code was, to the pixel', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      const code = cells.cell(0).locator('pre').first();
      const { width, height } = (await code.boundingBox())!;
      await cells.open(0);
      expect(await code.boundingBox()).toMatchObject({ width, height });
    }));

  test('the editor writes as large as the code was printed', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      const sizeOf = (selector: string) =>
        cells
          .cell(0)
          .locator(selector)
          .evaluate((element) => getComputedStyle(element).fontSize);
      const printed = await sizeOf('pre code');
      await cells.open(0);
      expect(await sizeOf('.cm-content')).toBe(printed);
    }));

  test('what runs in the browser gives what stood there from the build, and nothing around it moves', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      const second = cells.cell(1).locator('[data-cell-output]');
      const height = async () => (await second.boundingBox())!.height;
      const [markup, before] = [await second.innerHTML(), await height()];
      await cells.open(0);
      await cells.state(1, 'live');
      expect(await second.innerHTML()).toBe(markup);
      expect(await height()).toBe(before);
    }));
});

describe('an input of a cell', () => {
  test('can be set before anything is alive: what depends on it follows, and no editor opens', async () => {
    const { page, errors, close } = await visit(browser, 'lessons/build-it-yourself/');
    const message = page.locator('[data-cell="message"] [data-cell-output]');
    const built = await message.textContent();
    const slider = page.getByRole('slider', { name: 'weight scale' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => message.textContent(), { timeout: 20_000 }).not.toBe(built);
    expect(await slider.inputValue()).toBe('1.05');
    expect(await page.locator('.cm-editor').count()).toBe(0);
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => message.textContent()).toBe(built);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a live cell', () => {
  test('runs as it is typed, and what depends on it follows, in any order of cells', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await cells.open(0);
      await cells.open(1);
      await cells.write(1, 'const third = 3;');
      await cells.write(0, "Plot.lineY([1, third, 2]).plot({ ariaLabel: 'to ' + third })");
      await cells.cell(0).locator('.cell-chart[aria-label="to 3"]').waitFor();
      await cells.write(1, 'const third = 5;');
      await cells.cell(0).locator('.cell-chart[aria-label="to 5"]').waitFor();
    }));

  test('says what is wrong, where, and goes on when it is mended', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await cells.open(0);
      await cells.write(0, 'const a = 1;\nconst b = a.b.c;');
      await cells.state(0, 'error');
      expect(await cells.cell(0).locator('.cell-problem').textContent()).toMatch(/^const b = a\.b\.c;\n {14}\^$/);
      await cells.cell(0).locator('.cm-lintRange-error').waitFor();
      await cells.write(0, '6 * 7');
      await cells.state(0, 'live');
      expect(await cells.output(0)).toBe('42');
      expect(await cells.cell(0).locator('.cm-lintRange-error, .cell-problem').count()).toBe(0);
    }));

  test('is opened, edited, run, reset and left by keyboard', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      const original = await cells.cell(0).locator('pre').first().textContent();
      await tabTo(page, '[data-cell-edit]');
      await page.keyboard.press('Enter');
      await cells.cell(0).locator('.cm-content:focus').waitFor();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText('1 + 1');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect.poll(() => cells.output(0)).toBe('2');
      expect(await cells.cell(0).locator('.cell-edited').textContent()).toBe(words['edited']);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await tabTo(page, '[data-cell] [name="reset"]', 5);
      await page.keyboard.press('Enter');
      await expect.poll(() => cells.source(0)).toBe(original!.trimEnd());
      expect(await cells.cell(0).locator('.cell-edited').textContent()).toBe('');
    }));

  test('has inputs that keep the keyboard while what depends on them is redrawn', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await cells.open(0);
      await cells.open(1);
      await cells.write(0, "const rate = view(Inputs.range([0, 10], { label: 'rate', value: 2 }));");
      await cells.write(1, 'rate * 2');
      await expect.poll(() => cells.output(1)).toBe('4');
      await page.getByRole('slider', { name: 'rate' }).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => cells.output(1)).toBe('6');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => cells.output(1)).toBe('8');
    }));

  test('keeps what an input was set to when the code of another cell had to be ended', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await cells.open(0);
      await cells.open(1);
      await cells.write(0, "const rate = view(Inputs.range([0, 10], { label: 'rate', value: 2 }));");
      await cells.write(1, 'rate * 2');
      await expect.poll(() => cells.output(1)).toBe('4');
      await page.getByRole('slider', { name: 'rate' }).press('ArrowRight');
      await expect.poll(() => cells.output(1)).toBe('6');
      expect(await cells.output(0)).toBe('rate3');
      await cells.write(1, 'while (true) {}');
      await expect.poll(() => cells.output(1), { timeout: LIMITS.computing + 3000 }).toContain('2 seconds');
      await cells.write(1, 'rate * 3');
      await expect.poll(() => cells.output(1)).toBe('9');
      expect(await cells.output(0)).toBe('rate3');
    }));

  test('empties its console when a run says nothing', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await cells.open(0);
      await cells.write(0, "console.log('said')");
      await cells.cell(0).locator('.cell-line').waitFor();
      await cells.write(0, '6 * 7');
      await expect.poll(() => cells.output(0)).toBe('42');
      expect(await cells.cell(0).locator('.cell-line').count()).toBe(0);
    }));

  test('sets Markdown and formulas', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await cells.open(0);
      await cells.write(0, 'display(md`a **bold** word`); display(tex`x^2`);');
      await cells.cell(0).locator('strong').waitFor();
      expect(await cells.cell(0).locator('.katex').count()).toBe(1);
    }));

  test.each(['light', 'dark'] as const)('has nothing that axe finds, %s', (colorScheme) =>
    onLesson(
      async ({ page }) => {
        const cells = cellsOn(page);
        await cells.open(0);
        await cells.open(1);
        await cells.write(1, 'console.warn("careful"); const broken = letters.x.y;');
        await cells.state(1, 'error');
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await axe.run({ resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(', ')}`);
        });
        expect(found).toEqual([]);
      },
      '',
      { colorScheme },
    ),
  );
});

describe('a page whose address carries cells', () => {
  const code = packed([['row', 'document.title = "run"; const letters = 3;']]);

  test('says so, and puts in and runs nothing before the reader agrees', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await page.getByRole('button', { name: words['shared.agree']! }).waitFor();
      expect(await page.locator('iframe, .cm-editor').count()).toBe(0);
      expect(await cells.cell(0).locator('pre').first().textContent()).not.toContain('document');
      await page.getByRole('button', { name: words['shared.leave']! }).click();
      expect(await page.locator('.cells-notice').count()).toBe(0);
      expect(new URL(page.url()).hash).toBe('');
    }, code));

  test('runs them once the reader does', () =>
    onLesson(async ({ page }) => {
      const cells = cellsOn(page);
      await page.getByRole('button', { name: words['shared.agree']! }).click();
      await expect.poll(() => cells.source(0)).toContain('document.title');
      await cells.state(0, 'error'); // there is no document where it runs
    }, code));

  test('says what is wrong with an address that was cut, and loses nothing', () =>
    onLesson(
      async ({ page }) => {
        await page.locator('.cells-notice [role="alert"]').waitFor();
        expect(await page.locator('.cells-notice').textContent()).toContain('#cells: a link must carry code');
        await cellsOn(page).open(0);
        await cellsOn(page).state(0, 'live');
      },
      code.slice(0, -9),
    ));

  test('is what the share button copies', () =>
    onLesson(
      async ({ page }) => {
        const cells = cellsOn(page);
        await cells.open(0);
        await cells.write(0, 'const letters = 4; // ñ 🍛');
        await page.getByRole('button', { name: words['share']! }).click();
        const copied = () => page.evaluate(() => navigator.clipboard.readText());
        await expect.poll(copied).toContain('#cells=');
        const address = await copied();
        await page.goto('about:blank');
        await page.goto(address);
        await page.getByRole('button', { name: words['shared.agree']! }).click();
        await expect.poll(() => cells.source(0)).toBe('const letters = 4; // ñ 🍛');
      },
      '',
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));
});

test('the downloaded file runs in Node, and prints what the cells give now', () =>
  onLesson(async ({ page }) => {
    const cells = cellsOn(page);
    await cells.open(0);
    await cells.open(1);
    await cells.write(0, 'later.length + 1');
    await cells.write(1, 'const later: number[] = [1, 2, 3];');
    await expect.poll(() => cells.output(0)).toBe('4');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[name="download"]').click()]);
    const file = path.join(tmpdir(), `cells-${process.pid}.ts`);
    await download.saveAs(file);
    const printed = execFileSync(process.execPath, ['--no-warnings', file], { encoding: 'utf8' });
    expect(printed).toBe('later = [ 1, 2, 3 ]\n4\n');
  }));
