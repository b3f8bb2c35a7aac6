// The figures of the other lessons against everything a stranger may put into an address:
// what is wrong is said, the figure goes on, nothing runs, Reset recovers.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, sayFault, type Table } from '#params';
import { table as blame } from '../../components/widgets/blame/params.ts';
import { table as block } from '../../components/widgets/block/params.ts';
import { table as collapse } from '../../components/widgets/collapse/params.ts';
import { table as curry } from '../../components/widgets/curry/params.ts';
import { table as depthDial } from '../../components/widgets/depth-dial/params.ts';
import { table as growingPot } from '../../components/widgets/growing-pot/params.ts';
import { table as lesion } from '../../components/widgets/lesion/params.ts';
import { table as lnGradient } from '../../components/widgets/ln-gradient/params.ts';
import { table as manyPaths } from '../../components/widgets/many-paths/params.ts';
import { table as normZoo } from '../../components/widgets/norm-zoo/params.ts';
import { table as preOrPost } from '../../components/widgets/pre-or-post/params.ts';
import { table as race } from '../../components/widgets/race/params.ts';
import { table as shatter } from '../../components/widgets/shatter/params.ts';
import { table as tasteAndAdjust } from '../../components/widgets/taste-and-adjust/params.ts';
import { openBrowser, siteUrl } from '../../tools/browser.ts';
import { textOf, type Visit, visit, wake } from '../../tools/visit.ts';
import { hostileTexts } from '../params/hostile.ts';
import { section } from './strings.ts';

const FIGURES: readonly (readonly [string, string, Table])[] = [
  ['lessons/deep-networks-forget/', 'depth-dial', depthDial],
  ['lessons/growing-pot/', 'growing-pot', growingPot],
  ['lessons/blame/', 'blame', blame],
  ['lessons/curry/', 'curry', curry],
  ['lessons/both/', 'race', race],
  ['lessons/transformer-block/', 'block', block],
  ['lessons/arithmetic-of-tasting/', 'taste-and-adjust', tasteAndAdjust],
  ['lessons/before-or-after/', 'pre-or-post', preOrPost],
  ['lessons/before-or-after/', 'collapse', collapse],
  ['lessons/shattered-gradients/', 'shatter', shatter],
  ['lessons/layernorm-backwards/', 'ln-gradient', lnGradient],
  ['lessons/delete-a-person/', 'lesion', lesion],
  ['lessons/delete-a-person/', 'many-paths', manyPaths],
  ['lessons/what-gets-averaged/', 'norm-zoo', normZoo],
];
const SHORT = Object.entries(hostileTexts).filter(([, text]) => text.length < 100_000);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(FIGURES)('on %s, %s', (lesson, id, table) => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit(browser, lesson);
  });

  const said = () =>
    seen.page
      .locator(`#${id} .faults li`)
      .allTextContents()
      .then((texts) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()));

  const expected = (texts: readonly [string, string][]) =>
    parse(table, texts).faults.map((fault) =>
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
