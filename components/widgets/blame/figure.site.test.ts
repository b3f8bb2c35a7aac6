// Blame on its page: by keyboard, in the address, as the model computes it; and training, which runs, rests, starts
// anew, and stands still while nobody sees it.

import { describe, expect, test } from 'vitest';
import { race } from '#jobs/race.ts';
import { defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { figureOn } from '../../../tools/figure.ts';
import { tabTo, textOf, type Visit, wake } from '../../../tools/visit.ts';
import { type Moment, momentOf, NAMES, raceOf, STEPS } from './model.ts';
import { type BlameValues, table } from './params.ts';
import { compareSentence, summarize } from './series.ts';
import { blameAtStart } from './start.ts';

const words = wordsFor('blame');
const SOON = { timeout: 30_000 }; // ms: a worker has to start, which is no limit on speed

const { open, output } = figureOn('blame', 'blame');
const losses = ({ page }: Visit) => textOf(page, '#blame .training-loss');
const press = ({ page }: Visit, name: string) => page.locator('#blame').getByRole('button', { name, exact: true });

async function stepOf(seen: Visit): Promise<number> {
  return Number(/^Step (\d+)/.exec(await losses(seen))?.[1] ?? 0);
}

function atStart({ depth, seed }: BlameValues): Moment {
  return { step: 0, readings: new Map(NAMES.map((name) => [name, blameAtStart(name, depth, seed)])) };
}

/** What the model says in Node of the defaults with some parameters changed. */
function computed(changes: Partial<BlameValues> = {}, moment?: Moment): string {
  const values = { ...defaults(table), ...changes };
  const { result, setting } = summarize(words, moment ?? atStart(values), values);
  return `${result} ${setting}`.replaceAll(/\s+/g, ' ');
}

describe('the page says what the model computes', () => {
  test.each<[string, Partial<BlameValues>]>([
    ['', {}],
    ['?blame.depth=128&blame.residual=on', { depth: 128, residual: 'on' }],
    ['?blame.depth=2&blame.norm=layer', { depth: 2, norm: 'layer' }],
    ['?blame.residual=on&blame.norm=layer&blame.seed=999999', { residual: 'on', norm: 'layer', seed: 999_999 }],
  ])('%s', async (query, changes) => {
    const seen = await open(query);
    await expect.poll(() => output(seen)).toBe(computed(changes));
    const values = { ...defaults(table), ...changes };
    const compared = compareSentence(words, atStart(values), values).replaceAll(/\s+/g, ' ');
    await expect.poll(() => textOf(seen.page, '#blame .chart-sentence')).toBe(compared);
    expect(seen.errors).toEqual([]);
    await seen.close();
  });
});

test('by keyboard: each control changes the output, and Reset goes back', async () => {
  const seen = await open();
  const key = (name: string) => seen.page.keyboard.press(name);
  await seen.page.locator('#blame [name="residual"]').focus();
  await key('Space');
  await expect.poll(() => output(seen)).toBe(computed({ residual: 'on' }));
  await tabTo(seen.page, '#blame [name="norm"]', 2);
  await key('Space');
  await expect.poll(() => output(seen)).toBe(computed({ residual: 'on', norm: 'layer' }));
  await tabTo(seen.page, '#blame-depth', 3);
  await key('End');
  await expect.poll(() => output(seen)).toBe(computed({ residual: 'on', norm: 'layer', depth: 128 }));
  await tabTo(seen.page, '#blame .control-seed button', 3);
  await key('Enter');
  await expect.poll(() => output(seen)).toBe(computed({ residual: 'on', norm: 'layer', depth: 128, seed: 5 }));
  await seen.page.waitForURL(/blame\.seed=5/);
  await tabTo(seen.page, '#blame .widget-foot button', 6);
  await key('Enter');
  await expect.poll(() => output(seen)).toBe(computed());
  expect(seen.errors).toEqual([]);
  await seen.close();
});

describe('training', () => {
  test('one step by keyboard is blamed for what was shown; the second ends the network with residuals alone', async () => {
    const seen = await open('?blame.residual=on');
    await press(seen, 'Train all four').focus();
    await tabTo(seen.page, '#blame .training-buttons button', 1);
    await seen.page.keyboard.press('Enter');
    await expect.poll(() => stepOf(seen), SOON).toBe(1);
    const values = { residual: 'on' } as const;
    await expect.poll(() => output(seen)).toBe(computed(values, { ...atStart(defaults(table)), step: 1 }));
    await seen.page.keyboard.press('Enter');
    await expect
      .poll(() => output(seen))
      .toMatch(/^There is no blame any more: at step 2 a number of block \d+ overflowed/);
    expect(await losses(seen)).toMatch(/residual ended at step 2 \(block \d+\)/);
    expect(await seen.page.locator('#blame .note-lost').count()).toBe(5);
    await tabTo(seen.page, '#blame .training-buttons button', 1);
    await seen.page.keyboard.press('Enter');
    await expect.poll(() => output(seen)).toBe(computed(values));
    await press(seen, 'One step').press('Enter');
    await expect.poll(() => stepOf(seen), SOON).toBe(1);
    await press(seen, 'Reset').press('Enter');
    await expect.poll(() => output(seen)).toBe(computed());
    expect(seen.errors).toEqual([]);
    await seen.close();
  });

  test('runs to its end and says what the same race comes to in Node', async () => {
    const seen = await open('?blame.depth=6&blame.residual=on&blame.norm=layer');
    await press(seen, 'Train all four').press('Enter');
    await expect.poll(() => stepOf(seen), SOON).toBe(STEPS);
    const job = race(raceOf(6, table.seed.default));
    while (job.advance());
    const expected = computed({ depth: 6, residual: 'on', norm: 'layer' }, momentOf(job.snapshot()));
    await expect.poll(() => output(seen)).toBe(expected);
    expect(await press(seen, 'Train all four').getAttribute('aria-disabled')).toBe('true');
    await seen.close();
  });

  test('another depth goes back to initialization and leaves no worker', async () => {
    const seen = await open();
    await press(seen, 'One step').press('Enter');
    await expect.poll(() => stepOf(seen), SOON).toBe(1);
    expect(seen.page.workers()).toHaveLength(1);
    await seen.page.locator('#blame-depth').press('ArrowRight');
    await expect.poll(() => output(seen)).toBe(computed({ depth: 51 }));
    await expect.poll(() => seen.page.workers().length, SOON).toBe(0);
    await seen.close();
  });

  test('pauses while the figure is out of sight', async () => {
    const seen = await open('?blame.depth=128');
    await press(seen, 'Train all four').press('Enter');
    await expect.poll(() => stepOf(seen), SOON).toBeGreaterThan(1);
    await seen.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await press(seen, 'Pause').waitFor({ state: 'detached' });
    const rested = await stepOf(seen);
    expect(rested).toBeLessThan(STEPS);
    await wake(seen.page, 'blame');
    expect(await stepOf(seen)).toBe(rested);
    await seen.close();
  });

  test('a worker that dies is reported, and begun anew on request', async () => {
    const seen = await open('?blame.depth=100');
    await press(seen, 'Train all four').press('Enter');
    await expect.poll(() => stepOf(seen), SOON).toBeGreaterThan(0);
    await seen.page.workers()[0]!.evaluate("setTimeout(() => { throw new Error('out of memory'); })");
    await expect.poll(() => textOf(seen.page, '#blame .training .faults')).toMatch(/ended: .*out of memory/);
    await press(seen, 'One step').press('Enter');
    await expect.poll(() => textOf(seen.page, '#blame .training .faults')).toBe('');
    await expect.poll(() => stepOf(seen), SOON).toBe(1);
    await seen.close();
  });
});
