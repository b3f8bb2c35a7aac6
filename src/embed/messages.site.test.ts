// What strangers may post to an embed: nothing of it changes the figure, and its host is heard afterwards.

import { globSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import { type Guest, openGuest, standsFirm } from './guest.testing.ts';

const widgets = globSync('components/widgets/*/params.ts').map((file) => path.basename(path.dirname(file)));
const SOON = { interval: 20, timeout: 20_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const themeOf = ({ frame }: Guest) => frame().evaluate(() => document.documentElement.dataset['theme']);
const changes = async ({ messages }: Guest) => (await messages()).filter(({ type }) => type === 'change');

describe.each(widgets)('%s', (widget) => {
  test('10,000 hostile messages change nothing, and the next one is heard', async () => {
    const guest = await openGuest(browser, `${widget}/`);
    const { page, messages, frame } = guest;
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
    await expect.poll(() => themeOf(guest), SOON).toBe('dark');
    expect(await frame().locator('figure output').first().textContent()).toBe(before);
    expect(await changes(guest)).toEqual([]);
    expect(height).toBeGreaterThan(100);
    await standsFirm(guest);
    await guest.close();
  });
});

test('one who is not its host is not heard', async () => {
  const guest = await openGuest(browser, 'telephone/');
  await guest.page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('iframe'));
    other.srcdoc = `<script>parent.frames[0].postMessage({ target: 'whisper-and-curry', type: 'set', parameters: { people: '7' } }, '*')</script>`;
  });
  await guest.page.waitForTimeout(500);
  expect(await changes(guest)).toEqual([]);
  await guest.close();
});

test('fifty megabytes are dropped, and the next message is heard', async () => {
  const guest = await openGuest(browser, 'telephone/');
  await guest.page.evaluate(() => {
    const post = (parameters: object) =>
      document
        .querySelector('iframe')!
        .contentWindow!.postMessage({ target: 'whisper-and-curry', type: 'set', parameters }, '*');
    post({ message: 'x'.repeat(50_000_000) });
    post({ theme: 'dark' });
  });
  await expect.poll(() => themeOf(guest), SOON).toBe('dark');
  expect(await changes(guest)).toEqual([]);
  await standsFirm(guest);
  await guest.close();
});

test('what is said before the frame is there is lost, and nothing else', async () => {
  const guest = await openGuest(browser, 'telephone/');
  await guest.page.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    frame.src = `${frame.src}?people=9`;
    for (let i = 0; i < 100; i++)
      frame.contentWindow!.postMessage({ target: 'whisper-and-curry', type: 'set', parameters: { people: '7' } }, '*');
  });
  const told = async () => (await guest.messages()).findLast(({ type }) => type === 'ready')?.parameters?.['people'];
  await expect.poll(told, SOON).toBe('9');
  expect(guest.errors).toEqual([]);
  await guest.close();
});
