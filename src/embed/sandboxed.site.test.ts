// Every widget in a frame of an opaque origin, on a stranger's page: operated by the keyboard, told nonsense by its
// address and by its host, and none the worse for it.

import { globSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, sayFault, type Table } from '#params';
import { openBrowser } from '../../tools/browser.ts';
import { hostileTexts } from '../params/hostile.ts';
import { section } from '../site/strings.ts';
import { type Guest, openGuest } from './guest.testing.ts';

const widgets = globSync('components/widgets/*/params.ts').map((file) => path.basename(path.dirname(file)));
const LONG = 7000; // code units that the tests' server takes in an address
const SOON = { interval: 20, timeout: 10_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What the figure says, and what is wrong with it whatever it was asked. */
async function look({ frame }: Guest) {
  return frame().evaluate(() => {
    const outputs = Array.from(document.querySelectorAll('figure output'), ({ textContent }) => textContent ?? '');
    return {
      faults: Array.from(document.querySelectorAll('figure .faults li'), ({ textContent }) => textContent ?? ''),
      wrong: outputs.filter((text) => text === '' || /NaN|undefined|Infinity/.test(text)),
      running: document.querySelectorAll('figure :is(img, script, iframe, [onload], [onerror])').length,
    };
  });
}

async function standsFirm(guest: Guest): Promise<void> {
  expect({ ...(await look(guest)), errors: guest.errors }).toMatchObject({ wrong: [], running: 0, errors: [] });
}

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
    for (const [what, text] of Object.entries(hostileTexts)) {
      const pairs = asMany(Object.keys(table), text.toWellFormed());
      if (pairs.length === 0) continue;
      await guest.go(`${widget}/?${new URLSearchParams(pairs)}`);
      const said = async () => (await look(guest)).faults.map(flat);
      await expect.poll(said, { ...SOON, message: what }).toEqual(sentencesFor(table, pairs));
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

  test('10,000 hostile messages change nothing, and the next one is heard', async () => {
    const { page, messages, frame } = guest;
    await guest.go(`${widget}/`);
    await page.waitForTimeout(500); // a figure that lives may say something else than the one that was built
    const before = await frame().locator('figure output').first().textContent();
    const height = (await messages()).find(({ type }) => type === 'ready')!.height;
    await page.evaluate(() => {
      const target = document.querySelector('iframe')!.contentWindow!;
      const cyclic: Record<string, unknown> = { target: 'whisper-and-curry', type: 'set' };
      cyclic['parameters'] = cyclic;
      const hostile: unknown[] = [
        cyclic,
        null,
        7,
        'set',
        [],
        { target: 'whisper-and-curry' },
        { target: 'whisper-and-curry', type: 'set', parameters: null },
        { target: 'whisper-and-curry', type: 'set', parameters: { seed: 7 } },
        { target: 'whisper-and-curry', type: 'set', parameters: { seed: 'x'.repeat(100_000) } },
        {
          target: 'whisper-and-curry',
          type: 'set',
          parameters: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`p${i}`, ''])),
        },
        { target: 'other', type: 'set', parameters: { seed: '7' } },
        { target: 'whisper-and-curry', type: 'run', parameters: { seed: '7' } },
        { message: 'ready', secret: 'abcdefghij' },
        { message: 'height', value: '1e9px' },
      ];
      for (let i = 0; i < 10_000; i++) target.postMessage(hostile[i % hostile.length], '*');
      target.postMessage({ target: 'whisper-and-curry', type: 'set', parameters: { theme: 'dark' } }, '*');
    });
    await expect.poll(() => frame().evaluate(() => document.documentElement.dataset['theme']), SOON).toBe('dark');
    expect(await frame().locator('figure output').first().textContent()).toBe(before);
    expect((await messages()).filter(({ type }) => type === 'change')).toEqual([]);
    expect(height).toBeGreaterThan(100);
    await standsFirm(guest);
  });
});

test('one who is not its host is not heard', async () => {
  const guest = await openGuest(browser, 'telephone/');
  await guest.page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('iframe'));
    other.srcdoc = `<script>parent.frames[0].postMessage({ target: 'whisper-and-curry', type: 'set', parameters: { people: '7' } }, '*')</script>`;
  });
  await guest.page.waitForTimeout(500);
  expect((await guest.messages()).filter(({ type }) => type === 'change')).toEqual([]);
  await guest.close();
});
