// The curry in a real browser, from the keyboard alone: a sack of chili breaks the next step, tasting mends it.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../tools/browser.ts';
import { textOf, type Visit, visit, wake } from '../../../tools/visit.ts';

let browser: Browser;
let seen: Visit;
beforeAll(async () => {
  browser = await openBrowser();
  seen = await visit(browser, 'lessons/curry/');
  await wake(seen.page, 'curry');
});
afterAll(() => browser.close());

const output = () => textOf(seen.page, '#curry output');
const inFigure = (selector: string) => seen.page.locator(`#curry ${selector}`);

describe('by keyboard', () => {
  test('the shelf is one stop; arrow keys walk to the chili', async () => {
    expect(await inFigure('.shelf-step[tabindex="0"]').count()).toBe(1);
    await inFigure('.shelf-step[tabindex="0"]').focus();
    for (let k = 12; k > 3; k--) await seen.page.keyboard.press('ArrowLeft');
    expect(await seen.page.evaluate(() => document.activeElement?.getAttribute('data-step'))).toBe('3');
  });

  test('chili dragged to a thousand breaks the next step, and the figure says so', async () => {
    await inFigure('[name="amounts"]').focus();
    await seen.page.keyboard.press('End');
    await expect
      .poll(output)
      .toMatch(/steps of the curry break\. First: Chili goes in, and the next step \(Tomatoes\)/);
    expect(await inFigure('.pots-untasted').textContent()).toMatch(/the next step \(Tomatoes\) is broken/);
    expect(await inFigure('.shelf-step[data-step="3"]').getAttribute('aria-label')).toMatch(/the step after it breaks/);
  });

  test('switching tasting on mends it, beside the pot that was never tasted', async () => {
    await inFigure('[name="norm"]').focus();
    await seen.page.keyboard.press('ArrowDown');
    await expect.poll(output).toMatch(/No step of the curry breaks\. Tasted with LayerNorm/);
    expect(await inFigure('.pots-tasted').textContent()).toMatch(/the next step \(Tomatoes\) still notices/);
    expect(await inFigure('.pots-untasted').textContent()).toMatch(/is broken/);
  });

  test('the address holds the state, a preset changes the amounts and keeps the tasting, Reset goes back', async () => {
    await expect.poll(() => seen.page.url()).toMatch(/curry\.amounts=1%2C1%2C1000.*curry\.norm=layer/);
    await inFigure('.presets button').last().press('Enter');
    await expect.poll(output).toMatch(/everything times 1000/);
    expect(await inFigure('[name="norm"]').inputValue()).toBe('layer');
    await inFigure('.widget-foot button').first().press('Enter');
    await expect.poll(output).toMatch(/Never tasted, amounts as written/);
  });

  test('gain and bias are typed, and what is no number is said', async () => {
    await inFigure('[name="norm"]').selectOption('layer');
    await inFigure('.seasoning summary').press('Enter');
    await inFigure('[name="gain"]').first().fill('2');
    await expect.poll(output).toMatch(/Then seasoned: salty × 2\./);
    await inFigure('[name="bias"]').first().fill('hot');
    await expect.poll(() => inFigure('.faults').textContent()).toMatch(/bias must be/);
    expect(seen.errors).toEqual([]);
  });
});
