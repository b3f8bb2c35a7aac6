// What the lesson's sentences quote, run when the page is built: races at several depths, and a field of seeds where
// all four learn.

import { fault } from '#core/fault.ts';
import { type Finish, field } from '#jobs/field.ts';
import { type RaceSnapshot, type Runner, race } from '#jobs/race.ts';
import { parse } from '#params';
import { endOf } from './end.ts';
import { type RaceValues, table } from './params.ts';
import { STEPS, settingsOf } from './settings.ts';
import { type Place, standingOf } from './standing.ts';

/** How many seeds the field at 10 blocks has. */
export const FIELD_SEEDS = 5;

const usual = parse(table, []).values;

/** Returns where a network ends in the usual race, seed 1, at a depth. */
export function placeAt(depth: number, name: Runner['name']): Place {
  const end = depth === usual.depth ? endOf(usual) : examinedOnce(depth);
  return standingOf(end, STEPS).places.find((place) => place.name === name)!;
}

/** Returns how the race of the values ends, for the figure. */
export const raceEnd = (values: RaceValues): RaceSnapshot => endOf(values);

const examined = new Map<number, RaceSnapshot>();

/** The usual race at another depth, its networks examined at the end alone. */
function examinedOnce(depth: number): RaceSnapshot {
  const known = examined.get(depth);
  if (known) return known;
  const job = race({ ...settingsOf({ ...usual, depth }), every: STEPS, grid: 0 });
  while (job.advance());
  const end = job.snapshot();
  examined.set(depth, end);
  return end;
}

let finishes: readonly Finish[] | undefined;

/** Returns percent of fresh points told right by a network at 10 blocks, the middle or the worst of five seeds. */
export function shallow(name: Runner['name'], of: 'median' | 'least'): number {
  finishes ??= runField();
  const sorted = finishes.map((finish) => 100 * finish[name]).sort((a, b) => a - b);
  return of === 'least' ? sorted[0]! : sorted[Math.floor(sorted.length / 2)]!;
}

function runField(): readonly Finish[] {
  const job = field({ ...settingsOf({ ...usual, depth: 10 }), seeds: FIELD_SEEDS });
  while (job.advance());
  return job.snapshot().finishes;
}

/** Every number that a sentence may ask for by name; throws for any other. */
export function numberOf(name: string): number {
  const [what = '', net = '', of = ''] = name.split(' ');
  if (what === 'shallow') return shallow(net as Runner['name'], of as 'median' | 'least');
  if (what === 'deep') return placeAt(100, net as Runner['name']).percent;
  const known = 'skip-init, shallow NET median, shallow NET least or deep NET'; // skip-init.ts has the first
  throw fault('<Raced>', `of must be ${known}`, name);
}
