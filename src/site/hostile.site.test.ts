// Both figures against everything a stranger may put into an address or a control:
// what is wrong is said, the figure goes on, nothing runs, Reset recovers.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, sayFault, type Table } from '#params';
import { table as addBack } from '../../components/widgets/add-back/params.ts';
import { table as telephone } from '../../components/widgets/telephone/params.ts';
import { openBrowser, siteUrl } from '../../tools/browser.ts';
import { textOf, type Visit, visit, wake } from '../../tools/visit.ts';
import { hostileTexts } from '../params/hostile.ts';
import { section } from './strings.ts';

const figures: Readonly<Record<string, Table>> = { telephone, 'add-back': addBack };
const ids = Object.keys(figures);
const LESSON = 'lessons/telephone/';
const SOON = { interval: 4 }; // ms; hundreds of answers are waited for here
const LONG = 100_000; // code units; an address holds one such text, not one for each parameter

let browser: Browser;
let seen: Visit;
beforeAll(async () => {
  browser = await openBrowser();
  seen = await visit(browser, LESSON);
});
afterAll(() => browser.close());

/** Opens the lesson with texts for its figures in the address. */
async function open(pairs: readonly [string, string][]): Promise<void> {
  await seen.page.goto(siteUrl(`${LESSON}?${new URLSearchParams(pairs as [string, string][])}`));
  for (const id of ids) await wake(seen.page, id);
}

/** What the figures say: their faults, and what is wrong with the page whatever was asked of it. */
function look() {
  return seen.page.evaluate((ids) => {
    const flat = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const faults = ids.map((id) => [id, Array.from(document.querySelectorAll(`#${id} .faults li`), flat)]);
    const outputs = Array.from(document.querySelectorAll('figure output'), flat);
    return {
      said: Object.fromEntries(faults) as Record<string, string[]>,
      wrong: {
        outputs: outputs.filter((text) => text === '' || /NaN|undefined|Infinity/.test(text)),
        running: document.querySelectorAll('figure :is(img, script, iframe, [onload], [onerror])').length,
        headings: document.querySelector('h1')?.checkVisibility() ? [] : ['h1'],
      },
    };
  }, ids);
}

const said = async (id: string) => (await look()).said[id];

/** What a figure must say of texts: the sentences of their faults, in order. */
function expected(table: Table, texts: readonly [string, string][]): string[] {
  const sentences = parse(table, texts).faults.map((fault) => sayFault(section('params'), fault, 'used'));
  return sentences.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

async function standsFirm(): Promise<void> {
  const { wrong } = await look();
  expect({ ...wrong, errors: seen.errors }).toEqual({ outputs: [], running: 0, headings: [], errors: [] });
}

async function reset(...these: readonly string[]): Promise<void> {
  for (const id of these) {
    await seen.page
      .locator(`#${id} .widget-foot button`)
      .first()
      .evaluate((button: HTMLElement) => button.click());
    await expect.poll(() => said(id), SOON).toEqual([]);
  }
}

/** Texts for the parameters of both figures, every one of them or only those named. */
function asking(text: string, only: readonly string[]): { id: string; table: Table; texts: [string, string][] }[] {
  return Object.entries(figures).map(([id, table]) => {
    const names = Object.keys(table).filter((name) => only.length === 0 || only.includes(name));
    return { id, table, texts: names.map((name) => [name, text.toWellFormed()]) };
  });
}

describe('in the address', () => {
  const cases = Object.entries(hostileTexts).flatMap(([what, text]): [string, string, readonly string[]][] =>
    text.length < LONG
      ? [[what, text, []]]
      : ['message', 'people', 'x'].map((name) => [`${what} as ${name}`, text, [name]]),
  );

  test.each(cases)('%s', async (_, text, only) => {
    const asked = asking(text, only);
    await open(
      asked.flatMap(({ id, texts }) => texts.map(([name, given]): [string, string] => [`${id}.${name}`, given])),
    );
    for (const { id, table, texts } of asked) await expect.poll(() => said(id), SOON).toEqual(expected(table, texts));
    await standsFirm();
    await reset(...ids);
    await standsFirm();
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
    await open(texts.map(([name, text]) => [`telephone.${name}`, text]));
    await expect.poll(() => said('telephone'), SOON).toEqual(expected(telephone, texts));
    expect(await textOf(seen.page, '#telephone output')).toContain('person 7 ');
    await reset(...ids);
    await standsFirm();
  });
});

describe('typed into a control', () => {
  beforeAll(() => open([]));

  /** Puts a text into a field as typing does, whole, surrogates and all. */
  const type = (selector: string, text: string) =>
    seen.page
      .locator(selector)
      .first()
      .evaluate(async (field: HTMLInputElement, json) => {
        field.value = JSON.parse(json);
        const { value } = field;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise(requestAnimationFrame); // by then the figure has answered
        return value;
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
    for (const [what, text] of Object.entries(hostileTexts)) {
      const typed = await type(selector, text);
      const asked = name === 'x' ? `${typed.replaceAll(',', '.')},-1,0.5,2` : typed; // a comma there is a decimal one
      const unread = name !== 'message' && typed.trim() === ''; // somebody is about to type: the last value stays
      const sentences = unread ? [] : expected(figures[id]!, [[name, asked]]);
      await expect.poll(() => said(id), { ...SOON, message: what }).toEqual(sentences);
      await standsFirm();
      await reset(id);
    }
  });

  test('markup in a message is shown as text', async () => {
    await type('#telephone [name="message"]', '<img src=x onerror=alert(1)>');
    await expect.poll(() => textOf(seen.page, '#telephone .speaker')).toContain('<IMG SRC=X ONERROR=ALERT(1)>');
    await standsFirm();
  });
});
