// The share dialog in a real browser: what it hands out is what the figure shows, and the page is left as it was.

import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { section, wordsFor } from '../../src/site/strings.ts';
import { axeFindings } from '../../tools/axe.ts';
import { openBrowser } from '../../tools/browser.ts';
import { textOf, type Visit, visit, wake } from '../../tools/visit.ts';

const words = section('sharing');

/** What stands for the embeds: this is no test of them. */
const EMBED = '<!doctype html><html lang="en"><title>embed</title><p>An embed</p></html>';
const MEASURED = {
  widgets: {
    telephone: {
      title: 'Telephone "game"',
      weight: 31_234,
      heights: [
        [320, 1900],
        [480, 1700],
        [800, 1500],
      ],
    },
  },
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LESSONS: Readonly<Record<string, string>> = { telephone: 'telephone', 'add-back': 'telephone', race: 'both' };

/** Opens the page of a figure, wakes it, and gives embeds that answer at once. */
async function openFigure(id: string, query = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const seen = await visit(
    browser,
    `lessons/${LESSONS[id]}/${query}`,
    { permissions: ['clipboard-read', 'clipboard-write'], ...options },
    async (context) => {
      await context.route(/\/embed\/[a-z-]+\/(\?|$)/, (route) =>
        route.fulfill({ contentType: 'text/html', body: EMBED }),
      );
      await context.route('**/embed/v1/widgets.json', (route) => route.fulfill({ json: MEASURED }));
    },
  );
  await wake(seen.page, id);
  return seen;
}

async function share(page: Page, id: string): Promise<void> {
  await page.locator(`#${id} .share button`).click();
  await page.locator('dialog.sharing[open]').waitFor();
}

async function openDialog(id: string, query = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const seen = await openFigure(id, query, options);
  await share(seen.page, id);
  return seen;
}

/** Saves one of the figure's files, and gives what is in it. */
async function saved(page: Page, kind: 'svg' | 'png' | 'csv'): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[name="save-${kind}"]`).click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^[a-z-]+\\.${kind}$`));
  return readFile(await download.path());
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const snippet = (page: Page) => page.locator('#sharing-snippet').inputValue();

describe('the dialog', () => {
  test.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['its button', (page: Page) => page.getByRole('button', { name: words['close']! }).click()],
  ])('opens above the page, and %s leaves the page as it was', async (_, shut) => {
    const { page, errors, close } = await openFigure('telephone');
    await page.locator('#telephone .share button').focus();
    const before = await page.evaluate(() => [scrollX, scrollY, document.documentElement.clientWidth]);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: words['title']! });
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('.sharing')!.matches(':modal'))).toBe(true);
    expect(await page.evaluate(() => [scrollX, scrollY, document.documentElement.clientWidth])).toEqual(before);
    await shut(page);
    await expect.poll(() => page.locator('.sharing').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('#telephone .share button'))).toBe(true);
    expect(await page.evaluate(() => [scrollX, scrollY, document.documentElement.clientWidth])).toEqual(before);
    expect(errors).toEqual([]);
    await close();
  });

  test('is no part of the first view', async () => {
    const scripts: Promise<string>[] = [];
    const { page, close } = await visit(browser, 'lessons/telephone/', {}, async (context) =>
      context.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.text());
      }),
    );
    await wake(page, 'telephone');
    await page.waitForLoadState('networkidle');
    const isDialog = (script: string) =>
      script.includes('whisper-and-curry widget') || script.includes('sharing-title');
    expect((await Promise.all(scripts)).filter(isDialog)).toEqual([]);
    await share(page, 'telephone');
    expect((await Promise.all(scripts)).filter(isDialog)).toHaveLength(1);
    await close();
  });

  test('where it cannot be had, the link is shown instead', async () => {
    const { page, close } = await openFigure('telephone', '?telephone.people=9');
    await page.route('**/share.json', (route) => route.fulfill({ status: 404 }));
    await page.locator('#telephone .share button').click();
    const link = await page.getByLabel(wordsFor('telephone')['share.link']!).inputValue();
    expect(new URL(link).searchParams.get('telephone.people')).toBe('9');
    expect(await textOf(page, '#telephone .share [role="status"]')).toBe(wordsFor('telephone')['share.refused']);
    await close();
  });

  test.each([
    ['320 px', { viewport: { width: 320, height: 480 } }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('fits in %s, from the left and from the right', async (_, options) => {
    const { page, close } = await openDialog('telephone', '', options);
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
      const fit = await page.locator('.sharing').evaluate((dialog) => {
        const { left, right } = dialog.getBoundingClientRect();
        return { inside: left >= 0 && right <= innerWidth, over: dialog.scrollWidth - dialog.clientWidth };
      });
      expect(fit).toEqual({ inside: true, over: 0 });
    }
    await close();
  });

  test('is not printed', async () => {
    const { page, close } = await openDialog('telephone');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sharing').isVisible()).toBe(false);
    await close();
  });
});

