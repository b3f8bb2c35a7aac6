// A cell that had to be ended is left out until it is edited or run again, and is not blamed for what it no longer says.

import { describe, expect, test } from 'vitest';
import { createRecord } from './record.ts';

const written = (source: string) =>
  ({
    type: 'cells',
    cells: [
      { id: 'a', source },
      { id: 'b', source: 'a' },
    ],
  }) as const;

/** A record whose cells a worker has taken. */
function running(source: string) {
  const record = createRecord();
  record.asked(written(source));
  record.allowed();
  record.heard({ type: 'names', names: { a: ['x', 'y'], b: [] } });
  return record;
}

describe('a cell that was ended', () => {
  test('is replaced by a stand-in with its names that fails, and what that says is not heard', () => {
    const record = running('loop');
    expect(record.blame('a')).toBe(true);
    expect(record.allowed()).toEqual(written('let x, y; throw new Error();'));
    expect(record.heard({ type: 'rested', id: 'a' })).toBe(false);
    expect(record.heard({ type: 'rested', id: 'b' })).toBe(true);
  });

  test('comes back when it is run again, or edited', () => {
    const record = running('loop');
    record.blame('a');
    expect(record.asked({ type: 'run', id: 'a' })).toBe(true);
    expect(record.allowed()).toEqual(written('loop'));
    record.heard({ type: 'names', names: {} });
    record.blame('a');
    expect(record.asked(written('mended'))).toBe(true);
    expect(record.allowed()).toEqual(written('mended'));
  });
});

test('a cell that was mended before it was ended is not blamed', () => {
  const record = running('loop');
  record.asked(written('mended'));
  expect(record.blame('a')).toBe(false);
  expect(record.allowed()).toEqual(written('mended'));
});

test('a run of a cell that was never ended is asked of the worker as it is', () => {
  expect(running('fine').asked({ type: 'run', id: 'a' })).toBe(false);
});
