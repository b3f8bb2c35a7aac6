// Every widget in a frame of an opaque origin, on a stranger's page: operated by the keyboard, told nonsense by its
// address, and none the worse for it.

import { globSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, sayFault, type Table } from '#params';
import { openBrowser } from '../../tools/browser.ts';
import { visit } from '../../tools/visit.ts';
import { hostileTexts } from '../params/hostile.ts';
import { section } from '../site/strings.ts';
import { flat, type Guest, look, openGuest, standsFirm } from './guest.testing.ts';

const widgets = globSync('components/widgets/*/params.ts').map((file) => path.basename(path.dirname(file)));
const LONG = 7000; // code units that the tests' server takes in an address
const SOON = { interval: 20, timeout: 10_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

function sentencesFor(table: Table, pairs: readonly [string, string][]): string[] {
  return parse(table, pairs).faults.map((fault) => flat(sayFault(section('params'), fault, 'used')));
}

/** A text for as many parameters as one address holds. */
function asMany(names: readonly string[], text: string): [string, string][] {
  const room = Math.floor(LONG / (encodeURIComponent(text).length + 20));
  return names.slice(0, room).map((name) => [name, text]);
}

describe.each(widgets)('%s', (widget) => {
  let table: Table;
  let guest: Guest;
  beforeAll(async () => {
    ({ table } = (await import(`../../components/widgets/${widget}/params.ts`)) as { table: Table });
    guest = await openGuest(browser, `${widget}/`);
  });
  afterAll(() => guest.close());

  test('the keyboard does everything: a control is reached, a change is told', async () => {
    const { page, messages } = guest;
    await page.locator('h1').click();
    const reached = () => guest.frame().evaluate(() => document.activeElement?.matches('[name]:not(button)') ?? false);
    for (let presses = 0; presses < 60 && !(await reached()); presses++) await page.keyboard.press('Tab');
    expect(await reached()).toBe(true);
    const before = (await messages()).length;
    const isSelect = await guest.frame().evaluate(() => document.activeElement?.matches('select') ?? false);
    for (const key of isSelect ? ['ArrowDown'] : ['Space', 'ArrowRight', '5', 'Enter']) await page.keyboard.press(key);
    await expect.poll(async () => (await messages()).slice(before).map(({ type }) => type), SOON).toContain('change');
    await standsFirm(guest);
  });

  test('nonsense in the address is said, the rest goes on, Reset recovers', { timeout: 120_000 }, async () => {
    const names = Object.keys(table);
    const [first = ''] = names;
    const asked = Object.entries(hostileTexts).map(
      ([what, text]) => [what, asMany(names, text.toWellFormed())] as const,
    );
    const misnamed: [string, string][] = [
      [first, ''],
      ['poeple', '5'],
      ['__proto__', '1'],
      [first, '7'],
      ['', '1'],
    ];
    for (const [what, pairs] of [...asked, ['unknown and repeated names', misnamed] as const]) {
      if (pairs.length === 0) continue;
      await guest.go(`${widget}/?${new URLSearchParams(pairs)}`);
      const said = async () => (await look(guest)).faults.map(flat).sort(); // each beside its own control
      await expect.poll(said, { ...SOON, message: what }).toEqual(sentencesFor(table, pairs).sort());
      await standsFirm(guest);
    }
    await guest.frame().locator('.widget-foot button').first().click();
    await standsFirm(guest);
  });

  test('looks that there are not are said, and change nothing', async () => {
    await guest.go(`${widget}/?theme=javascript:&controls=some&hide=__proto__,sede&theme=dark`);
    const said = guest.frame().locator('#looks-faults p');
    await expect.poll(() => said.count(), SOON).toBe(5);
    expect(await guest.frame().evaluate(() => document.documentElement.dataset)).toMatchObject({
      theme: 'auto',
      controls: 'all',
    });
    await standsFirm(guest);
  });

  test('a text that no server takes in an address is said as well', async () => {
    for (const text of Object.values(hostileTexts).filter(({ length }) => length > LONG)) {
      const pairs: [string, string][] = [[Object.keys(table)[0]!, text]];
      const { page, errors, close } = await visit(browser, `embed/v1/${widget}/?${new URLSearchParams(pairs)}`);
      const said = page.locator('figure .faults li');
      await expect.poll(async () => (await said.allTextContents()).map(flat), SOON).toEqual(sentencesFor(table, pairs));
      expect(errors).toEqual([]);
      await close();
    }
  });
});
