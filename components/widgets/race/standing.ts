// Where the four stand, as few numbers: what the headline and the panels say. It is all that a built page hands on.

import type { RaceSnapshot, Runner } from '#jobs/race.ts';

/** How one network stands: percent of fresh points told right at the last examination, and where its numbers ended. */
export interface Place {
  readonly name: Runner['name'];
  readonly percent: number;
  readonly broken?: Runner['broken'];
}

/** How the four stand at a step: the last at which they were examined. */
export interface Standing {
  readonly step: number;
  readonly places: readonly Place[];
}

/** What can be said of a network: its numbers ended, it learned, it does no better than a coin, or it is on the way. */
export type Verdict = 'broken' | 'learned' | 'chance' | 'between';

const LEARNED = 90; // percent
const CHANCE = 60;

/** Returns how the four stand in a snapshot whose networks are examined every so many steps. */
export function standingOf({ step, runners }: RaceSnapshot, every: number): Standing {
  const examined = step - (step % every);
  const places = runners.map(({ name, accuracies, broken }) => ({
    name,
    percent: 100 * (accuracies.at(-1) ?? 0),
    broken,
  }));
  return { step: examined, places };
}

/** Returns the verdict on a network: learned above 90 %, chance below 60 %. */
export function verdictOf({ percent, broken }: Place): Verdict {
  if (broken) return 'broken';
  if (percent > LEARNED) return 'learned';
  return percent < CHANCE ? 'chance' : 'between';
}