describe('what is copied', () => {
  test('the link leads to the figure as it stands', async () => {
    const { page, close } = await openDialog('telephone', '?telephone.people=9');
    await page.locator('[name="copy-link"]').click();
    await page.locator('.sharing').getByText(words['copied']!).waitFor();
    const link = new URL(await clipboard(page));
    expect(link.searchParams.get('telephone.people')).toBe('9');
    expect(link.hash).toBe('#telephone');
    await close();
  });

  test('a snippet tells what differs from the table, and what is chosen', async () => {
    const { page, close } = await openDialog('telephone', '?telephone.people=9&telephone.noise=2');
    const { origin } = new URL(page.url());
    await page.locator('[name="sharing-kind"]').selectOption('iframe');
    expect(await snippet(page)).toBe(
      `<iframe src="${origin}/embed/telephone/?people=9" title="The telephone game · Whisper &amp; Curry" width="100%" height="1700" frameborder="0" loading="lazy"></iframe>`,
    );
    await page.locator('[name="sharing-theme"]').selectOption('dark');
    await page.locator('[name="sharing-kind"]').selectOption('element');
    await page.locator('[name="sharing-controls"]').selectOption('none');
    expect(await snippet(page)).toContain(
      '<whisper-and-curry widget="telephone" people="9" theme="dark" controls="none" ',
    );
    await page.locator('[name="sharing-kind"]').selectOption('markdown');
    expect(await snippet(page)).toContain(`(${origin}/embed/telephone/poster.png)](${origin}/lessons/telephone/?`);
    await page.locator('[name="copy-snippet"]').click();
    await expect.poll(() => clipboard(page)).toBe(await snippet(page));
    await close();
  });

  test('where copying is refused, the text stands there selected', async () => {
    const { page, close } = await openDialog('telephone');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await page.locator('[name="copy-snippet"]').click();
    await page.locator('.sharing').getByText(words['refused']!).waitFor();
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(await snippet(page));
    await close();
  });

  test('the preview is what the snippet would show, without the page’s rights', async () => {
    const { page, close } = await openDialog('telephone', '?telephone.people=9');
    await page.locator('[name="sharing-theme"]').selectOption('dark');
    const preview = page.locator('.sharing iframe');
    expect(await preview.getAttribute('sandbox')).toBe('allow-scripts');
    expect(await preview.getAttribute('src')).toMatch(/\/embed\/telephone\/\?people=9&theme=dark$/);
    await close();
  });

  test('the weight is said where it is known', async () => {
    const { page, close } = await openDialog('telephone');
    await page.locator('.sharing').getByText('This embed weighs 31 kB').waitFor();
    await page.keyboard.press('Escape');
    await page.route('**/embed/v1/widgets.json', (route) => route.abort());
    await share(page, 'telephone');
    expect(await page.locator('.sharing').getByText('weighs').count()).toBe(0);
    await close();
  });
});

describe.each([
  ['telephone', '?telephone.people=9'],
  ['add-back', '?add-back.branch=0.5'],
  ['race', '?race.depth=20'],
])('the picture of %s', (id, query) => {
  let seen: Visit;
  let svg: string;
  beforeAll(async () => {
    seen = await openDialog(id, query, { colorScheme: 'dark' });
    svg = (await saved(seen.page, 'svg')).toString();
  });
  afterAll(() => seen.close());

  test('is SVG without HTML, style sheets or variables in it', async () => {
    const found = await seen.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        root: parsed.documentElement.localName,
        foreign: parsed.querySelectorAll('parsererror, foreignObject, style, script, [class], [style]').length,
        ids: Array.from(parsed.querySelectorAll('[id]'), ({ id }) => id),
      };
    }, svg);
    expect(found).toMatchObject({ root: 'svg', foreign: 0 });
    expect(new Set(found.ids).size).toBe(found.ids.length);
    expect(svg).not.toMatch(/var\(|NaN|undefined|light-dark/);
  });

  test('says what the figure says, its settings and its source', async () => {
    const told = await seen.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        title: parsed.querySelector('title')!.textContent!,
        text: Array.from(parsed.querySelectorAll('text'), ({ textContent }) => textContent).join(' '),
      };
    }, svg);
    const headline = await seen.page
      .locator(`#${id} .headline`)
      .evaluate((output) => (output as HTMLElement).innerText);
    expect(headline.replaceAll(/\s+/g, ' ').startsWith(told.title)).toBe(true);
    expect(told.text).toContain(told.title.split(' ').slice(0, 4).join(' '));
    const [name = '', value = ''] = query.slice(`?${id}.`.length).split('=');
    expect(told.text).toContain(`${wordsFor(id)[`param.${name}`]}: ${value}`);
    expect(told.text).toContain('Whisper & Curry · ');
    expect(told.text).toContain('CC BY 4.0');
  });

  test('shows what the figure draws, and no control', async () => {
    const counts = await seen.page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { shapes: parsed.querySelectorAll('path, rect').length, buttons: text.includes('>Reset<') };
    }, svg);
    expect(counts.shapes).toBeGreaterThan(5);
    expect(counts.buttons).toBe(false);
  });

  test('is set on paper, whatever the page’s colours', () => {
    expect(/<rect [^>]*fill="([^"]+)"/.exec(svg)![1]).toBe('rgb(251, 247, 239)');
  });

  test('in pixels it is twice as large, and not blank', async () => {
    const png = await saved(seen.page, 'png');
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    const colors = await seen.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
    }, png.toString('base64'));
    expect(colors).toBeGreaterThan(20);
  });
});

