// A field of races: the same settings from one seed after another, so that no lucky run misleads. Of each race only where
// the four ended is kept.

import { requireInteger } from '#core/fault.ts';
import type { Job } from './job.ts';
import { type RaceSettings, type Runner, race } from './race.ts';

/** What a field is run with: a race's settings, whose seed is the first, and how many seeds. */
export interface FieldSettings extends RaceSettings {
  readonly seeds: number;
}

/** Where one network ended: the share of fresh points told right, 0 where its numbers ended. */
export type Finish = Readonly<Record<Runner['name'], number>>;

/** The races that are over, in the order of their seeds. */
export interface FieldSnapshot {
  readonly finishes: readonly Finish[];
}

/** Returns a field of races at its start; throws where seeds is not 1 to 1,000 or a race could not be run. */
export function field({ seeds, ...settings }: FieldSettings): Job<FieldSnapshot> {
  requireInteger('field', 'seeds', seeds, 1, 1000);
  const finishes: Finish[] = [];
  const begin = (seed: number) => race({ ...settings, seed, every: settings.steps, grid: 0 });
  let current = begin(settings.seed);
  return {
    advance() {
      if (finishes.length === seeds) return false;
      if (current.advance()) return true;
      const ends = current
        .snapshot()
        .runners.map(({ name, accuracies, broken }) => [name, broken ? 0 : accuracies.at(-1)]);
      finishes.push(Object.fromEntries(ends) as Finish);
      if (finishes.length < seeds) current = begin(settings.seed + finishes.length);
      return finishes.length < seeds;
    },
    atRest: () => true,
    snapshot: () => ({ finishes: [...finishes] }),
    set: (name, value) => current.set(name, value),
  };
}
