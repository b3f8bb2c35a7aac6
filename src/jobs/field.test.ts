// A field of races is races one after another, and keeps only where they ended.

import { expect, test } from 'vitest';
import { field } from './field.ts';
import { race } from './race.ts';

const SHORT = { depth: 4, width: 8, optimizer: 'sgd', lr: 0.05, seed: 3, steps: 30 } as const;

function run(seeds: number) {
  const job = field({ ...SHORT, seeds });
  while (job.advance());
  return job.snapshot().finishes;
}

test('the second race of a field is the race of the next seed', () => {
  const alone = race({ ...SHORT, seed: 4, every: SHORT.steps });
  while (alone.advance());
  const percent = alone.snapshot().runners.map(({ name, accuracies }) => [name, accuracies.at(-1)]);
  expect(run(2)[1]).toEqual(Object.fromEntries(percent));
});

test('a snapshot holds the races that are over, and stays as it was', () => {
  const job = field({ ...SHORT, seeds: 2 });
  const empty = job.snapshot();
  while (job.snapshot().finishes.length < 1) job.advance();
  expect(empty.finishes).toHaveLength(0);
  while (job.advance());
  expect(job.snapshot().finishes).toHaveLength(2);
});

test('a network whose numbers ended counts as 0', () => {
  const job = field({ ...SHORT, depth: 100, lr: 0.02, steps: 5, seeds: 1 });
  while (job.advance());
  expect(job.snapshot().finishes[0]!.residual).toBe(0);
});

test('no seeds, or too many, throw', () => {
  expect(() => field({ ...SHORT, seeds: 0 })).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: field: seeds must be an integer from 1 to 1000, got 0.]`,
  );
});
