// The figure's state in the page's address: in, out, shared, reloaded; and the numbers are those of the model.

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from '#params';
import { section, wordsFor } from '../../../src/site/strings.ts';
import { openBrowser } from '../../../tools/browser.ts';
import { textOf, visit, wake } from '../../../tools/visit.ts';
import { play, takeApart } from './game.ts';
import { crowd } from './model.ts';
import { table } from './params.ts';
import { summarize } from './series.ts';

const LESSON = 'lessons/telephone/';
const words = wordsFor('telephone');
const output = (page: Page, id = 'telephone') => textOf(page, `#${id} output`);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(query = '', ...ids: string[]) {
  const seen = await visit(browser, LESSON + query, { permissions: ['clipboard-read', 'clipboard-write'] });
  for (const id of ['telephone', ...ids]) await wake(seen.page, id);
  return seen;
}

/** What the model says in Node of the parameters in a query string. */
function computed(query: string): string {
  const pairs = Array.from(new URLSearchParams(query), ([key, text]): [string, string] => [
    key.slice('telephone.'.length),
    text,
  ]);
  const { values } = parse(table, pairs);
  const game = play(crowd(values.seed), takeApart(values.message), values.noise);
  const { result, setting, arrives } = summarize(words, values, game);
  return `${result} ${setting} ${arrives}`;
}

describe('the page says what the model computes', () => {
  test.each([
    '?telephone.people=50&telephone.residual=on&telephone.norm=none',
    '?telephone.people=128&telephone.residual=on&telephone.norm=layer&telephone.noise=20',
    '?telephone.norm=layer&telephone.seed=999999&telephone.people=7',
    '?telephone.message=we%20need%20100%20%F0%9F%91%8D%20e%CC%81&telephone.noise=0.5&telephone.seed=12',
    '?telephone.message=ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ%20Q&telephone.noise=7.3',
  ])('%s', async (query) => {
    const { page, errors, close } = await open(query);
    await expect.poll(() => output(page)).toBe(computed(query));
    expect(errors).toEqual([]);
    await close();
  });
});

describe('every control changes the output', () => {
  test('and the address follows, and a reload keeps it', async () => {
    const { page, errors, close } = await open();
    const figure = page.locator('#telephone');
    const changes: (() => Promise<void>)[] = [
      () => figure.locator('[name="message"]').fill('ANOTHER MESSAGE'),
      () => figure.locator('[name="residual"]').press('Space'),
      () => figure.locator('[name="norm"]').press('Space'),
      () => figure.locator('[name="people"]').fill('128'),
      () => figure.getByRole('textbox', { name: words['param.people']! }).fill('100'),
      () => figure.locator('[name="noise"]').fill('20'),
      () => figure.getByRole('textbox', { name: words['param.noise']! }).fill('12.5'),
      () => figure.locator('[name="seed"]').fill('77'),
      () => figure.getByRole('button', { name: words['seed.next']! }).click(),
    ];
    for (const change of changes) {
      const before = await output(page);
      await change();
      await expect.poll(() => output(page), { message: change.toString() }).not.toBe(before);
    }
    await page.waitForURL(/telephone\.seed=78/);
    const { searchParams, search } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      'telephone.message': 'ANOTHER MESSAGE',
      'telephone.people': '100',
      'telephone.noise': '12.5',
      'telephone.residual': 'on',
      'telephone.norm': 'layer',
      'telephone.seed': '78',
    });
    expect(await output(page)).toBe(computed(search));
    await page.reload();
    await wake(page, 'telephone');
    await expect.poll(() => output(page)).toBe(computed(search));
    await figure.getByRole('button', { name: words['reset']! }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await output(page)).toBe(computed(''));
    expect(errors).toEqual([]);
    await close();
  });
});

describe('two figures on one page', () => {
  test('each reads its own part of the address, and leaves the other’s', async () => {
    const { page, close } = await open('?rescue.norm=layer&telephone.people=10', 'rescue');
    await expect.poll(() => output(page, 'rescue')).toMatch(/^43 of 43 letters reach person 50 /);
    await expect.poll(() => output(page)).toBe(computed('?telephone.people=10'));
    await page.locator('#telephone [name="residual"]').press('Space');
    await page.waitForURL(/telephone\.residual=on/);
    expect(new URL(page.url()).searchParams.get('rescue.norm')).toBe('layer');
    expect(await output(page, 'rescue')).toMatch(/^43 of 43 letters/);
    await close();
  });
});

describe('the share button', () => {
  test('gives a link that shows the same on another page', async () => {
    const { page, close } = await open();
    const figure = page.locator('#telephone');
    await figure.locator('[name="message"]').fill('A & B = <C> 👍 + 100%');
    await figure.locator('[name="norm"]').press('Space');
    const shown = await output(page);
    await figure.getByRole('button', { name: words['share']! }).click();
    await page.locator('[name="copy-link"]').click();
    await page.locator('.sharing').getByText(section('sharing')['copied']!).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await close();
    const other = await open(new URL(link).search);
    await expect.poll(() => output(other.page)).toBe(shown);
    expect(await other.page.locator('#telephone .faults li').count()).toBe(0);
    await other.close();
  });

  test('shows the link where copying is refused', async () => {
    const { page, close } = await open('?telephone.people=9');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('#telephone').getByRole('button', { name: words['share']! }).click();
    await page.locator('[name="copy-link"]').click();
    await page.locator('.sharing').getByText(section('sharing')['refused']!).waitFor();
    const selected = await page.evaluate(() => getSelection()!.toString());
    expect(new URL(selected).searchParams.get('telephone.people')).toBe('9');
    await close();
  });
});
