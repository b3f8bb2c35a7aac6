// The element on a page: what it makes of its attributes, of a frame's words, and of what pages do to elements.

import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../tools/browser.ts';
import type { Pages } from '../../tools/host-server.ts';
import { type Hosted, openHosted } from '../../tools/hosted.ts';
import heights from '../embed/heights.json';
import { standInSite } from './stand-in.testing.ts';

const FALLBACK = '<a href="https://example.org/">The figure</a>';
const FAR = '<p style="height:4000px">Far</p>';

let browser: Browser;
let standIns: Pages;
beforeAll(async () => {
  [browser, standIns] = await Promise.all([openBrowser(), standInSite()]);
});
afterAll(() => browser.close());

/** Opens a page with scripts of the site, the loader if no others, and a body; it keeps the element's events in `heard`. */
function open(body: string, scripts = ['embed/element.js']): Promise<Hosted> {
  const page = (site: string) => {
    const loaders = scripts.map((script) => `<script src="${site}${script}"></script>`).join('');
    return {
      body: `<!doctype html><html lang="en"><title>Host</title>${LISTEN}${loaders}<body>${body.replaceAll('SITE/', site)}`,
    };
  };
  return openHosted(browser, page, { standIns });
}

const LISTEN = `<script>
  heard = [];
  for (const type of ['ready', 'change', 'result'])
    addEventListener(type, ({ type, detail }) => detail && heard.push({ type, ...detail }));
</script>`;

const tag = (attributes: string) => `<whisper-and-curry ${attributes}>${FALLBACK}</whisper-and-curry>`;
const element = (page: Page) => page.locator('whisper-and-curry').first();
const frames = (page: Page): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());
const heard = (page: Page) => page.evaluate<Record<string, unknown>[]>('heard');
const height = (page: Page) => element(page).evaluate((host) => host.getBoundingClientRect().height);

async function ready(page: Page, count = 1): Promise<void> {
  await expect.poll(async () => (await heard(page)).filter(({ type }) => type === 'ready').length).toBe(count);
}

/** Has the frame post a message to the page, as it is written in JavaScript. */
function post(page: Page, message: string): Promise<unknown> {
  return frames(page)[0]!.evaluate(`parent.postMessage(${message}, '*')`);
}

