// Points tell their class, sequences their answer, and a key tells both.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copySequences, type Examples, moons, reverseSequences, spirals } from './data.ts';
import { rms } from './measures.ts';
import { type Key, key } from './random.ts';
import { row, tensor } from './tensor.ts';

const COUNT = 1000;

/** The class of the nearest of the known points. */
function nearestLabel(known: Examples, [x, y]: ArrayLike<number> & Iterable<number>): number {
  const distances = Array.from(known.targets.data, (_, i) => {
    const [knownX, knownY] = row(known.inputs, i);
    return (knownX! - x!) ** 2 + (knownY! - y!) ** 2;
  });
  return known.targets.data[distances.indexOf(Math.min(...distances))]!;
}

describe.each([
  {
    name: 'spirals',
    clean: (stream: Key, count: number) => spirals(stream, count, { noise: 0 }),
    draw: spirals,
    noise: 0.05,
  },
  { name: 'moons', clean: (stream: Key, count: number) => moons(stream, count, 0), draw: moons, noise: 0.1 },
])('$name', ({ clean, draw, noise }) => {
  test('classes take turns, so that each is half of an even count', () => {
    expect(draw(key(1), 5).targets).toEqual(tensor([5], [0, 1, 0, 1, 0]));
    expect(draw(key(1), COUNT).inputs.shape).toEqual([COUNT, 2]);
  });

  test('the inputs have RMS about 1, with noise and without', () => {
    for (let seed = 0; seed < 5; seed++) {
      expect(Math.abs(rms(clean(key(seed), COUNT).inputs.data) - 1)).toBeLessThan(0.05);
      expect(Math.abs(rms(draw(key(seed), COUNT).inputs.data) - 1)).toBeLessThan(0.05);
    }
  });

  test('noise moves every coordinate by about its deviation, 0.05 for spirals and 0.1 for moons', () => {
    const still = clean(key(2), COUNT).inputs.data;
    const moved = draw(key(2), COUNT).inputs.data.map((value, i) => value - still[i]!);
    expect(Math.abs(rms(moved) / noise - 1)).toBeLessThan(0.1);
  });

  test('a longer set begins with the same points, another key gives others', () => {
    const short = draw(key(3), 10).inputs.data;
    expect(draw(key(3), COUNT).inputs.data.slice(0, 20)).toEqual(short);
    expect(draw(key(4), 10).inputs.data).not.toEqual(short);
  });

  test('the nearest known point tells the class of a fresh one at least 98 times in 100', () => {
    const known = draw(key(5), COUNT);
    const fresh = draw(key(6), 500);
    const right = fresh.targets.data.filter((label, i) => nearestLabel(known, row(fresh.inputs, i)) === label).length;
    expect(right / 500).toBeGreaterThanOrEqual(0.98);
  });

  test('an empty set is a set; a count that is not whole throws', () => {
    expect(draw(key(1), 0).targets.shape).toEqual([0]);
    expect(() => draw(key(1), 1.5)).toThrow(RangeError);
  });
});

test('without noise, the radius of a spiral point tells its angle: so many turns at radius 2, half a turn more for class 1', () => {
  for (const turns of [0, 0.5, 1.5, 3]) {
    const { inputs, targets } = spirals(key(1), COUNT, { turns, noise: 0 });
    for (let i = 0; i < COUNT; i++) {
      const [x, y] = row(inputs, i);
      const radius = Math.hypot(x!, y!);
      const angle = Math.PI * (turns * radius + targets.data[i]!);
      expect(radius).toBeLessThan(2.000001);
      expect(x).toBeCloseTo(radius * Math.cos(angle), 5);
      expect(y).toBeCloseTo(radius * Math.sin(angle), 5);
    }
  }
});

test('without noise, a moon is half a circle of radius sqrt 2, and the other is the same turned by half a turn', () => {
  const { inputs, targets } = moons(key(1), COUNT, 0);
  for (let i = 0; i < COUNT; i++) {
    const [x, y] = row(inputs, i).map((value) => (targets.data[i] === 0 ? value : -value));
    expect(Math.hypot(x! + Math.SQRT1_2, y! + Math.SQRT2 / 4)).toBeCloseTo(Math.SQRT2, 6);
    expect(y).toBeGreaterThan(-Math.SQRT2 / 4 - 1e-6);
  }
});

