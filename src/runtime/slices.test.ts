// Long work in slices: all of it, in order, one a frame, and none after it was called off.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runInSlices } from './slices.ts';

const FRAME = 17; // ms: the frame itself and the turn after it

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  vi.stubGlobal('cancelAnimationFrame', (frame: ReturnType<typeof setTimeout>) => clearTimeout(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('every value comes, in order, then the end once', () => {
  const seen: unknown[] = [];
  runInSlices(
    [1, 2, 3].values(),
    (value) => seen.push(value),
    () => seen.push('end'),
  );
  expect(seen).toEqual([]);
  vi.runAllTimers();
  expect(seen).toEqual([1, 2, 3, 'end']);
});

test('one value a frame, so that the page answers in between', () => {
  const seen: number[] = [];
  runInSlices([1, 2, 3].values(), (value) => seen.push(value));
  vi.advanceTimersByTime(FRAME);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(FRAME);
  expect(seen).toEqual([1, 2]);
});

test('work that was called off neither goes on nor ends', () => {
  const seen: unknown[] = [];
  const stop = runInSlices(
    [1, 2, 3].values(),
    (value) => seen.push(value),
    () => seen.push('end'),
  );
  vi.advanceTimersByTime(FRAME);
  stop();
  vi.runAllTimers();
  expect(seen).toEqual([1]);
});

test('no work at all ends', () => {
  const seen: unknown[] = [];
  runInSlices(
    [].values(),
    () => {},
    () => seen.push('end'),
  );
  vi.runAllTimers();
  expect(seen).toEqual(['end']);
});
