// The page for bloggers in a real browser: what is chosen, and set inside the live frame, is what there is to paste.

import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtEmbeds } from '../../src/site/pages.testing.ts';
import { section } from '../../src/site/strings.ts';
import { axeFindings } from '../../tools/axe.ts';
import { openBrowser } from '../../tools/browser.ts';
import { textOf, type Visit, visit } from '../../tools/visit.ts';

const words = { ...section('sharing'), ...section('bloggers') };
const SOON = { interval: 20, timeout: 20_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens the page, and waits until its figure lives in the preview. */
async function openBuilder(query = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const seen = await visit(browser, `for-bloggers/${query}`, { permissions, ...options });
  await seen.page.locator('#step-set').waitFor();
  await kind(seen.page, 'iframe');
  await wakePreview(seen.page);
  return seen;
}

async function wakePreview(page: Page): Promise<void> {
  await page.locator('.builder-preview').evaluate((box) => box.scrollIntoView());
  await page.frameLocator('.builder-preview iframe').locator('figure [name]').first().waitFor();
  await expect.poll(() => alive(page), SOON).toBe(true);
}

const preview = (page: Page): Frame => page.frames().find((frame) => frame.url().includes('/embed/v1/'))!;
const alive = (page: Page) => preview(page).evaluate(() => document.querySelector('.widget-foot button') !== null);
const snippet = (page: Page) => page.locator('#sharing-snippet').inputValue();
const choose = (page: Page, name: string, option: string) =>
  page.locator(`[name="sharing-${name}"]`).selectOption(option);
const kind = (page: Page, name: string) => page.locator(`[name="kind"][value="${name}"]`).check();

describe('the builder', () => {
  test('what is set by the keyboard inside the frame is what there is to paste', async () => {
    const { page, errors, close } = await openBuilder('?widget=telephone');
    expect(await snippet(page)).toMatch(/^<iframe src="[^"?]+\/embed\/telephone\/" /);
    await preview(page).locator('[name="norm"]').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => snippet(page), SOON).toMatch(/\/embed\/telephone\/\?norm=layer" /);
    await kind(page, 'element');
    expect(await snippet(page)).toContain('<whisper-and-curry widget="telephone" norm="layer" ');
    await kind(page, 'address');
    expect(await snippet(page)).toMatch(/\/embed\/telephone\/$/);
    expect(await textOf(page, '.builder-copy')).toContain(words['loses.address']);
    expect(errors).toEqual([]);
    await close();
  });

  test('a ready-made setting comes from the address, and goes into it', async () => {
    const { page, close } = await openBuilder('?widget=telephone&preset=both');
    expect(await snippet(page)).toContain('/embed/telephone/both/"');
    expect(await page.locator('.builder-figure img').getAttribute('src')).toContain('/telephone/both/poster.png');
    await choose(page, 'widget', 'curry');
    await wakePreview(page);
    expect(preview(page).url()).toContain('/embed/v1/curry/?');
    expect(await snippet(page)).toMatch(/\/embed\/curry\/" /);
    expect(new URL(page.url()).search).toBe('?widget=curry');
    await choose(page, 'preset', 'sack-of-chili');
    await expect.poll(() => snippet(page), SOON).toContain('/embed/curry/sack-of-chili/"');
    expect(new URL(page.url()).search).toBe('?widget=curry&preset=sack-of-chili');
    await close();
  });

  test('a control that is left out is gone from the frame at once, and from what is pasted', async () => {
    const { page, close } = await openBuilder('?widget=telephone');
    const control = preview(page).locator('.control:has([name="people"])').first();
    expect(await control.isVisible()).toBe(true);
    const high = Number(/height="(\d+)"/.exec(await snippet(page))![1]);
    await page.locator('[name="hide-people"]').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => control.isVisible(), SOON).toBe(false);
    expect(await snippet(page)).toContain('?hide=people"');
    await choose(page, 'controls', 'none');
    await expect.poll(() => snippet(page)).toContain('?controls=none"');
    await expect.poll(async () => Number(/height="(\d+)"/.exec(await snippet(page))![1]), SOON).toBeLessThan(high);
    await close();
  });

  test('another theme changes the figure that is there, and keeps what was set in it', async () => {
    const { page, close } = await openBuilder('?widget=telephone');
    await preview(page).locator('[name="norm"]').press('Space');
    await expect.poll(() => snippet(page), SOON).toContain('norm=layer');
    await choose(page, 'theme', 'dark');
    const theme = () => preview(page).evaluate(() => document.documentElement.dataset['theme']);
    await expect.poll(theme, SOON).toBe('dark');
    expect(await snippet(page)).toContain('?norm=layer&amp;theme=dark"');
    await close();
  });

  test('the recipes paste the figure that was chosen', async () => {
    const { page, close } = await openBuilder('?widget=curry');
    await choose(page, 'theme', 'light');
    const hugo = page.locator('section:has(> #hugo) [data-paste]');
    await expect.poll(() => hugo.first().textContent()).toBe(await snippet(page));
    expect(await hugo.nth(1).textContent()).toBe('{{< whisper-and-curry >}}');
    expect(await page.locator('section:has(> #wordpress) [data-paste]').first().textContent()).toMatch(
      /\/embed\/curry\/$/,
    );
    await close();
  });

  test('is copied as it stands', async () => {
    const { page, close } = await openBuilder('?widget=add-back');
    await page.locator('[name="copy-snippet"]').press('Enter');
    await page.getByText(words['copied']!).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page));
    await close();
  });

  test('nobody but the frame is heard', async () => {
    const { page, close } = await openBuilder('?widget=telephone');
    await page.evaluate(() => {
      const message = { source: 'whisper-and-curry', type: 'change', parameters: { people: '7' }, height: 7 };
      for (let i = 0; i < 1000; i++) postMessage(message, '*');
    });
    await preview(page).locator('[name="norm"]').press('Space');
    await expect.poll(() => snippet(page), SOON).toContain('norm=layer');
    expect(await snippet(page)).toMatch(/\/telephone\/\?norm=layer" .* height="\d{4}"/);
    await close();
  });
});

