// How a race ended when the page was built, run in a thread of its own, and its buttons.

import { elsewhere } from '#site/elsewhere.ts';
import { presetsOf } from '#site/presets.ts';
import { rememberEnd } from './end.ts';
import { type RaceValues, table } from './params.ts';
import { EVERY } from './settings.ts';
import { standingOf } from './standing.ts';

const { raceEnd } = elsewhere<typeof import('./raced.ts')>('components/widgets/race/raced.ts');

/** Returns the view's further props, once the race is run. */
export async function built(start: RaceValues) {
  const end = await raceEnd(start);
  rememberEnd(start, end); // the view draws it
  return { presets: presetsOf('race', table), built: standingOf(end, EVERY) };
}
