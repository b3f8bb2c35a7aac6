// On paper every figure stands as it is, with its result in words and its address, started or not, with nothing to press.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { visit, wake } from '../../tools/visit.ts';
import { builtHtml, distinctPages } from './pages.testing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const A4 = { width: 718, height: 1047 }; // CSS pixels inside margins of 1 cm
const withFigures = distinctPages().filter((page) => builtHtml(page).includes('data-widget'));

describe.each(withFigures)('/%s on paper', (address) => {
  test('shows every figure: its sentence, its picture, its address, and no control', async () => {
    const { page, close } = await visit(browser, address, { viewport: A4 });
    await page.emulateMedia({ media: 'print' });
    for (const figure of await page.locator('figure.widget').all()) {
      const id = await figure.getAttribute('id');
      expect((await figure.locator('output').innerText()).length, `${id}`).toBeGreaterThan(20);
      const pictures = await figure
        .locator(':is(svg, table):visible')
        .evaluateAll((all) =>
          all
            .map((picture) => picture.getBoundingClientRect())
            .filter(({ width, height }) => width > 20 && height > 10),
        );
      expect(pictures.length, `${id}`).toBeGreaterThan(0);
      expect(await figure.locator('.printed').innerText()).toContain(`#${id}`);
      expect(await figure.locator(':is(.controls, .widget-foot, .player, .presets) :visible').count(), `${id}`).toBe(0);
    }
    await close();
  });
});

test('the address on paper holds what was set', async () => {
  const { page, close } = await visit(browser, 'lessons/telephone/', { viewport: A4 });
  await wake(page, 'telephone');
  await page.locator('#telephone [name="norm"]').press('Space');
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() => page.locator('#telephone .printed').innerText())
    .toMatch(/lessons\/telephone\/\?telephone\..*telephone\.norm=layer.*#telephone$/);
  await close();
});