describe('what cannot be had is said', () => {
  test('a figure and a setting that there are not', async () => {
    const { page, errors, close } = await openBuilder('?widget=telefone&preset=%3Csvg%20onload%3D1%3E');
    const said = page.locator('.builder-faults p');
    expect(await said.count()).toBe(2);
    expect(await said.nth(0).textContent()).toMatch(/^widget must be one of .*, got “telefone”\. Using telephone\.$/);
    expect(await said.nth(1).textContent()).toMatch(/got “<svg onload=1>”\. Using none\.$/);
    expect(await snippet(page)).toContain('/embed/telephone/"');
    expect(errors).toEqual([]);
    await close();
  });

  test('the list of figures', async () => {
    const { page, close } = await visit(browser, 'for-bloggers/', {}, (context) =>
      context.route('**/embed/v1/widgets.json', (route) => route.fulfill({ status: 404 })),
    );
    await page.getByText(words['failed']!).waitFor();
    await close();
  });

  test('anything alive, without JavaScript: every frame and address is there to copy', async () => {
    const { page, close } = await visit(browser, 'for-bloggers/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('.builder').isVisible()).toBe(false);
    await page.locator('.frames summary').click();
    const frames = await page.locator('.frames td:nth-of-type(1)').allTextContents();
    const paths = frames.map((frame) => /^<iframe src="[^"]+\/embed\/([^"]+)" [^>]*><\/iframe>$/.exec(frame)?.[1]);
    expect(paths.sort()).toEqual(builtEmbeds().map((address) => address.replace('embed/v1/', '')));
    expect(await page.locator('.paste').first().textContent()).toContain('/embed/');
    await close();
  });
});

test.each([
  ['light', 320],
  ['dark', 320],
  ['light', 1440],
  ['dark', 1440],
] as const)('axe finds nothing in the builder, %s, %i px', async (colorScheme, width) => {
  const { page, errors, close } = await openBuilder('?widget=telephone&preset=bath', {
    colorScheme,
    viewport: { width, height: 900 },
  });
  expect(await axeFindings(page)).toEqual([]);
  const [room, content] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  expect(content).toBeLessThanOrEqual(room!);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(room!);
  expect(errors).toEqual([]);
  await close();
});
