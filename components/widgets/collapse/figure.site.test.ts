// The tokens on their page: by keyboard, in the address, and as the model computes them.

import { describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo } from '../../../tools/visit.ts';
import { type CollapseValues, table } from './params.ts';
import { fourOf, summarize } from './series.ts';

const { open, output } = figureOn('before-or-after', 'collapse');

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<CollapseValues> = {}): string {
  const values = { ...defaults(table), ...changes };
  const { result, setting } = summarize(wordsFor('collapse'), fourOf(values), values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<CollapseValues>]>([
    ['', {}],
    ['?collapse.residual=on&collapse.layer=12', { residual: 'on', layer: 12 }],
    ['?collapse.norm=layer&collapse.mlp=on&collapse.seed=999999', { norm: 'layer', mlp: 'on', seed: 999_999 }],
  ])('%s', async (query, changes) => {
    const seen = await open(query);
    await expect.poll(() => output(seen)).toBe(computed(changes));
    expect(seen.errors).toEqual([]);
    await seen.close();
  });
});

test('by keyboard: each control changes the output, and Reset goes back', async () => {
  const seen = await open();
  const press = (key: string) => seen.page.keyboard.press(key);
  await seen.page.locator('#collapse [name="residual"]').focus();
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ residual: 'on' }));
  await tabTo(seen.page, '#collapse [name="norm"]', 3);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ residual: 'on', norm: 'layer' }));
  await tabTo(seen.page, '#collapse [name="mlp"]', 3);
  await press('Space');
  await expect.poll(() => output(seen)).toBe(computed({ residual: 'on', norm: 'layer', mlp: 'on' }));
  await tabTo(seen.page, '#collapse-layer', 3);
  await press('End');
  const end = { residual: 'on', norm: 'layer', mlp: 'on', layer: 12 } as const;
  await expect.poll(() => output(seen)).toBe(computed(end));
  await tabTo(seen.page, '#collapse .control-seed button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ ...end, seed: 2 }));
  await seen.page.waitForURL(/collapse\.seed=2/);
  await tabTo(seen.page, '#collapse .widget-foot button', 3);
  await press('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

test('after the last layer the picture has stripes, and with residual connections it has none', async () => {
  const seen = await open('?collapse.layer=12');
  const shades = () =>
    seen.page
      .locator('#collapse .tokens-cells')
      .last()
      .locator('path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!));
  /** Whether every column is of one shade: each path has its 32 rows of a column or none. */
  const striped = (paths: string[]) =>
    paths.every((path) =>
      Object.values(Object.groupBy(path.match(/M\d+/g)!, String)).every((all) => all!.length === 32),
    );
  await expect.poll(async () => striped(await shades())).toBe(true);
  await seen.page.locator('#collapse [name="residual"]').focus();
  await seen.page.keyboard.press('Space');
  await expect.poll(async () => striped(await shades())).toBe(false);
  await seen.close();
});
