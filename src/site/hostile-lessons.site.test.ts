// The figures of the other lessons against everything a stranger may put into an address:
// what is wrong is said, the figure goes on, nothing runs, Reset recovers.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, sayFault, type Table } from '#params';
import { openBrowser, siteUrl } from '../../tools/browser.ts';
import { textOf, type Visit, visit, wake } from '../../tools/visit.ts';
import { hostileTexts } from '../params/hostile.ts';
import { figuresOn } from './figures.testing.ts';
import { builtPages } from './pages.testing.ts';
import { section } from './strings.ts';

const ELSEWHERE = 'lessons/telephone/'; // its figures are tried in hostile.site.test.ts

/** Every widget where a lesson shows it first, as the built pages have it. */
const figures = [
  ...new Map(
    builtPages()
      .filter((address) => /^lessons\/[^/]+\/$/.test(address))
      .sort((a, b) => Number(b === ELSEWHERE) - Number(a === ELSEWHERE))
      .flatMap(figuresOn)
      .toReversed() // the first of each widget is kept
      .map((figure) => [figure.widget, figure]),
  ).values(),
].filter(({ lesson }) => lesson !== ELSEWHERE);

const SHORT = Object.entries(hostileTexts).filter(([, text]) => text.length < 100_000);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(figures)('on $lesson, $widget', ({ lesson, widget, id, start }) => {
  let table: Table;
  let seen: Visit;
  beforeAll(async () => {
    ({ table } = (await import(`../../components/widgets/${widget}/params.ts`)) as { table: Table });
    seen = await visit(browser, lesson);
  });

  const said = () =>
    seen.page
      .locator(`#${id} .faults li`)
      .allTextContents()
      .then((texts) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()));

  const expected = (texts: readonly [string, string][]) =>
    parse(table, texts, start).faults.map((fault) =>
      sayFault(section('params'), fault, 'used').replaceAll(/\s+/g, ' ').trim(),
    );

  test.each(SHORT)('%s', async (_, given) => {
    const texts = Object.keys(table).map((name): [string, string] => [name, given.toWellFormed()]);
    const query = new URLSearchParams(texts.map(([name, text]) => [`${id}.${name}`, text]));
    await seen.page.goto(siteUrl(`${lesson}?${query}`));
    await wake(seen.page, id);
    await expect.poll(said).toEqual(expected(texts));
    expect(await textOf(seen.page, `#${id} output`)).not.toMatch(/^$|undefined|\[object/);
    expect(await seen.page.locator(`#${id} :is(img, script, iframe, [onload], [onerror])`).count()).toBe(0);
    await seen.page.locator(`#${id} .widget-foot button`).first().click();
    await expect.poll(said).toEqual([]);
    expect(seen.errors).toEqual([]);
  });
});
