// How a race ends, run whole when the page is built: what is shown where nothing can run.

import { type RaceSnapshot, race } from '#jobs/race.ts';
import type { RaceValues } from './params.ts';
import { settingsOf } from './settings.ts';

const ended = new Map<string, RaceSnapshot>();

/** Returns how the race of the values ends, run to its last step; the same values are run once. */
export function endOf(values: RaceValues): RaceSnapshot {
  const name = JSON.stringify(values);
  const known = ended.get(name);
  if (known) return known;
  const job = race(settingsOf(values));
  while (job.advance());
  const end = job.snapshot();
  ended.set(name, end);
  return end;
}

/** Keeps how a race ended that was run in another thread, so that nobody runs it again in this one. */
export function rememberEnd(values: RaceValues, end: RaceSnapshot): void {
  ended.set(JSON.stringify(values), end);
}
