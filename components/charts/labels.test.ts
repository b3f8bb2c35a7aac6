// Labels at the ends of lines.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from './labels.ts';

const GAP = 15;

/** Positions in a room with space for all of their labels, and the room. */
const crowded = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.integer({ min: GAP * (count - 1), max: 600 }).chain((room) =>
    fc.record({
      room: fc.constant(room),
      positions: fc.array(fc.double({ min: 0, max: room, noNaN: true }), { minLength: count, maxLength: count }),
    }),
  ),
);

describe('spreadLabels', () => {
  test('keeps the order: what stood higher still does, and of equals the first', () => {
    fc.assert(
      fc.property(crowded, ({ positions, room }) => {
        const order = (values: readonly number[]) =>
          values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
        expect(order(spreadLabels(positions, GAP, room))).toEqual(order(positions));
      }),
    );
  });

  test('keeps the gap between any two', () => {
    fc.assert(
      fc.property(crowded, ({ positions, room }) => {
        const sorted = spreadLabels(positions, GAP, room).sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(GAP - 1e-9);
      }),
    );
  });

  test('stays within the room', () => {
    fc.assert(
      fc.property(crowded, ({ positions, room }) => {
        for (const position of spreadLabels(positions, GAP, room)) {
          expect(position).toBeGreaterThanOrEqual(-1e-9);
          expect(position).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  test('moves nothing that is far enough apart', () => {
    expect(spreadLabels([100, 10, 40], GAP, 200)).toEqual([100, 10, 40]);
  });

  test('lines that all end at the bottom are told apart upwards', () => {
    expect(spreadLabels([200, 200, 200], GAP, 200)).toEqual([170, 185, 200]);
  });
});
