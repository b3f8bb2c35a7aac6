// The map of answers: what is shaded is what a network gives to class 1.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsOf, pathOf } from './map.ts';

/** The area within a path of closed polygons. */
function area(path: string): number {
  const polygons = path.split('M').filter(Boolean);
  return polygons.reduce((sum, polygon) => {
    const points = polygon
      .replace('Z', '')
      .split('L')
      .map((pair) => pair.split(' ').map(Number) as [number, number]);
    const twice = points.reduce((total, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!;
      return total + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}

const GRID = 8;
const SIDE = 80;
const asked = (answer: (column: number, row: number) => number) =>
  Array.from({ length: GRID * GRID }, (_, i) => answer(i % GRID, Math.floor(i / GRID)));

test('a network that says class 0 everywhere shades nothing, one that says class 1 all', () => {
  expect(
    pathOf(
      asked(() => -1),
      GRID,
      SIDE,
    ),
  ).toBe('');
  expect(
    area(
      pathOf(
        asked(() => 1),
        GRID,
        SIDE,
      ),
    ),
  ).toBeCloseTo(70 * 70);
});

test('a border between two answers runs where the line between them is zero', () => {
  const half = area(
    pathOf(
      asked((column) => column - 3.5),
      GRID,
      SIDE,
    ),
  );
  expect(half).toBeCloseTo(35 * 70);
});

test('the shaded part and that of the opposite answers fill the plane', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 64, maxLength: 64 }), (answers) => {
      const opposite = answers.map((value) => -value);
      const both = area(pathOf(answers, GRID, SIDE)) + area(pathOf(opposite, GRID, SIDE));
      expect(both).toBeLessThanOrEqual(4900 * 1.35); // corners that differ crosswise are counted by both
      expect(both).toBeGreaterThan(0);
    }),
  );
});

test('answers that are no numbers shade nothing', () => {
  expect(
    pathOf(
      asked(() => Number.NaN),
      GRID,
      SIDE,
    ),
  ).toBe('');
});

test('dots stand where the points do, class by class, the second axis upwards', () => {
  const points = [0, 0, 2, 2, -2, -2];
  expect(dotsOf(points, 0, 10, 2, 100)).toBe('M50 50h0M0 100h0');
  expect(dotsOf(points, 1, 10, 2, 100)).toBe('M100 0h0');
  expect(dotsOf(points, 0, 1, 2, 100)).toBe('M50 50h0');
});
