// The whole figure by keyboard alone: no mouse touches this page.

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsFor } from '../../../src/site/strings.ts';
import { openBrowser } from '../../../tools/browser.ts';
import { tabTo, textOf, type Visit, visit, wake } from '../../../tools/visit.ts';

let browser: Browser;
let seen: Visit;
const output = '#telephone output';
const words = wordsFor('telephone');

beforeAll(async () => {
  browser = await openBrowser();
  seen = await visit(browser, 'lessons/telephone/');
});
afterAll(async () => {
  await browser.close();
});

const press = (key: string) => seen.page.keyboard.press(key);
const focused = (attribute: string) =>
  seen.page.evaluate((name) => document.activeElement?.getAttribute(name) ?? '', attribute);

/** How many letters arrive, of how many, as the page says it. */
async function letters(): Promise<[number, number]> {
  const [, intact, total] = /(\d+) of (\d+) letters/.exec(await textOf(seen.page, output)) ?? [];
  return [Number(intact), Number(total)];
}

describe('from the top of the page, in the order of a reader', () => {
  test('the row is reached by Tab, and the message is damaged as built', async () => {
    await tabTo(seen.page, '#telephone .row-person');
    await wake(seen.page, 'telephone');
    const [intact, total] = await letters();
    expect(total).toBe(43);
    expect(intact).toBeLessThan(43);
  });

  test('the row is one stop; arrow keys, Home and End walk along it', async () => {
    expect(await seen.page.locator('#telephone .row-person[tabindex="0"]').count()).toBe(1);
    expect(await focused('data-person')).toBe('50');
    await press('ArrowLeft');
    expect(await focused('data-person')).toBe('49');
    expect(await textOf(seen.page, '#telephone .row-numbers')).toMatch(/^Person 49: /);
    await press('Home');
    expect(await focused('data-person')).toBe('1');
    await press('ArrowRight');
    expect(await focused('data-person')).toBe('2');
    await press('End');
    expect(await focused('data-person')).toBe('50');
    await press('ArrowRight');
    expect(await focused('data-person')).toBe('50');
  });

  test('one more Tab leaves the row for the player, which steps and scrubs', async () => {
    await press('Tab');
    expect(await focused('data-person')).toBe('');
    expect(await focused('aria-label')).toBe(words['player.back']);
    await press('Enter');
    expect(await textOf(seen.page, '#telephone .row-numbers')).toMatch(/^Person 49: /);
    await press('Tab');
    for (let presses = 0; presses < 3; presses++) await press('Enter');
    expect(await focused('aria-label'), 'at the end of the row').toBe(words['player.next']);
    expect(await focused('aria-disabled')).toBe('true');
    await tabTo(seen.page, '#telephone-at', 3);
    await press('Home');
    expect(await textOf(seen.page, '#telephone .row-numbers')).toMatch(/^At the start: /);
    await press('ArrowRight');
    expect(await textOf(seen.page, '#telephone .row-numbers')).toMatch(/^Person 1: /);
  });

  test('another message is typed', async () => {
    await tabTo(seen.page, '#telephone-message', 3);
    await press('Control+A');
    await seen.page.keyboard.type('Hello world');
    expect((await letters())[1]).toBe(11);
    await press('Control+A');
    await seen.page.keyboard.type('SEND REINFORCEMENTS WE ARE GOING TO ADVANCE');
    expect((await letters())[1]).toBe(43);
  });

  test('both switches on, and all 43 letters arrive at person 50', async () => {
    await tabTo(seen.page, '#telephone [name="residual"]', 3);
    await press('Space');
    expect((await letters())[0]).toBeLessThan(43);
    await tabTo(seen.page, '#telephone [name="norm"]', 3);
    await press('Space');
    expect(await letters()).toEqual([43, 43]);
  });

  test('with 128 people at least 41 still arrive', async () => {
    await tabTo(seen.page, '#telephone-people', 4);
    await press('End');
    expect(await textOf(seen.page, output)).toContain('person 128');
    expect((await letters())[0]).toBeGreaterThanOrEqual(41);
    expect(await seen.page.locator('#telephone .row-person').count()).toBe(128);
  });

  test('fifty crowds open, and say what they show', async () => {
    await tabTo(seen.page, '#telephone .crowds > button', 8);
    expect(await focused('aria-expanded')).toBe('false');
    await press('Enter');
    expect(await focused('aria-expanded')).toBe('true');
    await seen.page.locator('#telephone .crowds circle').first().waitFor();
    expect(await textOf(seen.page, '#telephone .crowds .chart-sentence')).toMatch(/50 crowds.*both \d+/);
    expect(await seen.page.locator('#telephone .crowds svg[role="img"] circle').count()).toBeGreaterThanOrEqual(200);
  });

  test('the transcript opens, a line for every person', async () => {
    await tabTo(seen.page, '#telephone .transcript summary', 3);
    await press('Enter');
    await seen.page.locator('#telephone .transcript[open] li').nth(127).waitFor();
  });

  test('Reset goes back to the figure as built', async () => {
    await tabTo(seen.page, '#telephone .widget-foot button', 3);
    await press('Enter');
    expect(await textOf(seen.page, output)).toContain('Plain, 2% noise, crowd 1.');
    expect((await letters())[0]).toBeLessThan(43);
    expect(await seen.page.locator('#telephone .row-person').count()).toBe(50);
  });

  test('and Tab goes on to the end of the page: nothing keeps the keyboard', async () => {
    await tabTo(seen.page, 'body', 300);
    expect(seen.errors).toEqual([]);
  });
});
