// Links that set a task, in a real browser: what they show is text, what they hold back nothing on the page changes.

import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGuest } from '../../src/embed/guest.testing.ts';
import { hostileTexts } from '../../src/params/hostile.ts';
import { section, wordsFor } from '../../src/site/strings.ts';
import { axeFindings } from '../../tools/axe.ts';
import { openBrowser } from '../../tools/browser.ts';
import { overflow } from '../../tools/overflow.ts';
import { tabTo, textOf, visit, wake } from '../../tools/visit.ts';

const LESSONS: Readonly<Record<string, string>> = {
  telephone: 'telephone',
  curry: 'curry',
  lesion: 'delete-a-person',
  block: 'transformer-block',
};
const LONG = 100_000; // code units
const words = wordsFor('telephone');
const sharing = section('sharing');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens the page of a figure that was told texts by the address, and waits until its task stands. */
async function open(id: string, texts: Readonly<Record<string, string>>, options: BrowserContextOptions = {}) {
  const query = new URLSearchParams(Object.entries(texts).map(([name, text]) => [`${id}.${name}`, text]));
  const seen = await visit(browser, `lessons/${LESSONS[id]}/?${query}`, options);
  await wake(seen.page, id);
  await seen.page.locator(`#${id} > .task`).waitFor({ state: 'attached' });
  return { ...seen, figure: seen.page.locator(`#${id}`) };
}

const asked = (page: Page) => new URL(page.url()).searchParams;
const result = (page: Page) => textOf(page, '#telephone output');

