// The watchdog over made-up time.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LIMITS } from '#cells/protocol.ts';
import type { Heard } from './beats.ts';
import { createWatchdog } from './watchdog.ts';

const GRACE = 200; // ms: the watchdog lets a busy page hear what is on its way
const id = 'a';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watchdog over a worker that answers pings or does not. */
function watch(alive: () => boolean) {
  const ends: (readonly [string, string | undefined])[] = [];
  const dog = createWatchdog(
    () => alive() && dog.heard({ type: 'pong' }),
    (reason, culprit) => ends.push([reason, culprit]),
  );
  const hear = (...answers: Heard[]) => answers.forEach(dog.heard);
  hear({ type: 'ready' });
  return { dog, ends, hear };
}

describe('a worker that answers', () => {
  test('is left alone for an hour', () => {
    const { ends, hear, dog } = watch(() => true);
    hear({ type: 'began', id }, { type: 'rested', id });
    vi.advanceTimersByTime(3_600_000);
    expect(ends).toEqual([]);
    dog.stop();
  });

  test('is ended once for a cell that waits too long, the one that waits', () => {
    const { ends, hear } = watch(() => true);
    hear({ type: 'began', id }, { type: 'rested', id }, { type: 'waiting', id });
    hear({ type: 'began', id: 'b' }, { type: 'rested', id: 'b' });
    vi.advanceTimersByTime(LIMITS.waiting - 1);
    expect(ends).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(ends).toEqual([['waiting', id]]);
  });

  test('is not ended for a cell whose promise was kept', () => {
    const { ends, hear, dog } = watch(() => true);
    hear({ type: 'began', id }, { type: 'rested', id }, { type: 'waiting', id }, { type: 'results', id, results: [] });
    vi.advanceTimersByTime(LIMITS.waiting * 2);
    expect(ends).toEqual([]);
    dog.stop();
  });

  test('is ended when it tells more than a page can take', () => {
    const { ends, hear } = watch(() => true);
    hear({ type: 'began', id });
    for (let i = 0; i < 2000 && ends.length === 0; i++) hear({ type: 'console', id, lines: [], dropped: i });
    expect(ends).toEqual([['flood', id]]);
  });
});

describe('a worker that answers nothing', () => {
  test('is ended for the cell that computes, at its limit and not before', () => {
    const { ends, hear } = watch(() => false);
    hear({ type: 'began', id: 'b' }, { type: 'rested', id: 'b' }, { type: 'began', id });
    vi.advanceTimersByTime(LIMITS.computing - 1);
    expect(ends).toEqual([]);
    vi.advanceTimersByTime(GRACE);
    expect(ends).toEqual([['computing', id]]);
  });

  test('is ended though its console never rests', () => {
    const { ends, hear } = watch(() => false);
    hear({ type: 'began', id });
    for (let passed = 0; passed < LIMITS.computing + GRACE; passed += 10) {
      hear({ type: 'console', id, lines: [], dropped: passed });
      vi.advanceTimersByTime(10);
    }
    expect(ends).toEqual([['computing', id]]);
  });

  test.each([
    ['the one that waits', [{ type: 'waiting', id }], id],
    [
      'the last that computed',
      [
        { type: 'began', id: 'b' },
        { type: 'rested', id: 'b' },
      ],
      'b',
    ],
    ['nobody, where nothing ran', [], undefined],
  ] as const)('is ended because of %s', (_, answers, culprit) => {
    const { ends, hear } = watch(() => false);
    hear(...answers);
    vi.advanceTimersByTime(LIMITS.computing + 1000);
    expect(ends).toEqual([['silent', culprit]]);
  });

  test('may check an exercise for longer, but not for ever', () => {
    const { ends, dog } = watch(() => false);
    dog.asked({ type: 'check', id, answer: '', checks: '' });
    dog.heard({ type: 'began', id });
    vi.advanceTimersByTime(LIMITS.exercise - 1);
    expect(ends).toEqual([]);
    vi.advanceTimersByTime(GRACE);
    expect(ends).toEqual([['exercise', id]]);
  });
});
