// A cell against its page and the world: whatever it does, the page answers, nothing runs in it, and nobody hears of it.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '#cells/protocol.ts';
import { openBrowser } from '../../tools/browser.ts';
import { type Visit, visit } from '../../tools/visit.ts';
import { type CellsOn, cellsOn, LESSON } from './live.testing.ts';

const ANSWERS = 100; // ms within which the page answers input, from 2 s after the attack on
const ENDED = LIMITS.computing + 3000; // ms within which the watchdog has spoken, on a slow machine

let browser: Browser;
let server: Server;
let elsewhere: string;
let heard: string[];
let seen: Visit;
let cells: CellsOn;
beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/javascript').end('1');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(async () => {
  heard = [];
  seen = await visit(browser, LESSON, { viewport: { width: 1024, height: 900 } });
  cells = cellsOn(seen.page);
  await cells.open(0);
  await cells.state(0, 'live');
});
afterEach(() => seen.close());

/** How long the page takes from a key to the frame after it, in milliseconds: the middle of five. */
async function answerTime(page: Page): Promise<number> {
  const times: number[] = [];
  for (let press = 0; press < 5; press++) {
    const time = await page.evaluateHandle(listen); // listens before the key comes
    await page.keyboard.press('ArrowRight');
    times.push(await time.evaluate(({ promise }) => promise));
  }
  return times.sort((a, b) => a - b)[2]!;
}

/** Runs in the page. */
function listen(): { readonly promise: Promise<number> } {
  const promise = new Promise<number>((done) => {
    const heard = ({ timeStamp }: KeyboardEvent) => requestAnimationFrame(() => done(performance.now() - timeStamp));
    addEventListener('keydown', heard, { once: true, capture: true });
  });
  return { promise };
}

const ATTACKS: readonly (readonly [string, string])[] = [
  ['a loop without end', 'while (true) {}'],
  ['deep recursion', 'const deep = (n) => deep(n + 1) + 1;\ndeep(0)'],
  ['a pattern that explodes', '/(a+)+$/.test("a".repeat(40) + "!")'],
  ['an await loop', 'while (true) await null;'],
  ['a loop behind an await', 'await null;\nwhile (true) {}'],
  ['a flood of microtasks', 'const flood = () => Promise.resolve().then(flood);\nflood()'],
  [
    'a promise that nobody keeps, and a loop behind it',
    'setTimeout(() => { while (true) {} }, 100);\nnew Promise(() => {})',
  ],
  ['a huge array', 'const big = new Array(1e9).fill(0);'],
  ['arrays without end', 'const kept = [];\nwhile (true) kept.push(new Array(1e6).fill(1.5));'],
  ['a text that doubles', 'let text = "x";\nwhile (true) text += text;'],
  ['a million lines', 'for (let i = 0; i < 1e6; i++) console.log(i);'],
  ['lines without end', 'while (true) console.log("x".repeat(5000));'],
  ['results without end', 'while (true) display("x".repeat(1e5));'],
  ['closing the worker', '[].constructor.constructor("self.close()")()'],
  ['a polluted prototype', 'Object.prototype.then = 1;'],
  ['an array without its methods', 'Array.prototype.push = () => 0;'],
  ['another Promise', '[].constructor.constructor("Promise = function () {}")()'],
  ['a getter that throws', '({ get a() { throw new Error("no"); } })'],
  ['a proxy of traps', 'new Proxy({}, { ownKeys() { while (true) {} } })'],
  ['a loop that is its own', 'const self = [];\nself.push(self, NaN, 10n);\nself'],
  ['code that is none', 'const = ;'],
];

describe('from 2 seconds after it ran, the page answers at once, its text is kept, and the next run works', () => {
  test.each(ATTACKS)('%s', async (_, attack) => {
    const { page } = seen;
    await cells.write(0, attack);
    await page.waitForTimeout(LIMITS.computing);
    expect(await answerTime(page)).toBeLessThan(ANSWERS);
    expect(await cells.source(0)).toBe(attack);
    await cells.write(0, '6 * 7');
    await expect.poll(() => cells.output(0), { timeout: ENDED + LIMITS.computing }).toBe('42');
    expect(seen.errors).toEqual([]);
  });

  test('a cell that was ended is named, those beside it go on, and it can be run again', async () => {
    await cells.open(1);
    await cells.write(1, '1 + 1');
    await cells.write(0, 'const a = 1;\nwhile (true) {}');
    await expect.poll(() => cells.output(0), { timeout: ENDED }).toContain('2 seconds');
    await cells.write(1, '2 + 2');
    await expect.poll(() => cells.output(1)).toBe('4');
    expect(await cells.output(0)).toContain('2 seconds');
    await cells.cell(0).locator('[name="run"]').click();
    await cells.state(0, 'running');
    await expect.poll(() => cells.output(0), { timeout: ENDED }).toContain('2 seconds');
    await expect.poll(() => cells.output(1)).toBe('4');
  });
});

const GLOBAL = '[].constructor.constructor("return this")()'; // what a cell can reach, whatever it is told
const MARKUP = (html: string) =>
  `({ nodeType: 1, localName: "div", cloneNode() { return this; }, outerHTML: ${JSON.stringify(html)}, __proto__: { own: 1 } })`;

