// Nothing of the interface is left in English on the Spanish pages: not in what is read, nor in what is read out, nor in
// what a figure has yet to say.

import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { visit, wake } from '../../tools/visit.ts';
import { builtHtml } from './pages.testing.ts';
import { foreignTo, saidIn } from './untranslated.testing.ts';

const LESSONS = ['telephone', 'curry', 'both'].map((slug) => `lessons/${slug}/`);
const PAGES = ['', 'lessons/', ...LESSONS, 'glossary/', 'notation/', 'references/', 'search/', 'both/'];
const english = foreignTo('es');

/** All that a page says or has a script say: its text, and every attribute, the words of its figures among them. */
function everythingOn(html: string): string {
  const { document } = parseHTML(html);
  for (const code of document.querySelectorAll('style, script, pre, [lang="en"]')) code.remove();
  const attributes = Array.from(document.querySelectorAll('*')).flatMap((element) =>
    Array.from(element.attributes, ({ value }) => value),
  );
  return [document.body.textContent, ...attributes].join('\n');
}

test.each([...PAGES, 'accessibility/', 'privacy/'])('/es/%s says nothing in English', (address) => {
  expect(english.length).toBeGreaterThan(500);
  expect(saidIn(everythingOn(builtHtml(`es/${address}`)), english)).toEqual([]);
});

describe('a figure that is used', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(LESSONS)('says nothing in English: /es/%s', async (address) => {
    const { page, errors, close } = await visit(browser, `es/${address}`);
    for (const figure of await page.locator('figure.widget').all()) {
      await wake(page, (await figure.getAttribute('id'))!);
      for (const toggle of await figure.locator('[role="switch"]').all()) await toggle.press('Space');
      for (const select of await figure.locator('select').all()) await select.selectOption({ index: 1 });
      for (const button of await figure.locator('.presets button').all()) await button.press('Enter');
      for (const field of await figure.locator('.control-typed [type="text"]').all()) await field.fill('-500');
      expect.soft(saidIn(await heardOn(page), english)).toEqual([]);
      if (!(await figure.locator('.share > button').isVisible())) continue; // a small figure has none
      await figure.locator('.share > button').press('Enter');
      await page.locator('dialog[open]').waitFor();
      expect.soft(saidIn(await heardOn(page), english), 'in the dialog').toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(errors).toEqual([]);
    await close();
  });

  test('reads a decimal comma, and says one', async () => {
    const { page, close } = await visit(browser, 'es/lessons/telephone/');
    await wake(page, 'telephone');
    const noise = page.locator('#telephone .control-slider:has([name="noise"])');
    await noise.locator('[type="text"]').fill('2,5');
    await noise.locator('[type="text"]').blur();
    expect(await noise.locator('[type="text"]').inputValue()).toBe('2,5');
    expect(await noise.locator('[type="range"]').inputValue()).toBe('2.5');
    expect(await page.locator('#telephone output').innerText()).toContain('2,5\u00a0%');
    await close();
  });
});

/** What is seen in figures and dialogs as they stand, and what is read out of them. */
function heardOn(page: Page): Promise<string> {
  return page.locator('figure.widget, dialog[open]').evaluateAll((parts) => {
    const names = ['aria-label', 'title', 'placeholder', 'aria-valuetext'];
    const named = parts.flatMap((part) => [part, ...part.querySelectorAll('*')]);
    return [
      ...parts.map((part) => (part as HTMLElement).innerText),
      ...named.flatMap((element) => names.map((name) => element.getAttribute(name) ?? '')),
    ].join('\n');
  });
}
