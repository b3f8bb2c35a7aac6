// Time in a figure: it moves when asked, stays within the row, and stops by itself.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlayer, wantsStillness } from './player.ts';

const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('seek and step', () => {
  test('never leave 0 to the last person', () => {
    const player = createPlayer(5, () => 10);
    player.seek(-3);
    expect(player.at.value).toBe(0);
    player.seek(99);
    expect(player.at.value).toBe(10);
    player.step(1);
    expect(player.at.value).toBe(10);
    player.step(-4);
    expect(player.at.value).toBe(6);
  });

  test('stand at whole persons', () => {
    const player = createPlayer(5, () => 10);
    player.seek(3.4);
    expect(player.at.value).toBe(3);
  });

  test('follow a row that has become shorter', () => {
    let last = 10;
    const player = createPlayer(10, () => last);
    last = 4;
    player.step(1);
    expect(player.at.value).toBe(4);
  });
});

describe('play', () => {
  test('nothing moves until asked', () => {
    const player = createPlayer(0, () => 10);
    vi.runAllTimers();
    expect(player.at.value).toBe(0);
    expect(player.playing.value).toBe(false);
  });

  test('walks person by person to the last and stops there', () => {
    const player = createPlayer(0, () => 3);
    player.toggle();
    const seen = [];
    while (player.playing.value) {
      vi.advanceTimersToNextTimer();
      seen.push(player.at.value);
    }
    expect(seen).toEqual([1, 2, 3, 3]);
  });

  test('begins anew where it stood at the end', () => {
    const player = createPlayer(3, () => 3);
    player.toggle();
    expect(player.at.value).toBe(0);
  });

  test('a second press, a step, or a hidden page stops it', () => {
    for (const stop of ['toggle', 'step', 'hide'] as const) {
      const player = createPlayer(0, () => 9);
      player.toggle();
      if (stop === 'toggle') player.toggle();
      else if (stop === 'step') player.step(1);
      else page.hidden = true;
      const at = player.at.value;
      vi.runAllTimers();
      expect([player.playing.value, player.at.value], stop).toEqual([false, at]);
      page.hidden = false;
    }
  });
});

describe('wantsStillness', () => {
  test('asks the reader’s settings, and is false where there are none to ask', () => {
    expect(wantsStillness()).toBe(false);
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }));
    expect(wantsStillness()).toBe(true);
  });
});
