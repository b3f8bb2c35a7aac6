// The instructors' notes are on their pages in a build for teaching, and nowhere else in that build or any other. On
// paper, a handout has the size that was chosen, and holds the answers only where it says so.

import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tools/axe.ts';
import { openBrowser } from '../../../tools/browser.ts';
import { overflow } from '../../../tools/overflow.ts';
import { type TeachBuild, teachBuild } from '../../../tools/teach-build.ts';
import { CONTENT_DIR } from '../content-dir.ts';
import { quizOf } from '../quiz.ts';
import { section } from '../strings.ts';

const words = section('teach');
const BUILD_MS = 900_000; // a whole build, on whatever machine

let build: TeachBuild;
let browser: Browser;
beforeAll(async () => {
  [build, browser] = await Promise.all([teachBuild(), openBrowser()]);
}, BUILD_MS);
afterAll(async () => {
  await browser.close();
  await build.close();
});

/** Pieces of a text that no markup cuts, long enough to be told apart from any other text. */
const pieces = (text: string) => text.match(/[^*`_[\](){}<>&"'“”‘’…\n]{35,}/g)?.map((piece) => piece.trim()) ?? [];

/** What readers may find: a misconception may stand in the notes and, for all figures, in a widget's README. */
const others = globSync([`${CONTENT_DIR}/**/*.{mdx,yaml,ts}`, 'components/widgets/*/README.md'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const notes = globSync(`${CONTENT_DIR}/lessons/[0-9]*/notes.md`).map((file) => ({
  slug: path.basename(path.dirname(file)).replace(/^\d+-/, ''),
  said: pieces(readFileSync(file, 'utf8')).filter((piece) => !others.includes(piece)),
}));
const all = notes.flatMap(({ said }) => said);

/** The text of a file of a build: the search's index is compressed, pictures and faces have none. */
function textOf(file: string): string {
  if (/\.(png|woff2?)$/.test(file)) return '';
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The files of a build that hold a sentence of any notes. */
function leaks(folder: string): string[] {
  const files = globSync('**/*.*', { cwd: folder }).map((file) => file.replaceAll(path.sep, '/'));
  return files.filter((file) => {
    const text = textOf(path.join(folder, file)).replaceAll(/<[^>]*>/g, '');
    return all.some((piece) => text.includes(piece));
  });
}

describe('the notes', () => {
  test('are long enough to be looked for', () => {
    for (const { slug, said } of notes) expect(said.length, slug).toBeGreaterThan(3);
  });

  test('are nowhere in a build for learners, which has no page for teaching and no link to one', () => {
    expect(leaks('dist')).toEqual([]);
    expect(existsSync('dist/teach')).toBe(false);
    expect(readFileSync('dist/index.html', 'utf8')).not.toContain('/teach/');
  });

  test('are on their own pages in a build for teaching, each sentence, and on no other', () => {
    const own = notes.map(({ slug }) => `teach/${slug}/index.html`);
    expect(leaks(build.folder).sort()).toEqual(own.sort());
    for (const { slug, said } of notes) {
      const text = textOf(path.join(build.folder, `teach/${slug}/index.html`)).replaceAll(/<[^>]*>/g, '');
      expect(
        said.filter((piece) => !text.includes(piece)),
        slug,
      ).toEqual([]);
    }
  });
});

describe('the pages for teaching', () => {
  test('are told to no search engine, no program and no search', () => {
    const pages = globSync('teach/**/*', { cwd: build.folder, withFileTypes: true }).filter((file) => file.isFile());
    expect(pages.map(({ name }) => name).filter((name) => name !== 'index.html')).toEqual([]);
    expect(pages).toHaveLength(1 + 3 * notes.length);
    for (const { parentPath, name } of pages) {
      const html = readFileSync(path.join(parentPath, name), 'utf8');
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toMatch(/data-pagefind-body|rel="(canonical|alternate)"|og:url/);
    }
    for (const file of globSync('{sitemap-*.xml,llms.txt,robots.txt,pagefind/**/*}', { cwd: build.folder }))
      if (path.extname(file) !== '')
        expect(textOf(path.join(build.folder, file)), file).not.toMatch(/(?<!make-it-yours)\/teach\//); // the guide has a page of that name
    expect(globSync('cards/teach*', { cwd: build.folder })).toEqual([]);
  });

  test('are linked from the foot of every page, and all their links lead somewhere', async () => {
    const page = await browser.newPage();
    await page.goto(build.url);
    await page.getByRole('link', { name: words['title']!, exact: true }).click();
    for (const address of [page.url(), `${build.url}teach/telephone/`, `${build.url}teach/telephone/handout/`]) {
      await page.goto(address);
      const hrefs = await page
        .locator('a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const own = new Set(hrefs.filter((href) => href.startsWith(build.url)).map((href) => href.replace(/#.*/, '')));
      expect(own.size).toBeGreaterThan(5);
      for (const href of own) expect((await page.request.get(href)).status(), href).toBe(200);
    }
    await page.close();
  });

  test.each([
    ['320 px', { viewport: { width: 320, height: 640 } }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as [string, BrowserContextOptions][])(
    'fit in %s, from the left and from the right, and axe finds nothing',
    async (_, options) => {
      const page = await browser.newPage(options);
      for (const address of ['', 'telephone/', 'telephone/handout/', 'telephone/handout/answers/', 'both/handout/']) {
        await page.goto(`${build.url}teach/${address}`);
        expect(await axeFindings(page), address).toEqual([]);
        for (const dir of ['ltr', 'rtl']) {
          await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
          expect(await overflow(page), `${address} ${dir}`).toEqual([]);
        }
      }
      await page.close();
    },
  );
});

describe('a handout', () => {
  const SIZES = { a4: [595, 842], letter: [612, 792] } as const;

  test.each(['a4', 'letter'] as const)('is printed on %s, chosen by keyboard, without the choice', async (paper) => {
    const page = await browser.newPage();
    await page.goto(`${build.url}teach/telephone/handout/`);
    await page.locator('[name="paper"]:checked').focus();
    if (paper === 'letter') await page.keyboard.press('ArrowRight');
    expect(await page.locator('[name="paper"]:checked').inputValue()).toBe(paper);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = Array.from(pdf.matchAll(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g), ([, width, height]) =>
      [width, height].map((points) => Math.round(Number(points))),
    );
    expect(boxes.length).toBeGreaterThanOrEqual(1);
    expect(boxes).toEqual(boxes.map(() => SIZES[paper]));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':is(.paper-choosing, .masthead, .colophon)').filter({ visible: true }).count()).toBe(0);
    await page.close();
  });

  test('asks what the lesson asks, shows its first figure and its sentence, and gives nothing away', async () => {
    const page = await browser.newPage();
    await page.goto(`${build.url}teach/telephone/handout/`);
    await page.emulateMedia({ media: 'print' });
    const { predictions, questions } = quizOf('20-telephone');
    const asked = [...Object.values(predictions), ...questions];
    expect(await page.locator('.paper-ask').allTextContents()).toEqual(asked.map(({ ask }) => ask));
    expect(await page.locator('.paper-line').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.paper-sentence').innerText()).toMatch(/letters reach person 50/);
    expect(await page.locator('.paper-figure svg:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.paper-figure').evaluate((figure: HTMLElement) => figure.inert)).toBe(true);
    const html = await page.content();
    for (const { feedback } of asked.flatMap(({ choices }) => choices)) expect(html).not.toContain(feedback);
    expect(await page.locator('.paper-right').count()).toBe(0);
    await page.close();
  });

  test('with answers marks the right one of each question, in words and by its box, and says why', async () => {
    const page = await browser.newPage();
    await page.goto(`${build.url}teach/telephone/handout/answers/`);
    await page.emulateMedia({ media: 'print' });
    const { questions } = quizOf('20-telephone');
    const right = questions.map(({ choices }) => choices.find((choice) => choice.right)!.text);
    expect(await page.locator('.paper-right strong').allTextContents()).toEqual(
      right.map((text) => `${words['right']}: ${text}`),
    );
    expect(await page.locator('.paper-right .paper-box').allTextContents()).toEqual(right.map(() => '✓'));
    const text = await page.locator('main').innerText();
    for (const { feedback } of questions.flatMap(({ choices }) => choices)) expect(text).toContain(feedback);
    await page.close();
  });
});
