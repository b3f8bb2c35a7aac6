// What the lesson's sentences quote, run when the page is built: races at several depths, a field of seeds where all
// four learn, and the deep network that needs no norm.

import { key, split } from '#core';
import { fault } from '#core/fault.ts';
import { mlp, sgd, spirals, trainer } from '#core/learning.ts';
import { type Finish, field } from '#jobs/field.ts';
import type { Runner } from '#jobs/race.ts';
import { parse } from '#params';
import { endOf } from './end.ts';
import { table } from './params.ts';
import { STEPS, settingsOf } from './settings.ts';
import { type Place, standingOf } from './standing.ts';

/** How many seeds the field at 10 blocks has, and the network without a norm. */
export const FIELD_SEEDS = 7;
export const SKIP_SEEDS = 3;

const usual = parse(table, []).values;

/** Returns where a network ends in the usual race, seed 1, at a depth. */
export function placeAt(depth: number, name: Runner['name']): Place {
  return standingOf(endOf({ ...usual, depth }), STEPS).places.find((place) => place.name === name)!;
}

let finishes: readonly Finish[] | undefined;

/** Returns percent of fresh points told right by a network at 10 blocks, the middle or the worst of seven seeds. */
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

let skipped: number | undefined;

/**
 * Returns percent of fresh points told right, in the worst of three seeds, by 100 residual blocks without a norm whose
 * branches are multiplied by a learned factor that starts at 0 (SkipInit, De & Smith 2020, arXiv 2002.10444).
 */
export function skipInit(): number {
  skipped ??= Math.min(...Array.from({ length: SKIP_SEEDS }, (_, i) => trainSkipInit(i + 1)));
  return skipped;
}

function trainSkipInit(seed: number): number {
  const root = key(seed);
  const spec = { inputs: 2, width: 16, classes: 2, batch: 64, depth: 100, residual: true, norm: 'none' } as const;
  const network = mlp({ ...spec, branchScale: 'learned' }, split(root, 2));
  const net = trainer(network, spirals(split(root, 0), 512), { optimizer: sgd(), rate: usual.lr }, split(root, 3));
  for (let step = 0; step < STEPS; step++) net.step();
  return 100 * net.accuracy(spirals(split(root, 1), 512));
}

/** Every number that a sentence may ask for by name; throws for any other. */
export function numberOf(name: string): number {
  const [what = '', net = '', of = ''] = name.split(' ');
  if (what === 'skip-init') return skipInit();
  if (what === 'shallow') return shallow(net as Runner['name'], of as 'median' | 'least');
  if (what === 'deep') return placeAt(100, net as Runner['name']).percent;
  const known = 'skip-init, shallow NET median, shallow NET least or deep NET';
  throw fault('<Raced>', `of must be ${known}`, name);
}
