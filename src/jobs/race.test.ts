// The race as the course tells it. Source of the bands: the same experiment computed independently in NumPy, two-class
// spirals, width 16, batch 64, 500 steps; what was measured here beyond it stands in the sentences.

import { describe, expect, test } from 'vitest';
import { type Finishes, finish, middle } from './race.testing.ts';
import { type RaceSettings, race } from './race.ts';

const LONG = 600_000; // ms: minutes of training, not a limit on speed
const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const run = (count: number, settings: Partial<RaceSettings>) =>
  seeds(count).map((seed) => finish({ ...settings, seed }));
const of = (races: readonly Finishes[], name: keyof Finishes) => races.map((race) => race[name]);
const percents = (races: readonly Finishes[], name: keyof Finishes) => of(races, name).map(({ percent }) => percent);

test('at 100 blocks with SGD 0.02 only both together learn, over 20 seeds', { timeout: LONG }, () => {
  const races = run(20, {});
  const both = percents(races, 'both');
  expect(both.filter((percent) => percent > 98).length).toBeGreaterThanOrEqual(18);
  expect(Math.min(...both)).toBeGreaterThan(90);
  for (const percent of percents(races, 'layer')) expect(Math.abs(percent - 50)).toBeLessThanOrEqual(6);
  for (const percent of percents(races, 'plain')) expect(percent).toBeLessThan(90);
  for (const { broken } of of(races, 'residual')) expect(broken?.step).toBeLessThanOrEqual(5);
});

test('at 100 blocks with Adam 0.001 both learns, residual only is finite and does not, over 5 seeds', {
  timeout: LONG,
}, () => {
  const races = run(5, { optimizer: 'adam', lr: 0.001 });
  expect(Math.min(...percents(races, 'both'))).toBeGreaterThan(98);
  for (const percent of percents(races, 'layer')) expect(Math.abs(percent - 50)).toBeLessThanOrEqual(6);
  const plain = percents(races, 'plain'); // a lucky one in five gets as far as 98 %
  expect(Math.abs(middle(plain) - 50)).toBeLessThanOrEqual(6);
  expect(Math.max(...plain)).toBeLessThan(Math.min(...percents(races, 'both')));
  for (const { percent, loss, broken } of of(races, 'residual')) {
    expect(broken).toBeUndefined();
    expect(percent).toBeLessThan(80);
    expect(loss).toBeGreaterThan(1);
  }
});

describe('at 10 blocks', () => {
  test('all four learn with SGD 0.02: above 98 % in the median of 9 seeds', { timeout: LONG }, () => {
    const races = run(9, { depth: 10 });
    for (const name of ['plain', 'layer', 'residual', 'both'] as const) {
      expect(middle(percents(races, name)), name).toBeGreaterThan(98);
    }
  });

  test('with SGD 0.01 the loss after 500 steps is at most half with residual connections, in the median of 9 seeds', {
    timeout: LONG,
  }, () => {
    const races = run(9, { depth: 10, lr: 0.01 });
    const loss = (name: keyof Finishes) => middle(of(races, name).map((finish) => finish.loss));
    expect(loss('plain')).toBeGreaterThan(2 * loss('residual'));
    expect(loss('plain')).toBeGreaterThan(loss('both'));
  });
});

describe('a race', () => {
  const short = { depth: 6, width: 8, optimizer: 'sgd', lr: 0.02, seed: 1, steps: 7, every: 3, grid: 5 } as const;

  test('is at rest where all four have come equally far, and examines at the start, every so often and at the end', () => {
    const job = race(short);
    const steps = new Set<number>();
    while (job.advance()) if (job.atRest()) steps.add(job.snapshot().step);
    expect([...steps]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const { accuracies, losses, map, blame } of job.snapshot().runners) {
      expect(accuracies).toHaveLength(4);
      expect(losses).toHaveLength(7);
      expect(map).toHaveLength(25);
      expect(blame).toHaveLength(6);
    }
  });

  test('is the same to the bit from the same seed, and another from another', () => {
    const loss = (seed: number) => finish({ ...short, seed }).both.loss;
    expect(loss(1)).toBe(loss(1));
    expect(loss(2)).not.toBe(loss(1));
  });

  test('goes on at the learning rate it is given; a rate of 0 changes no loss but by the batch', () => {
    const frozen = race({ ...short, lr: 0, steps: 2 });
    const moved = race({ ...short, lr: 0, steps: 2 });
    moved.set('lr', 0.5);
    while (frozen.advance()) moved.advance();
    const last = (job: typeof frozen) => job.snapshot().runners.map(({ losses }) => losses[1]);
    expect(last(moved)).not.toEqual(last(frozen));
    expect(() => moved.set('depth', 3)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: race: what can be set is lr, from 0, got depth = 3.]`,
    );
    expect(() => moved.set('lr', Number.NaN)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: race: what can be set is lr, from 0, got lr = NaN.]`,
    );
  });

  test('of no steps, or of a seed that is none, throws', () => {
    expect(() => race({ ...short, steps: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: race: steps must be an integer from 1 to 100000, got 0.]`,
    );
    expect(() => race({ ...short, seed: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: key: seed must be an integer from 0 to 9007199254740991, got -1.]`,
    );
    expect(() => race({ ...short, depth: 0.5 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: mlp: depth must be an integer from 0 to 1024, got 0.5.]`,
    );
  });
});
