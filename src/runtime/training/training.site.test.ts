// The engine in a real browser, on its bench: it trains in a worker while the page answers, stands still when told to,
// says when it died, and finds another place where workers are forbidden.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../tools/browser.ts';
import { textOf, type Visit, visit } from '../../../tools/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LAB = 'lab/core/';
const ANSWER_MS = 50; // the limit that the course sets itself

/** The bench, running for at least two steps. */
async function running(prepare?: (context: BrowserContext) => Promise<unknown>): Promise<Visit> {
  const visited = await visit(browser, LAB, {}, prepare);
  await visited.page.locator('astro-island:not([ssr]) > #lab').waitFor();
  await press(visited.page, 'Run');
  await expect.poll(() => stepOf(visited.page), { timeout: 20_000 }).toBeGreaterThan(1);
  return visited;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function stepOf(page: Page): Promise<number> {
  return Number(/Step (\d+)/.exec(await textOf(page, '#lab output'))?.[1] ?? -1);
}

/** Seconds that all processes of the browser have worked so far. */
async function worked(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Seconds worked during about one second. */
async function workOfASecond(page: Page): Promise<number> {
  const before = await worked();
  await page.waitForTimeout(1000);
  return (await worked()) - before;
}

/** With a policy on workers, sent with the page as a host would. */
function withPolicy(policy: string) {
  return (context: BrowserContext) =>
    context.route(`**/${LAB}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
}

describe('the engine in its worker', () => {
  test(`while it runs, a key is answered within ${ANSWER_MS} ms`, async () => {
    const { page, errors, close } = await running();
    await page.evaluate(() => {
      const waits: number[] = [];
      addEventListener('keydown', ({ timeStamp }) => waits.push(performance.now() - timeStamp));
      Object.assign(globalThis, { waits });
    });
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Shift');
      await page.waitForTimeout(25);
    }
    const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits.sort((a, b) => a - b));
    expect(waits).toHaveLength(40);
    expect(waits.at(-1)).toBeLessThan(ANSWER_MS);
    expect(errors).toEqual([]);
    await close();
  });

  test('a pause stops the processor, one step is one step, and running goes on from there', async () => {
    const { page, close } = await running();
    const busy = await workOfASecond(page);
    await press(page, 'Pause');
    await expect.poll(() => textOf(page, '#lab output')).toContain('paused');
    const at = await stepOf(page);
    expect(await workOfASecond(page)).toBeLessThan(busy / 5);
    expect(await stepOf(page)).toBe(at);
    await press(page, 'One step');
    await expect.poll(() => stepOf(page)).toBe(at + 1);
    await press(page, 'Run');
    await expect.poll(() => stepOf(page)).toBeGreaterThan(at + 2);
    await close();
  });

  test('leaving the page leaves no worker', async () => {
    const { page, close } = await running();
    expect(page.workers()).toHaveLength(1);
    await page.goto(new URL('../../lessons/', page.url()).href);
    await expect.poll(() => page.workers().length).toBe(0);
    await close();
  });

  test('the four stand where the lesson says they do', async () => {
    const { page, close } = await running();
    await expect.poll(() => textOf(page, '#lab output'), { timeout: 55_000 }).toContain('Step 500 of 500, finished');
    const row = (name: string) => textOf(page, `[data-net="${name}"]`);
    expect(await row('plain')).toContain('50.0%');
    expect(await row('layer')).toContain('50.0%');
    expect(await row('residual')).toMatch(/overflowed in block \d+ at step \d\b/);
    expect(await row('both')).toMatch(/(9[89]|100)\.\d%/);
    await close();
  });
});

describe('a worker that dies', () => {
  test.each([
    ['with an error', "setTimeout(() => { throw new Error('out of memory'); })", /ended: .*out of memory/],
    ['in silence', 'self.close()', /ended: no answer for 5 seconds/],
  ])('%s is reported, and begun anew on request', async (_, script, said) => {
    const { page, close } = await running();
    await page.workers()[0]!.evaluate(script);
    await expect.poll(() => textOf(page, '#lab .faults'), { timeout: 10_000 }).toMatch(said);
    await expect.poll(() => page.workers().length).toBe(0);
    await press(page, 'From the start');
    await press(page, 'Run');
    await expect.poll(() => stepOf(page), { timeout: 20_000 }).toBeGreaterThan(1);
    expect(await textOf(page, '#lab .faults')).toBe('');
    await close();
  });
});

describe('where workers by address are forbidden', () => {
  test('the engine runs in a worker from a blob', async () => {
    const { page, close } = await running(withPolicy('worker-src blob:'));
    expect(await textOf(page, '#lab output')).toContain('in a worker made from a blob');
    await close();
  });

  test.each([
    ['no worker at all is allowed', withPolicy("worker-src 'none'")],
    ['there are no workers', (context: BrowserContext) => context.addInitScript('delete globalThis.Worker')],
  ])('and where %s, on the page in slices that let it answer', async (_, prepare) => {
    const { page, close } = await running(prepare);
    expect(await textOf(page, '#lab output')).toContain("on the page's own thread");
    expect(page.workers()).toHaveLength(0);
    await press(page, 'Pause');
    await expect.poll(() => textOf(page, '#lab output')).toContain('paused');
    await close();
  });
});
