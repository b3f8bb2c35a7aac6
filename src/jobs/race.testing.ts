// For tests only: a whole race, run to its end, as four short lines.

import { type RaceSettings, type Runner, race } from './race.ts';

/**
 * Where one network ended: percent of fresh points told right, mean loss of the last 50 steps, where its numbers
 * ended.
 */
export interface Finish {
  readonly percent: number;
  readonly loss: number;
  readonly broken: Runner['broken'];
}

export type Finishes = Readonly<Record<Runner['name'], Finish>>;

const USUAL: RaceSettings = { depth: 100, width: 16, optimizer: 'sgd', lr: 0.02, seed: 1, steps: 500, every: 500 };

/** Returns where the four end, with the usual settings but those given. */
export function finish(settings: Partial<RaceSettings>): Finishes {
  const job = race({ ...USUAL, ...settings });
  while (job.advance());
  const lines = job.snapshot().runners.map(({ name, losses, accuracies, broken }) => {
    const last = losses.subarray(-50);
    const loss = last.reduce((sum, value) => sum + value, 0) / last.length;
    return [name, { percent: 100 * accuracies.at(-1)!, loss, broken }];
  });
  return Object.fromEntries(lines) as Finishes;
}

/** Returns the middle one of an odd count. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;
}