/** Does to a control what a reader with the browser's tools could do: uses it, though it is disabled. */
async function force(page: Page, selector: string, value: string): Promise<void> {
  await page.locator(selector).evaluate((control: HTMLInputElement, value) => {
    control.disabled = false;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

describe('a link that sets a task', () => {
  const TEXTS = {
    task: 'Find the break',
    ask: 'Who mishears first?',
    hide: 'noise,seed',
    lock: 'people',
    people: '20',
  };

  test('puts its title and question above the figure, and says where they are from', async () => {
    const { page, figure, errors, close } = await open('telephone', TEXTS);
    const task = figure.getByRole('region', { name: words['task']! });
    expect((await task.locator('p').allTextContents()).slice(1)).toEqual([TEXTS.task, TEXTS.ask]);
    const [above, below] = await Promise.all([task.boundingBox(), figure.locator('output').boundingBox()]);
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    expect(await textOf(page, '#telephone .faults')).toBe('');
    expect(errors).toEqual([]);
    await close();
  });

  test('takes hidden controls away, and shows locked ones disabled, with their value', async () => {
    const { page, figure, close } = await open('telephone', TEXTS);
    for (const name of ['noise', 'seed']) expect(await figure.locator(`[name="${name}"]`).isVisible()).toBe(false);
    for (const part of await figure.locator('.control:has([name="people"]) input').all()) {
      expect([await part.isVisible(), await part.isDisabled(), await part.inputValue()]).toEqual([true, true, '20']);
    }
    await expect(tabTo(page, '#telephone :is([name="people"], [name="noise"], [name="seed"])', 60)).rejects.toThrow();
    await close();
  });

  test('holds its parameters whatever is done on the page, and Reset goes back to what it set', async () => {
    const { page, figure, close } = await open('telephone', { ...TEXTS, residual: 'on' });
    const before = await result(page);
    for (const [name, value] of [
      ['people', '99'],
      ['noise', '20'],
      ['seed', '7'],
    ] as const)
      await force(page, `#telephone [name="${name}"]`, value);
    expect(await result(page)).toBe(before);
    expect(await figure.locator('[name="people"]').inputValue()).toBe('20');
    await figure.locator('[name="norm"]').press('Space');
    await figure.locator('[name="residual"]').press('Space');
    await expect.poll(() => result(page)).not.toBe(before);
    await page.waitForURL(/telephone\.norm=layer/);
    for (const [name, text] of Object.entries(TEXTS)) expect(asked(page).get(`telephone.${name}`), name).toBe(text);
    await figure.getByRole('button', { name: words['reset']! }).click();
    await expect.poll(() => result(page)).toBe(before);
    await page.waitForURL(/telephone\.residual=on&telephone\.norm=none/);
    expect(asked(page).get('telephone.task')).toBe(TEXTS.task);
    await page.reload();
    await wake(page, 'telephone');
    await figure.locator('.task').waitFor();
    expect(await result(page)).toBe(before);
    await close();
  });

  test('lets a preset change only what is free', async () => {
    const { page, figure, close } = await open('curry', { lock: 'amounts', task: 'Season it' });
    const preset = figure.locator('.presets button');
    const before = await textOf(page, '#curry output');
    for (const button of await preset.all()) {
      expect(await button.isDisabled()).toBe(true); // they set amounts and nothing else
      await button.evaluate((one: HTMLButtonElement) => {
        one.disabled = false;
        one.click();
      });
    }
    await page.waitForTimeout(300); // ms: the address follows a change after a pause
    expect(asked(page).get('curry.amounts')).toBe(null);
    expect(await figure.locator('[name="amounts"]').isDisabled()).toBe(true);
    expect(await textOf(page, '#curry output')).toBe(before);
    await close();
  });

  test.each([
    ['lesion', 'deleted', '.lesion-person'],
    ['block', 'wire', '.plan-wire input'],
  ])('of %s disables also what sets %s and has no name', async (id, name, selector) => {
    const { figure, close } = await open(id, { lock: name });
    for (const control of await figure.locator(selector).all()) expect(await control.isDisabled()).toBe(true);
    await close();
  });

  test('that only holds something back shows no empty note', async () => {
    const { figure, close } = await open('telephone', { lock: 'seed' });
    expect(await figure.locator('.task').isVisible()).toBe(false);
    expect(await figure.getByRole('button', { name: words['seed.next']! }).isDisabled()).toBe(true);
    await close();
  });

  test('is the only one that loads what shows it', async () => {
    const scripts: Promise<string>[] = [];
    const { page, close } = await visit(browser, 'lessons/telephone/?telephone.people=9', {}, async (context) =>
      context.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.text());
      }),
    );
    await wake(page, 'telephone');
    await page.waitForLoadState('networkidle');
    expect((await Promise.all(scripts)).filter((script) => script.includes('task-from'))).toEqual([]);
    await close();
  });

  test('which cannot be shown still leaves a figure to play with, and stays in the address', async () => {
    const query = new URLSearchParams({ 'telephone.task': 'Find it', 'telephone.lock': 'people' });
    const { page, errors, close } = await visit(browser, `lessons/telephone/?${query}`, {}, (context) =>
      context.route(/\/Task\..*\.js$/, (route) => route.abort()),
    );
    await wake(page, 'telephone');
    await expect
      .poll(async () => {
        await page.locator('#telephone [name="people"]').fill('33');
        return page.locator('#telephone [name="people"]').inputValue();
      })
      .toBe('33');
    await page.waitForURL(/telephone\.people=33/);
    expect(asked(page).get('telephone.lock')).toBe('people');
    expect(errors.filter((text) => text.startsWith('uncaught'))).toEqual([]);
    await close();
  });
});

/** Every hostile text as a task's title, question and locked controls: a long one by itself, since addresses end somewhere. */
function wildTasks(): [string, Record<string, string>][] {
  return Object.entries(hostileTexts).flatMap(([what, text]) => {
    const names = ['task', 'ask', 'lock'];
    const wild = text.toWellFormed();
    if (wild.length > LONG) return names.map((name): [string, Record<string, string>] => [what, { [name]: wild }]);
    return [[what, Object.fromEntries(names.map((name) => [name, wild]))]];
  });
}

