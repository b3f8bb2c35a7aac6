// The race as the figure runs it: how long, how often examined, how fine its map.

import type { RaceSettings } from '#jobs/race.ts';
import type { RaceValues } from './params.ts';

/** How many steps a race has. */
export const STEPS = 500;
/** How many steps lie between two examinations. */
export const EVERY = 20;
/** How many points a side the map of answers has. */
export const GRID = 32;
/** How many seeds a field of races has. */
export const SEEDS = 20;

/** Returns the settings of the race that the values stand for. */
export function settingsOf(values: RaceValues): RaceSettings {
  return { ...values, steps: STEPS, every: EVERY, grid: GRID };
}
