// The lesson's numbers: at the edges that the table names, the trouble comes and goes.

import { describe, expect, test } from 'vitest';
import { DEPTHS, edgesAt, medianOf } from './measured.ts';
import { LIMIT } from './troubles.ts';

describe.each(DEPTHS)('at %i layers', (depth) => {
  const size = (scale: number) => medianOf('size', 'relu', { depth, scale });

  test('the median signal is a thousandth at the smallest scale and a thousand times at the largest', () => {
    const { least, most } = edgesAt(depth);
    expect(size(least) * LIMIT).toBeCloseTo(1, 1);
    expect(size(most) / LIMIT).toBeCloseTo(1, 1);
  });
});

test('the room between the edges shrinks with every depth of the table', () => {
  const rooms = DEPTHS.map((depth) => edgesAt(depth).most - edgesAt(depth).least);
  expect(rooms).toEqual(rooms.toSorted((a, b) => b - a));
});

test('a layer that no network reaches is beyond all layers', () => {
  expect(medianOf('gone', 'relu', { depth: 10, scale: 1 })).toBe(Number.POSITIVE_INFINITY);
  expect(medianOf('exploded', 'relu', { depth: 50, scale: 1.5 })).toBeLessThan(25);
});