describe('nobody elsewhere hears of', () => {
  test.each([
    ['fetch', (to: string) => `${GLOBAL}.fetch("${to}")`],
    [
      'a fetch dug out of a prototype',
      (to: string) => `const all = ${GLOBAL};\nall.WorkerGlobalScope.prototype.fetch.call(all, "${to}")`,
    ],
    [
      'XMLHttpRequest',
      (to: string) => `const x = new (${GLOBAL}.XMLHttpRequest)();\nx.open("GET", "${to}");\nx.send();`,
    ],
    ['a WebSocket', (to: string) => `new (${GLOBAL}.WebSocket)("${to.replace('http', 'ws')}")`],
    ['EventSource', (to: string) => `new (${GLOBAL}.EventSource)("${to}")`],
    ['importScripts', (to: string) => `${GLOBAL}.importScripts("${to}")`],
    ['import()', (to: string) => `import("${to}")`],
    ['import() in a text', (to: string) => `[].constructor.constructor('return import("${to}")')()`],
    ['a nested worker', (to: string) => `new (${GLOBAL}.Worker)("${to}")`],
    ['an image', (to: string) => MARKUP(`<p>shown<img src="${to}"><img srcset="${to} 2x"></p>`)],
    [
      'a style',
      (to: string) => MARKUP(`<p style="background: url(${to})">shown</p><style>p { background: url(${to}) }</style>`),
    ],
    [
      'a style in disguise',
      (to: string) =>
        MARKUP(`<p style="background: \\75rl(${to})">shown</p><p style="background: image-set('${to}' 1x)">b</p>`),
    ],
    [
      'a font',
      (to: string) =>
        MARKUP(`<p>shown</p><style>@font-face { font-family: a; src: url(${to}) } * { font-family: a }</style>`),
    ],
    [
      'links to style, pages and icons',
      (to: string) =>
        MARKUP(`<p>shown</p><link rel="stylesheet" href="${to}"><link rel="prefetch" href="${to}"><base href="${to}">`),
    ],
    [
      'media',
      (to: string) =>
        MARKUP(
          `<p>shown</p><video src="${to}" poster="${to}"></video><audio src="${to}"></audio><picture><source srcset="${to}"></picture><iframe src="${to}"></iframe><object data="${to}"></object><embed src="${to}">`,
        ),
    ],
    [
      'pictures in a drawing',
      (to: string) =>
        MARKUP(
          `<p>shown</p><svg><image href="${to}"/><use href="${to}#a"/><rect fill="url(${to}#b)" width="9" height="9"/><filter id="f"><feImage href="${to}"/></filter></svg>`,
        ),
    ],
    ['pictures in Markdown', (to: string) => `md\`shown ![a](${to}) <img src="${to}">\``],
    [
      'a picture in a formula',
      (to: string) => `display("shown"); display(tex\`\\includegraphics{${to}} \\href{${to}}{a}\`)`,
    ],
  ] as const)('%s', async (_, attack) => {
    await cells.write(0, attack(`${elsewhere}/`));
    await expect.poll(() => cells.output(0)).toMatch(/shown|Error|undefined/);
    await seen.page.waitForTimeout(300);
    expect(heard).toEqual([]);
  });

  test('a server that would have heard: the page itself reaches it', async () => {
    await seen.page.evaluate((to) => fetch(to), elsewhere);
    expect(heard).toEqual(['/']);
  });
});

describe('nothing of a cell runs in the page', () => {
  test.each([
    ['an image that fails', '<p>shown<img src="x" onerror="document.title = \'run\'"></p>'],
    [
      'a drawing that loads',
      '<p>shown</p><svg onload="document.title = \'run\'"><script>document.title = "run"</script></svg>',
    ],
    ['a link to a script', '<p><a href="javascript:document.title = \'run\'">shown</a></p>'],
    [
      'a link to a script in a drawing',
      '<p>shown</p><svg><a xlink:href="javascript:document.title = \'run\'"><text y="9">x</text></a></svg>',
    ],
    ['a frame', '<p>shown</p><iframe srcdoc="<script>parent.document.title = \'run\'</script>"></iframe>'],
    [
      'markup that changes when it is read again',
      '<p>shown</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=document.title=1&gt;">',
    ],
    [
      'a form that replaces what the page calls',
      '<p>shown</p><form id="cookie" name="body"><input name="attributes"></form>',
    ],
  ])('%s', async (_, html) => {
    const { page } = seen;
    const title = await page.title();
    await cells.write(0, MARKUP(html));
    await expect.poll(() => cells.output(0)).toContain('shown');
    for (const link of await cells.cell(0).locator('[data-cell-output] a').all()) await link.click({ force: true });
    await page.waitForTimeout(100);
    expect(await page.title()).toBe(title);
    expect(
      await cells
        .cell(0)
        .locator('[data-cell-output]')
        .locator('script, iframe, img, form, [onerror], [onload], [href^="java"]')
        .count(),
    ).toBe(0);
    expect(seen.errors).toEqual([]);
  });

  test('a link to the web stays, and knows nothing of the page it came from', async () => {
    await cells.write(0, MARKUP('<a href="https://example.org/">shown</a>'));
    const link = cells.cell(0).getByRole('link', { name: 'shown' });
    await link.waitFor();
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  test('a message event that was tampered with does not give away the port', async () => {
    await cells.write(
      0,
      `const caught = [];\nconst { prototype } = ${GLOBAL}.MessageEvent;\nObject.defineProperty(prototype, 'data', { get() { caught.push(this.target); return {}; } });`,
    );
    await cells.write(0, '6 * 7');
    await expect.poll(() => cells.output(0)).toBe('42');
  });
});