test('a noise or a number of turns below 0 or not a number throws', () => {
  expect(() => spirals(key(1), 4, { turns: -1 })).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: spirals: turns must be a number from 0 to 1000, got -1.]`,
  );
  expect(() => spirals(key(1), 4, { noise: Infinity })).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: spirals: noise must be a number from 0 to 1000, got Infinity.]`,
  );
  expect(() => moons(key(1), 4, Number.NaN)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: moons: noise must be a number from 0 to 1000, got NaN.]`,
  );
});

describe.each([
  { name: 'copySequences', draw: copySequences, answer: (said: number[]) => said },
  { name: 'reverseSequences', draw: reverseSequences, answer: (said: number[]) => said.toReversed() },
])('$name', ({ name, draw, answer }) => {
  const cases = fc.record({
    seed: fc.nat(1000),
    count: fc.integer({ min: 0, max: 5 }),
    length: fc.integer({ min: 1, max: 12 }),
    symbols: fc.integer({ min: 1, max: 255 }),
  });

  test('inputs are the symbols, the separator and the answer but its last; targets are ignored, then the answer', () => {
    fc.assert(
      fc.property(cases, ({ seed, count, length, symbols }) => {
        const { inputs, targets } = draw(key(seed), count, length, symbols);
        expect([inputs.shape, targets.shape]).toEqual([
          [count, 2 * length],
          [count, 2 * length],
        ]);
        for (let n = 0; n < count; n++) {
          const input = [...row(inputs, n)];
          const said = input.slice(0, length);
          expect(Math.max(...said)).toBeLessThan(symbols);
          expect(input).toEqual([...said, symbols, ...answer(said).slice(0, -1)]);
          expect([...row(targets, n)]).toEqual([...said.map(() => -1), ...answer(said)]);
        }
      }),
    );
  });

  test('from the separator on, the target is the next token', () => {
    const { inputs, targets } = draw(key(7), 1, 9, 10);
    expect([...targets.data.subarray(9, 17)]).toEqual([...inputs.data.subarray(10)]);
  });

  test('every symbol is as likely as any other, within five standard errors', () => {
    const said = draw(key(8), 2000, 10, 4).inputs.data.filter((_, i) => i % 20 < 10);
    for (let symbol = 0; symbol < 4; symbol++) {
      const share = said.filter((token) => token === symbol).length / said.length;
      expect(Math.abs(share - 1 / 4)).toBeLessThan(5 * Math.sqrt(3 / 16 / said.length));
    }
  });

  test('a longer set begins with the same sequences', () => {
    const few = draw(key(9), 3, 5, 8).inputs.data;
    expect(draw(key(9), 40, 5, 8).inputs.data.slice(0, few.length)).toEqual(few);
  });

  test('no length and no or too many symbols throw', () => {
    expect(() => draw(key(1), 1, 0, 4)).toThrow(`${name}: length must be an integer from 1 to`);
    expect(() => draw(key(1), 1, 4, 0)).toThrow(`${name}: symbols must be an integer from 1 to 255, got 0.`);
    expect(() => draw(key(1), 1, 4, 256)).toThrow(`${name}: symbols must be an integer from 1 to 255, got 256.`);
    expect(() => draw(key(1), -1, 4, 4)).toThrow(`${name}: count must be an integer from 0 to`);
  });
});

test('the same key asks both tasks about the same symbols', () => {
  const [copied, reversed] = [copySequences(key(2), 1, 6, 9), reverseSequences(key(2), 1, 6, 9)];
  expect(reversed.inputs.data.slice(0, 7)).toEqual(copied.inputs.data.slice(0, 7));
  expect(reversed.targets.data.slice(6)).toEqual(copied.targets.data.slice(6).reverse());
});

test('spirals wind once unless told otherwise', () => {
  expect(spirals(key(3), 20)).toEqual(spirals(key(3), 20, { turns: 1, noise: 0.05 }));
  expect(spirals(key(3), 20)).not.toEqual(spirals(key(3), 20, { turns: 1.5 }));
});
