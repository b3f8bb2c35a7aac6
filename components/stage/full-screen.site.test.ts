// A figure on the whole screen: by keyboard there and back, large, as wide as the screen, in both themes.

import type { BrowserContextOptions } from 'playwright';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/site/strings.ts';
import { axeFindings } from '../../tools/axe.ts';
import { figureOn } from '../../tools/figure.ts';

const words = wordsFor('telephone');
const { open } = figureOn('telephone', 'telephone');

/** Opens the figure and has the keyboard ask for the whole screen. */
async function enlarge(options: BrowserContextOptions = {}) {
  const seen = await open('', options);
  const figure = seen.page.locator('#telephone');
  await figure.getByRole('button', { name: words['screen']! }).press('Enter');
  await seen.page.waitForFunction(() => document.fullscreenElement?.id === 'telephone');
  return { ...seen, figure };
}

describe('full screen', () => {
  test.each([
    ['1024 × 768', { width: 1024, height: 768 }, 1.5],
    ['1920 × 1080', { width: 1920, height: 1080 }, 2],
    ['320 × 640', { width: 320, height: 640 }, 1],
  ] as const)('at %s fills the screen, and type is large', async (_, viewport, times) => {
    const { page, figure, errors, close } = await enlarge({ viewport });
    expect(await figure.boundingBox()).toEqual({ x: 0, y: 0, ...viewport });
    const zoomed = await figure.evaluate(
      (element) => (element as HTMLElement & { currentCSSZoom: number }).currentCSSZoom,
    );
    expect(zoomed).toBe(times);
    const over = await figure.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(over).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('is left by the same button, which says so and keeps the keyboard', async () => {
    const { page, figure, close } = await enlarge();
    const leave = figure.getByRole('button', { name: words['screen.leave']! });
    await leave.press('Enter');
    await page.waitForFunction(() => document.fullscreenElement === null);
    await figure.getByRole('button', { name: words['screen']! }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.widget-foot') !== null)).toBe(true);
    await close();
  });

  test('has charts drawn anew, as wide as they are shown', async () => {
    const { page, figure, close } = await enlarge({ viewport: { width: 1024, height: 768 } });
    await figure.locator('[name="norm"]').press('Space');
    const widths = () =>
      page.evaluate(() => {
        const box = document.querySelector<HTMLElement>('#telephone .chart-box')!;
        const { width = 0 } = box.querySelector('svg')?.viewBox.baseVal ?? {};
        return Math.abs(width - box.clientWidth);
      });
    await expect.poll(widths).toBeLessThanOrEqual(1);
    await close();
  });

  test('in the dark has the dark paper', async () => {
    const { figure, page, close } = await enlarge({ colorScheme: 'dark' });
    const colours = await page.evaluate(() => [
      getComputedStyle(document.fullscreenElement!).backgroundColor,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect(colours[0]).toBe(colours[1]);
    expect(await figure.isVisible()).toBe(true);
    await close();
  });

  test('is not offered where a browser has none', async () => {
    const { page, close } = await open('', {}, (context) =>
      context.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false })),
    );
    expect(await page.locator('#telephone').getByRole('button', { name: words['screen']! }).count()).toBe(0);
    await close();
  });
});
