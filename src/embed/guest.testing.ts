// For tests only: an embed in a sandboxed frame of a stranger's page on another origin, and all that the frame told it.

import type { Browser, Frame } from 'playwright';
import { expect } from 'vitest';
import { type Hosted, openHosted } from '../../tools/hosted.ts';

/** An embed as its host sees it. */
export interface Guest extends Hosted {
  /** The frame as it stands now. */
  readonly frame: () => Frame;
  /** Every message the host got, oldest first. */
  readonly messages: () => Promise<Message[]>;
  /** Shows another address in the frame and waits until the embed is ready. */
  readonly go: (path: string) => Promise<void>;
}

/** A message of an embed, as far as tests look into it. */
export interface Message {
  readonly source?: string;
  readonly type?: string;
  readonly text?: string;
  readonly height?: number;
  readonly parameters?: Readonly<Record<string, string>>;
}

const HOST = `<!doctype html>
<html lang="en"><title>A stranger’s page</title>
<script>
  const messages = [];
  addEventListener('message', ({ data }) => messages.push(data));
</script>
<body style="margin: 0"><h1>A stranger’s page</h1></body></html>`;

/** Opens a stranger's page with an embed, named by its path below embed/v1/, in a frame that may run scripts alone. */
export async function openGuest(browser: Browser, path: string): Promise<Guest> {
  const seen = await openHosted(browser, () => ({ body: HOST }));
  const { page, site } = seen;
  const messages = () => page.evaluate('messages') as Promise<Message[]>;
  const frame = () => page.frames().find((other) => other !== page.mainFrame())!;
  const go = async (next: string) => {
    await page.evaluate(
      ([src]) => {
        document.querySelector('iframe')?.remove();
        (globalThis as unknown as { messages: unknown[] }).messages.length = 0;
        const element = document.createElement('iframe');
        element.setAttribute('sandbox', 'allow-scripts');
        element.style.cssText = 'inline-size: 100%; block-size: 3000px; border: 0';
        Object.assign(element, { src, title: 'embed' });
        document.body.append(element);
      },
      [`${site}embed/v1/${next}`],
    );
    await page.waitForFunction("messages.some(({ type }) => type === 'ready')");
  };
  // The script of the page keeps its list in a variable of its own; the tests clear it by the window.
  await page.evaluate('globalThis.messages = messages');
  await go(path);
  return { ...seen, frame, messages, go };
}

/** A text with every run of white space as one space. */
export const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What the figure says, and what is wrong with it whatever it was asked. */
export async function look({ frame }: Guest) {
  return frame().evaluate(() => {
    const outputs = Array.from(document.querySelectorAll('figure output'), ({ textContent }) => textContent ?? '');
    return {
      faults: Array.from(document.querySelectorAll('figure .faults li'), ({ textContent }) => textContent ?? ''),
      wrong: outputs.filter((text) => text === '' || /NaN|undefined|Infinity/.test(text)),
      running: document.querySelectorAll('figure :is(img, script, iframe, [onload], [onerror])').length,
    };
  });
}

/** Expects a figure that says something, runs nothing strange, and has had no error. */
export async function standsFirm(guest: Guest): Promise<void> {
  expect({ ...(await look(guest)), errors: guest.errors }).toMatchObject({ wrong: [], running: 0, errors: [] });
}
