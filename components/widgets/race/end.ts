// How a race ends, run whole when the page is built: what is shown where nothing can run.

import { type RaceSnapshot, race } from '#jobs/race.ts';
import type { RaceValues } from './params.ts';
import { EVERY, settingsOf } from './settings.ts';
import { type Standing, standingOf } from './standing.ts';

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

/** Returns how the race of the values stands at its end, as a figure shows it. */
export function standingAtEnd(values: RaceValues): Standing {
  return standingOf(endOf(values), EVERY);
}
