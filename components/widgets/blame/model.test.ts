// Blame over many seeds: what fades, what grows, what stays gentle; and that what is shown at initialization is what
// the first step of training is blamed for.

import { beforeAll, describe, expect, test } from 'vitest';
import { COMBINATIONS } from '#core';
import { race } from '#jobs/race.ts';
import { MOST_BLOCKS, momentOf, NAMES, type Name, nameOf, raceOf, ratioOf, STEPS } from './model.ts';
import { table } from './params.ts';
import { blameAtStart } from './start.ts';

const SEEDS = 41;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function ratios(name: Name, depth: number): number[] {
  return Array.from({ length: SEEDS }, (_, i) => ratioOf(blameAtStart(name, depth, i + 1)));
}

describe('at initialization, the blame at block 1 of that at the last, median network', () => {
  const DEPTHS = [10, 50, 100];
  let medians: Readonly<Record<Name, number[]>>;
  beforeAll(() => {
    const of = (name: Name) => DEPTHS.map((depth) => median(ratios(name, depth)));
    medians = { plain: of('plain'), layer: of('layer'), residual: of('residual'), both: of('both') };
  });

  test('plain: fades, below a twentieth at 50 blocks and a thousandth at 100', () => {
    const [ten, fifty, hundred] = medians.plain;
    expect(ten).toBeGreaterThan(0.5);
    expect(fifty).toBeLessThan(1 / 20);
    expect(hundred).toBeLessThan(1 / 1000);
  });

  test('LayerNorm alone: does not keep it from fading, below a hundredth at 100 blocks', () => {
    const [, fifty, hundred] = medians.layer;
    expect(fifty).toBeLessThan(1 / 2);
    expect(hundred).toBeLessThan(1 / 100);
  });

  test('residual alone: grows, its square by 1.7 to 2 a block', () => {
    DEPTHS.forEach((depth, i) => {
      const growth = medians.residual[i]! ** (2 / (depth - 1));
      expect(growth, `depth ${depth}`).toBeGreaterThan(1.7);
      expect(growth, `depth ${depth}`).toBeLessThan(2.05);
    });
  });

  test('both: grows like the root of the depth, within 25 %, and is near what the stream’s growth predicts', () => {
    DEPTHS.forEach((depth, i) => {
      const predicted = Math.sqrt((depth + 1) / 2);
      expect(medians.both[i]! / predicted, `depth ${depth}`).toBeGreaterThan(0.9);
      expect(medians.both[i]! / predicted, `depth ${depth}`).toBeLessThan(1.4);
      expect(medians.both[i]! / Math.sqrt(depth), `depth ${depth}`).toBeGreaterThan(0.75);
      expect(medians.both[i]! / Math.sqrt(depth), `depth ${depth}`).toBeLessThan(1.25);
    });
  });
});

test('a wider plain network fades less: at 50 blocks of width 64 most is left', () => {
  const wide = Array.from({ length: 15 }, (_, i) => ratioOf(blameAtStart('plain', 50, i + 1, 64)));
  expect(median(wide)).toBeGreaterThan(0.5);
  expect(median(wide)).toBeLessThan(1.6);
});

test('at the most blocks every blame of every combination is a positive number, over 20 seeds', () => {
  for (const name of NAMES) {
    for (let seed = 0; seed < 20; seed++) {
      const { blame } = blameAtStart(name, MOST_BLOCKS, seed);
      expect(blame).toHaveLength(MOST_BLOCKS);
      expect(blame.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
    }
  }
});

describe('training', () => {
  /** The moment after each of the first steps. */
  function moments(depth: number, seed: number, steps: number) {
    const job = race(raceOf(depth, seed));
    const seen = new Map<number, ReturnType<typeof momentOf>>();
    while (!seen.has(steps) && job.advance()) {
      if (!job.atRest()) continue;
      const moment = momentOf(job.snapshot());
      seen.set(moment.step, moment);
    }
    return seen;
  }

  test.each([2, 10, 50])(
    'with %i blocks, the first step is blamed for exactly what is shown at initialization',
    (depth) => {
      const { readings } = moments(depth, 7, 1).get(1)!;
      for (const name of NAMES) {
        expect(readings.get(name)!.blame).toEqual(blameAtStart(name, depth, 7).blame);
      }
    },
  );

  test('in the network that the lesson shows, blame of the plain row recovers in training, and its loss lags far behind', () => {
    const { readings } = moments(table.depth.default, table.seed.default, STEPS).get(STEPS)!;
    expect(ratioOf(readings.get('plain')!)).toBeGreaterThan(0.5);
    expect(readings.get('plain')!.loss).toBeGreaterThan(5 * readings.get('both')!.loss!);
  }, 60_000);

  test('steps count one by one, each with a loss', () => {
    const seen = moments(4, 1, 5);
    expect([...seen.keys()]).toEqual([Number.NEGATIVE_INFINITY, 1, 2, 3, 4, 5].map((step) => Math.max(0, step)));
    expect(seen.get(5)!.readings.get('both')!.loss).toBeGreaterThan(0);
  });

  test.each([1, 2, 3, 4, 5])(
    'with 50 blocks, residual alone ends at the second step and says where, seed %i',
    (seed) => {
      const { readings } = moments(50, seed, 3).get(3)!;
      expect(readings.get('residual')!.broken).toMatchObject({ step: 2, what: 'overflow' });
      expect(ratioOf(readings.get('residual')!)).toBeNaN();
      expect(readings.get('both')!.broken).toBeUndefined();
    },
  );
});

test('a seed gives the same blame each time, another another', () => {
  expect(blameAtStart('both', 8, 1)).toEqual(blameAtStart('both', 8, 1));
  expect(blameAtStart('both', 8, 2)).not.toEqual(blameAtStart('both', 8, 1));
});

test('the names are those of the core, and the two switches name the wiring that they stand for', () => {
  expect(NAMES).toEqual(COMBINATIONS.map(({ name }) => name));
  for (const { name, wiring } of COMBINATIONS) {
    expect(nameOf({ residual: wiring.residual ? 'on' : 'off', norm: wiring.norm })).toBe(name);
  }
});