describe('the fallback', () => {
  test('stays until the frame lives, and is gone then', async () => {
    const { page, errors, close } = await open(tag('widget="silent"'));
    await expect.poll(() => frames(page).length).toBe(1);
    await frames(page)[0]!.waitForLoadState();
    expect(await page.locator('a').isVisible()).toBe(true);
    expect(await page.locator('iframe').isVisible()).toBe(false);
    await post(page, '{ source: "whisper-and-curry", type: "ready", widget: "silent", parameters: {}, height: 500 }');
    await ready(page);
    expect(await page.locator('a').isVisible()).toBe(false);
    expect(await page.locator('iframe').isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([['widget="missing"'], ['widget="../telephone"'], ['widget=""'], ['']])(
    'stays for <%s>',
    async (attributes) => {
      const { page, close } = await open(tag(attributes));
      await page.waitForLoadState('networkidle');
      expect(await page.locator('a').isVisible()).toBe(true);
      expect(await heard(page)).toEqual([]);
      await close();
    },
  );

  test('of a frame that is not there takes no more room than it needs, in the end', async () => {
    const { page, close } = await open(tag('widget="telephone" preset="missing"'));
    await expect.poll(() => height(page)).toBeGreaterThan(1000);
    await expect.poll(() => height(page), { timeout: 10_000 }).toBeLessThan(200);
    await page.setViewportSize({ width: 400, height: 700 });
    expect(await page.locator('a').isVisible()).toBe(true);
    expect(await height(page)).toBeLessThan(200);
    await close();
  });

  test('that has the focus keeps it until the reader leaves', async () => {
    const { page, close } = await open(`${tag('widget="silent"')}<button>Next</button>`);
    await expect.poll(() => frames(page).length).toBe(1);
    await frames(page)[0]!.waitForLoadState();
    await page.locator('a').focus();
    await post(page, '{ source: "whisper-and-curry", type: "ready", widget: "silent", parameters: {}, height: 500 }');
    await ready(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.locator('button').focus();
    expect(await page.locator('a').isVisible()).toBe(false);
    expect(await page.locator('iframe').isVisible()).toBe(true);
    await close();
  });
});

describe('the frame', () => {
  test('is asked for only near the view, with what the attributes say then', async () => {
    const { page, requests, site, close } = await open(FAR + tag('widget="telephone" preset="both" people="9"'));
    await page.waitForLoadState('networkidle');
    expect(frames(page)).toEqual([]);
    await element(page).evaluate((host) => host.setAttribute('people', '12'));
    await page.evaluate(() => scrollTo(0, 3500));
    await ready(page);
    expect(requests.filter((url) => url.includes('/telephone/'))).toEqual([`${site}embed/telephone/both/?people=12`]);
    await close();
  });

  test('is named, and may run scripts and open links only', async () => {
    const { page, close } = await open(tag('widget="telephone" title="A row of people"') + tag('widget="curry"'));
    await ready(page, 2);
    const attributes = await page
      .locator('iframe')
      .evaluateAll((all: HTMLIFrameElement[]) =>
        all.map((frame) => [frame.title, frame.getAttribute('sandbox'), frame.getAttribute('allow')]),
      );
    expect(attributes).toEqual([
      ['A row of people', 'allow-scripts allow-popups', null],
      ['curry', 'allow-scripts allow-popups', null],
    ]);
    await close();
  });

  test('beside v1/element.js is that of v1', async () => {
    const { page, requests, site, close } = await open(tag('widget="telephone"'), ['embed/v1/element.js']);
    await ready(page);
    expect(requests).toContain(`${site}embed/v1/telephone/`);
    await close();
  });

  test('has the colour scheme of the page, so that another theme stands on a ground of its own', async () => {
    const { page, close } = await open(tag('widget="telephone" theme="dark"'));
    await ready(page);
    const scheme = () => page.locator('iframe').evaluate((frame) => getComputedStyle(frame).colorScheme);
    expect(await scheme()).toBe('normal');
    await element(page).evaluate((host) => {
      host.style.colorScheme = 'dark';
    });
    expect(await scheme()).toBe('dark');
    await close();
  });

  test.each([
    ['normal', '', undefined],
    ['light dark', '', undefined],
    ['dark', '', 'dark'],
    ['only light', 'theme="auto"', 'light'],
    ['dark', 'theme="light"', 'light'],
  ])('in a page of color-scheme: %s, <whisper-and-curry %s> is in the theme %s', async (scheme, attributes, theme) => {
    const { page, close } = await open(
      `<div style="color-scheme:${scheme}">${tag(`widget="telephone" ${attributes}`)}</div>`,
    );
    await ready(page);
    const [{ parameters }] = (await heard(page)) as [{ parameters: Record<string, string> }];
    expect(parameters['theme']).toBe(theme);
    await element(page).evaluate((host) => host.setAttribute('theme', 'dark'));
    await expect.poll(async () => (await heard(page)).at(-2)).toMatchObject({ parameters: { theme: 'dark' } });
    await close();
  });
});

describe('the height', () => {
  test('is reserved from what was measured, then follows the frame, growing and shrinking', async () => {
    const [[width, reserved]] = heights.telephone as unknown as [[number, number]];
    const { page, close } = await open(`<div style="width:${width}px">${FAR}${tag('widget="telephone"')}</div>`);
    await expect.poll(() => height(page)).toBe(reserved);
    await page.evaluate(() => scrollTo(0, 3500));
    await ready(page);
    expect(await height(page)).toBe(700);
    for (const told of [900, 350]) {
      await post(page, `{ source: 'whisper-and-curry', type: 'height', widget: 'telephone', height: ${told} }`);
      await expect.poll(() => height(page)).toBe(told);
    }
    await close();
  });

  test('is kept from the first paint on where the loader came first', async () => {
    const body = `${tag('widget="telephone" say="[]"')}<p>What follows</p>`;
    const { page, close } = await open(body);
    await expect.poll(() => frames(page).length).toBe(1);
    await frames(page)[0]!.waitForLoadState();
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let shifts = 0;
          new PerformanceObserver((list) => (shifts += list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          });
          setTimeout(() => done(shifts), 300);
        }),
    );
    expect(shifts).toBe(0);
    expect(await height(page)).toBeGreaterThan(1000);
    await close();
  });

  test('is the page’s where the page gives one', async () => {
    const { page, close } = await open(`<style>whisper-and-curry{height:300px}</style>${tag('widget="telephone"')}`);
    await ready(page);
    expect(await height(page)).toBe(300);
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(300);
    await close();
  });

  test.each([['"1e9px"'], ['NaN'], ['1e9'], ['-5'], ['0'], ['700.5'], ['Infinity'], ['{}'], ['null']])(
    'is not changed by height: %s',
    async (told) => {
      const { page, errors, close } = await open(tag('widget="telephone"'));
      await ready(page);
      await post(page, `{ source: 'whisper-and-curry', type: 'height', widget: 'telephone', height: ${told} }`);
      await post(page, `{ source: 'whisper-and-curry', type: 'result', widget: 'telephone', text: 'after' }`);
      await expect.poll(async () => (await heard(page)).at(-1)).toMatchObject({ text: 'after' });
      expect(await height(page)).toBe(700);
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('is never set in a way that notifies a page of a loop', async () => {
    // Beside these two, a low box is wider than a high one: as where a page gets its scroll bar.
    const floats = ['100px;height:50px', '300px;height:9000px']
      .map((size) => `<p style="float:left;clear:left;margin:0;width:${size}"></p>`)
      .join('');
    const body = `<script>loops = 0; addEventListener('error', () => loops++)</script>
      <style>whisper-and-curry{display:flow-root}</style><div id="box" hidden>${floats}${tag('widget="telephone" say="[]"')}</div>`;
    const { page, close } = await open(body);
    await page.locator('#box').evaluate((box) => box.removeAttribute('hidden'));
    await expect.poll(() => height(page)).toBeGreaterThan(1000);
    for (const width of [900, 500, 321, 1200]) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    expect(await page.evaluate('loops')).toBe(0);
    await close();
  });
});

describe('attributes and events', () => {
  test('changed attributes go to the frame together, removed ones as null, and before it is ready they wait', async () => {
    const { page, errors, close } = await open(tag('widget="silent" people="9"'));
    await expect.poll(() => frames(page).length).toBe(1);
    await frames(page)[0]!.waitForLoadState();
    await frames(page)[0]!.evaluate('got = []; addEventListener("message", ({ data }) => got.push(data))');
    await element(page).evaluate((host) => {
      host.setAttribute('noise', '4');
      host.setAttribute('class', 'wide');
      host.removeAttribute('people');
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await post(page, '{ source: "whisper-and-curry", type: "ready", widget: "silent", parameters: {}, height: 500 }');
    await ready(page);
    await element(page).evaluate((host) => {
      for (const people of ['1', '2', '3']) host.setAttribute('people', people);
      host.setAttribute('theme', 'dark');
    });
    const got = () => frames(page)[0]!.evaluate<unknown[]>('got');
    await expect.poll(async () => (await got()).length).toBe(2);
    expect(await got()).toEqual([
      { target: 'whisper-and-curry', type: 'set', parameters: { noise: '4', people: null } },
      { target: 'whisper-and-curry', type: 'set', parameters: { people: '3', theme: 'dark' } },
    ]);
    expect(errors).toEqual([]);
    await close();
  });

  test('what the frame tells is told to the page, and known to the element', async () => {
    const { page, close } = await open(tag('widget="telephone" people="9"'));
    await ready(page);
    await frames(page)[0]!.locator('[name="norm"]').press('Space');
    await expect.poll(async () => (await heard(page)).length).toBe(3);
    const parameters = { people: '9', norm: 'layer' };
    expect(await heard(page)).toEqual([
      { type: 'ready', widget: 'telephone', parameters: { people: '9' } },
      { type: 'change', widget: 'telephone', parameters },
      { type: 'result', widget: 'telephone', text: `Now ${JSON.stringify(parameters)}` },
    ]);
    const known = await element(page).evaluate((host) => {
      const { widget, parameters } = host as unknown as { widget: string; parameters: object };
      return { widget, parameters, frozen: Object.isFrozen(parameters) };
    });
    expect(known).toEqual({ widget: 'telephone', parameters, frozen: true });
    await close();
  });

  test('another widget or preset is another frame', async () => {
    const { page, requests, site, close } = await open(tag('widget="telephone"'));
    await ready(page);
    await element(page).evaluate((host) => ((host as unknown as { widget: string }).widget = 'curry'));
    await ready(page, 2);
    await element(page).evaluate((host) => host.setAttribute('preset', 'mild'));
    await ready(page, 3);
    expect(frames(page).map((frame) => frame.url())).toEqual([`${site}embed/curry/mild/`]);
    expect(requests).toContain(`${site}embed/curry/`);
    await close();
  });
});

describe('words of strangers', () => {
  test('10,000 messages in the right shape from the wrong window change nothing', async () => {
    const { page, errors, close } = await open(
      `${tag('widget="telephone"')}<iframe id="stranger" srcdoc="<p>stranger"></iframe>`,
    );
    await ready(page);
    const stranger = frames(page).find((frame) => frame.url() === 'about:srcdoc')!;
    await stranger.evaluate(async () => {
      for (let i = 0; i < 10_000; i++) {
        const type = ['ready', 'change', 'result', 'height'][i % 4];
        parent.postMessage(
          { source: 'whisper-and-curry', type, widget: 'telephone', parameters: { i }, text: 'x', height: 5 },
          '*',
        );
      }
    });
    await page.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('message', ({ data }) => data === 'last' && done(null));
          postMessage('last', '*');
        }),
    );
    expect(await heard(page)).toEqual([{ type: 'ready', widget: 'telephone', parameters: {} }]);
    expect(await height(page)).toBe(700);
    expect(errors).toEqual([]);
    await close();
  });

  test('10,000 messages of its own frame leave it as the last one says', async () => {
    const { page, errors, close } = await open(tag('widget="telephone"'));
    await ready(page);
    await frames(page)[0]!.evaluate(() => {
      const source = 'whisper-and-curry';
      const cycle: Record<string, unknown> = { source, type: 'change', parameters: { people: '7', odd: {} } };
      cycle['self'] = cycle;
      for (const odd of [
        null,
        5,
        'text',
        [],
        { source },
        { source, type: '__proto__' },
        { source, type: 'result', text: {} },
        cycle,
      ])
        parent.postMessage(odd, '*');
      for (let i = 0; i < 10_000; i++) parent.postMessage({ source, type: 'height', height: 400 + (i % 100) }, '*');
    });
    await expect.poll(() => height(page)).toBe(499);
    expect((await heard(page)).slice(1)).toEqual([
      { type: 'change', widget: 'telephone', parameters: { people: '7' } },
    ]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('what pages do to elements', () => {
  test.each([['async'], ['defer'], ['']])(
    'there before the loader, which came by <script %s>, they live',
    async (how) => {
      const { page, errors, close } = await open(
        `${tag('widget="telephone"')}<script ${how} src="SITE/embed/element.js"></script>`,
        [],
      );
      await ready(page);
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('removed before the frame was ready, it is silent; put back, it lives', async () => {
    const { page, errors, close } = await open(tag('widget="telephone"'));
    const removed = await page.evaluate(async () => {
      const host = document.createElement('whisper-and-curry');
      host.setAttribute('widget', 'telephone');
      document.querySelector('whisper-and-curry')!.remove();
      document.body.append(host);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      host.remove();
      await new Promise((done) => setTimeout(done, 300));
      document.body.append(host);
      return host.isConnected;
    });
    expect(removed).toBe(true);
    await ready(page);
    expect(errors).toEqual([]);
    await close();
  });

  test('cloned, moved, in another shadow tree, in a closed <details>, hidden, and in a frame’s document', async () => {
    const { page, errors, close } = await open(
      `${tag('widget="telephone"')}<details><summary>More</summary>${tag('widget="curry"')}</details>
       <div hidden>${tag('widget="block"')}</div><div id="deep"></div><section></section>`,
    );
    await ready(page);
    await page.evaluate(() => {
      const host = document.querySelector('whisper-and-curry')!;
      document.querySelector('#deep')!.attachShadow({ mode: 'open' }).append(host.cloneNode(true));
      document.querySelector('section')!.append(host);
    });
    await ready(page, 3);
    await page.locator('summary').click();
    await ready(page, 4);
    await page.evaluate(() => (document.querySelector('div[hidden]') as HTMLElement).removeAttribute('hidden'));
    await page.locator('whisper-and-curry[widget="block"]').scrollIntoViewIfNeeded();
    await ready(page, 5);
    expect((await heard(page)).map(({ widget }) => widget)).toEqual([
      'telephone',
      'telephone',
      'telephone',
      'curry',
      'block',
    ]);
    await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentWindow!.addEventListener('ready', (event) =>
        (globalThis as unknown as { heard: unknown[] }).heard.push(event.type),
      );
      frame.contentDocument!.body.append(document.querySelector('whisper-and-curry')!);
      frame.scrollIntoView();
    });
    await expect.poll(async () => (await heard(page)).at(-1)).toBe('ready');
    expect(errors).toEqual([]);
    await close();
  });

  test('in a box that shrinks to its content it keeps a width', async () => {
    const { page, close } = await open(`<div style="display:flex">${tag('widget="telephone"')}</div>`);
    await ready(page);
    expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(320);
    await close();
  });

  test('added and removed a hundred times, it leaves nothing behind', async () => {
    const { page, errors, close } = await open('<main></main>');
    const session = await page.context().newCDPSession(page);
    const round = () =>
      page.evaluate(async () => {
        for (let i = 0; i < 100; i++) {
          const host = document.createElement('whisper-and-curry');
          host.setAttribute('widget', 'telephone');
          document.querySelector('main')!.append(host);
          if (i % 10 === 0) await new Promise((done) => host.addEventListener('ready', done));
          host.remove();
        }
      });
    const used = async () => {
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { usedSize, documents, nodes, jsEventListeners };
    };
    await round();
    const before = await used();
    await round();
    const after = await used();
    console.info(JSON.stringify({ before, after }));
    expect(after.usedSize).toBeLessThan(1.1 * before.usedSize);
    expect(after.jsEventListeners).toBe(before.jsEventListeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 10);
    expect(errors).toEqual([]);
    await close();
  });

  test('the loader twice, and a second copy of it from elsewhere, are one element', async () => {
    const { page, errors, requests, site, close } = await open(tag('widget="telephone"'), [
      'embed/element.js',
      'embed/element.js?again',
      'embed/v1/element.js',
    ]);
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(frames(page).map((frame) => frame.url())).toEqual([`${site}embed/telephone/`]);
    expect(requests.filter((url) => url.includes('element.js'))).toHaveLength(3);
    expect(errors).toEqual([]);
    await close();
  });
});