test('a picture is as wide as the longest address allows, in two directions too', async () => {
  const message = encodeURIComponent('שלום <b>&עולם ]]> abc');
  const { page, close } = await openFigure('telephone', `?telephone.message=${message}&telephone.norm=layer`);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await share(page, 'telephone');
  const svg = (await saved(page, 'svg')).toString();
  const { over, text } = await page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml')
      .documentElement as unknown as SVGSVGElement;
    document.body.replaceChildren(document.importNode(picture, true));
    const shown = document.body.firstElementChild as SVGSVGElement;
    const { left, right } = shown.getBoundingClientRect();
    const texts = Array.from(shown.querySelectorAll('text'));
    const isOver = (one: Element) =>
      one.getBoundingClientRect().left < left - 1 || one.getBoundingClientRect().right > right + 1;
    return {
      over: texts.filter(isOver).map(({ textContent }) => textContent),
      text: texts.map(({ textContent }) => textContent).join(''),
    };
  }, svg);
  expect(over).toEqual([]);
  expect(text).toContain('telephone.seed=1');
  await close();
});

describe('the numbers', () => {
  /** The rows of a file whose cells hold no line breaks. */
  const rowsOf = (csv: string) =>
    csv
      .trimEnd()
      .split('\r\n')
      .map((line) =>
        Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain!),
      );

  test('are those that the charts draw, of all four rows, though the page was never touched', async () => {
    const { page, close } = await openDialog('telephone');
    const [head, ...rows] = rowsOf((await saved(page, 'csv')).toString());
    expect(head).toEqual(['chart', 'x axis', 'y axis', 'series', 'x', 'y']);
    const name = wordsFor('telephone')['chart.intact'];
    const intact = rows.filter(([chart]) => chart === name);
    expect(intact).toHaveLength(4 * 51);
    expect(new Set(intact.map(([, , , series]) => series)).size).toBe(4);
    await close();
  });

  test('agree with the picture: a line’s value is as high as it stands', async () => {
    const { page, close } = await openDialog('telephone', '?telephone.people=9&telephone.noise=20');
    await expect.poll(() => page.locator('#telephone .panel-intact .line-emphasised').count()).toBe(1);
    const rows = rowsOf((await saved(page, 'csv')).toString()).slice(1);
    const name = wordsFor('telephone')['chart.intact'];
    const plain = rows.filter(([chart, , , series]) => chart === name && series === 'plain');
    const values = plain.map((row) => Number(row[5]));
    expect(values).toHaveLength(10);
    const drawn = await page.locator('#telephone .panel-intact .line-emphasised path').getAttribute('d');
    const heights = Array.from(drawn!.matchAll(/,(-?[\d.]+)/g), ([, y]) => Number(y));
    expect(heights).toHaveLength(10);
    const [top, bottom] = [heights[values.indexOf(100)]!, heights[values.indexOf(Math.min(...values))]!];
    const scale = (bottom - top) / (100 - Math.min(...values));
    values.forEach((value, i) => void expect(heights[i]).toBeCloseTo(top + (100 - value) * scale, 0));
    await close();
  });

  test('of a figure without charts are its table’s, cell by cell, as typed', async () => {
    const { page, close } = await openDialog('add-back', '?add-back.x=1,-2,0.25,99');
    const rows = rowsOf((await saved(page, 'csv')).toString());
    expect(rows[0]).toEqual(['table', 'row', 'column', 'value']);
    expect(rows.slice(1, 5).map((row) => row[3])).toEqual(['1', '-2', '0.25', '99']);
    expect(rows).toHaveLength(1 + 3 * 4);
    await close();
  });

  test('of a race are those of its charts, once it has made a step', async () => {
    const { page, close } = await openFigure('race', '?race.depth=20');
    const step = page.locator('#race [name="step"]');
    await step.press('Enter');
    await expect.poll(() => textOf(page, '#race output')).toContain('Step 0 of 500');
    await step.press('Enter');
    await page.locator('#race .charts:visible').waitFor();
    await share(page, 'race');
    const rows = rowsOf((await saved(page, 'csv')).toString()).slice(1);
    const blame = rows.filter(([chart]) => chart === wordsFor('race')['blame']);
    expect(blame).toHaveLength(4 * 20);
    expect(blame.every((row) => Number(row[5]) > 0)).toBe(true);
    await close();
  });

  test('of a race that was not run: there are none, and that is said', async () => {
    const { page, close } = await openDialog('race');
    await page.locator('[name="save-csv"]').click();
    await page.locator('.sharing').getByText(words['csv.none']!).waitFor();
    await close();
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in the open dialog, %s', async (colorScheme) => {
  const { page, close } = await openDialog('telephone', '', { colorScheme, viewport: { width: 360, height: 800 } });
  expect(await axeFindings(page)).toEqual([]);
  await close();
});
