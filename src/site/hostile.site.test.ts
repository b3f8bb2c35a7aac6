// Both figures against everything a stranger may put into an address or a control:
// what is wrong is said, the figure goes on, nothing runs, Reset recovers.

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fault, parse, sayFault, type Table } from '#params';
import { table as addBack } from '../../components/widgets/add-back/params.ts';
import { table as telephone } from '../../components/widgets/telephone/params.ts';
import { openBrowser } from '../../tools/browser.ts';
import { type Visit, visit, wake } from '../../tools/visit.ts';
import { hostileTexts } from '../params/hostile.ts';
import { section } from './strings.ts';

const figures: Readonly<Record<string, Table>> = { telephone, 'add-back': addBack };
const LESSON = 'lessons/telephone/';
const LONG = 100_000; // code units; an address holds one such text, not one for each parameter

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(pairs: readonly [string, string][]): Promise<Visit> {
  const seen = await visit(browser, `${LESSON}?${new URLSearchParams(pairs as [string, string][])}`);
  for (const id of Object.keys(figures)) await wake(seen.page, id);
  return seen;
}

/** What a figure must say of texts: the sentences of their faults, in order. */
function expected(table: Table, texts: readonly [string, string][]): string[] {
  return parse(table, texts).faults.map((fault: Fault) => flat(sayFault(section('params'), fault, 'used')));
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

async function said(page: Page, id: string): Promise<string[]> {
  return (await page.locator(`#${id} .faults li`).allTextContents()).map(flat);
}

/** What has to be so whatever was asked: something to read, nothing that runs, and a page around it. */
async function standsFirm({ page, errors }: Visit): Promise<void> {
  for (const id of Object.keys(figures)) {
    expect(flat((await page.locator(`#${id} output`).textContent()) ?? '')).not.toMatch(/^$|NaN|undefined|Infinity/);
  }
  expect(await page.locator('figure :is(img, script, iframe, [onload], [onerror])').count()).toBe(0);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(errors).toEqual([]);
}

async function reset({ page }: Visit): Promise<void> {
  for (const id of Object.keys(figures)) {
    await page.locator(`#${id} .widget-foot button`).first().click();
    expect(await said(page, id)).toEqual([]);
  }
}

describe('in the address', () => {
  const cases = Object.entries(hostileTexts).flatMap(([what, text]): [string, string, readonly string[]][] =>
    text.length < LONG
      ? [[what, text, []]]
      : ['message', 'people', 'x'].map((name) => [`${what} as ${name}`, text, [name]]),
  );

  test.each(cases)('%s', async (_, text, only) => {
    const asked = Object.entries(figures).map(([id, table]) => ({
      id,
      table,
      texts: Object.keys(table)
        .filter((name) => only.length === 0 || only.includes(name))
        .map((name): [string, string] => [name, text.toWellFormed()]),
    }));
    const seen = await open(
      asked.flatMap(({ id, texts }) => texts.map(([name, given]): [string, string] => [`${id}.${name}`, given])),
    );
    for (const { id, table, texts } of asked) {
      await expect.poll(() => said(seen.page, id)).toEqual(expected(table, texts));
    }
    await standsFirm(seen);
    await reset(seen);
    await standsFirm(seen);
    await seen.close();
  });

  test('unknown and repeated names are said, each once, and the rest is used', async () => {
    const texts: [string, string][] = [
      ['poeple', '5'],
      ['__proto__', '1'],
      ['people', '7'],
      ['people', '8'],
      ['people', '9'],
      ['', '1'],
    ];
    const seen = await open(texts.map(([name, text]) => [`telephone.${name}`, text]));
    await expect.poll(() => said(seen.page, 'telephone')).toEqual(expected(telephone, texts));
    expect(flat((await seen.page.locator('#telephone output').textContent()) ?? '')).toContain('person 7 ');
    await reset(seen);
    await standsFirm(seen);
    await seen.close();
  });
});

describe('typed into a control', () => {
  /** Puts a text into a field as typing does, whole, surrogates and all. */
  const type = (page: Page, selector: string, text: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((field: HTMLInputElement, json) => {
        field.value = JSON.parse(json);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return field.value;
      }, JSON.stringify(text));

  test.each([
    ['telephone', 'message', '#telephone [name="message"]'],
    ['telephone', 'people', '#telephone .control-slider:has([name="people"]) [type="text"]'],
    ['telephone', 'noise', '#telephone .control-slider:has([name="noise"]) [type="text"]'],
    ['telephone', 'seed', '#telephone [name="seed"]'],
    ['add-back', 'branch', '#add-back .control-slider:has([name="branch"]) [type="text"]'],
    ['add-back', 'seed', '#add-back [name="seed"]'],
    ['add-back', 'x', '#add-back [name="x"]'],
  ])('%s %s', async (id, name, selector) => {
    const seen = await open([]);
    for (const [what, text] of Object.entries(hostileTexts)) {
      const typed = await type(seen.page, selector, text);
      const before = await said(seen.page, id);
      const asked = name === 'x' ? `${typed},-1,0.5,2` : typed;
      const unread = name !== 'message' && typed.trim() === ''; // somebody is about to type: the last value stays
      await expect
        .poll(() => said(seen.page, id), what)
        .toEqual(unread ? before : expected(figures[id]!, [[name, asked]]));
      await standsFirm(seen);
      await reset(seen);
    }
    await seen.close();
  });

  test('markup in a message is shown as text', async () => {
    const seen = await open([]);
    await type(seen.page, '#telephone [name="message"]', '<img src=x onerror=alert(1)>');
    const bubble = seen.page.locator('#telephone .speaker').first();
    await expect.poll(async () => flat((await bubble.textContent()) ?? '')).toContain('<IMG SRC=X ONERROR=ALERT(1)>');
    await standsFirm(seen);
    await seen.close();
  });
});