describe('a stranger’s texts', () => {
  test('run nowhere, break nothing, and are cut where they are too long', { timeout: 180_000 }, async () => {
    for (const [what, texts] of wildTasks()) {
      const { page, figure, errors, close } = await open('telephone', texts);
      const shown = await figure.locator('.task p').allTextContents();
      expect(
        shown.every((line) => line.length < 6000),
        what,
      ).toBe(true);
      expect(await figure.locator(':is(img, script, iframe, [onload], [onerror])').count(), what).toBe(0);
      expect(await overflow(page), what).toEqual([]);
      expect(errors, what).toEqual([]);
      await close();
    }
  });

  test('are told, where a control is unknown, a text too long or given twice; Reset takes that away', async () => {
    const query = [
      `telephone.task=${'A'.repeat(81)}`,
      'telephone.hide=nosie',
      'telephone.lock=people',
      'telephone.lock=seed',
    ].join('&');
    const { page, close } = await visit(browser, `lessons/telephone/?${query}`);
    await wake(page, 'telephone');
    const faults = page.locator('#telephone .faults li');
    await expect.poll(() => faults.count()).toBe(3);
    expect((await faults.allTextContents()).join('\n')).toMatch(
      /task must be at most 80 characters.*\n.*lock must be given once.*\n.*hide must name controls.*“nosie”. Did you mean noise\?/s,
    );
    await page.locator('#telephone').getByRole('button', { name: words['reset']! }).click();
    await expect.poll(() => faults.count()).toBe(0);
    await close();
  });
});

test.each([
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('a task fits in %s, from the left and from the right, and axe finds nothing', async (_, options) => {
  const texts = { task: `A title ${'long '.repeat(12)}`, ask: 'Wh'.repeat(150), lock: 'people,seed', hide: 'noise' };
  const { page, figure, close } = await open('telephone', texts, options);
  for (const dir of ['ltr', 'rtl']) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
    expect(await overflow(page)).toEqual([]);
    const [task, around] = await Promise.all([figure.locator('.task').boundingBox(), figure.boundingBox()]);
    expect(task!.x).toBeGreaterThanOrEqual(around!.x);
    expect(task!.x + task!.width).toBeLessThanOrEqual(around!.x + around!.width);
  }
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  expect(await axeFindings(page)).toEqual([]);
  await close();
});

test('an embed sets no task, and says so', async () => {
  const guest = await openGuest(browser, 'telephone/?task=Find+it&lock=people&people=9');
  const faults = guest.frame().locator('.faults li');
  await expect.poll(() => faults.count()).toBe(2);
  expect((await faults.allTextContents()).join(' ')).toMatch(/There is no task here.*There is no lock here/);
  expect(await guest.frame().locator('[name="people"]').isDisabled()).toBe(false);
  await guest.close();
});

describe('the dialog', () => {
  test('makes the link, by keyboard, and the link shows the task', async () => {
    const { page, close } = await visit(browser, 'lessons/telephone/?telephone.people=9', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await wake(page, 'telephone');
    await page.locator('#telephone .share button').click();
    const dialog = page.locator('dialog.sharing[open]');
    await dialog.getByText(sharing['task.none']!).waitFor();
    await tabTo(page, '[name="sharing-task-title"]');
    await page.keyboard.type('A & B <i>');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Why?');
    await dialog.locator('[name="sharing-task-people"]').selectOption('lock');
    await dialog.locator('[name="sharing-task-noise"]').selectOption('hide');
    await dialog.locator('[name="sharing-task-seed"]').selectOption('hide');
    await dialog.locator('[name="copy-task.link"]').click();
    await dialog.getByText(sharing['copied']!).waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.hash).toBe('#telephone');
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      'telephone.task': 'A & B <i>',
      'telephone.ask': 'Why?',
      'telephone.lock': 'people',
      'telephone.hide': 'noise,seed',
      'telephone.people': '9',
    });
    await page.goto(link.href);
    await page.locator('#telephone .task').waitFor();
    expect((await page.locator('#telephone .task p').allTextContents()).slice(1)).toEqual(['A & B <i>', 'Why?']);
    await close();
  });

  test('begins with the task that the figure has, and can take it away', async () => {
    const { page, figure, close } = await open('telephone', { task: 'Find it', lock: 'people' });
    await figure.locator('.share button').click();
    const dialog = page.locator('dialog.sharing[open]');
    const title = dialog.locator('[name="sharing-task-title"]');
    await title.waitFor();
    expect(await title.inputValue()).toBe('Find it');
    expect(await dialog.locator('[name="sharing-task-people"]').inputValue()).toBe('lock');
    await dialog.locator('[name="sharing-task-people"]').selectOption('free');
    const link = await dialog.locator('[id="sharing-task.link"]').inputValue();
    expect([...new URL(link).searchParams.keys()]).not.toContain('telephone.lock');
    await title.fill('');
    await dialog.getByText(sharing['task.none']!).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });
});
