// The deep network that needs no norm, trained when the page is built.

import { key, split } from '#core';
import { mlp, sgd, spirals, trainer } from '#core/learning.ts';
import { parse } from '#params';
import { table } from './params.ts';
import { STEPS } from './settings.ts';

/** How many seeds are tried. */
export const SKIP_SEEDS = 2;

const { depth, width, lr } = parse(table, []).values;
let skipped: number | undefined;

/**
 * Returns percent of fresh points told right, in the worse of two seeds, by 100 residual blocks without a norm whose
 * branches are multiplied by a learned factor that starts at 0 (SkipInit, De & Smith 2020, arXiv 2002.10444).
 */
export function skipInit(): number {
  skipped ??= Math.min(...Array.from({ length: SKIP_SEEDS }, (_, i) => trainSkipInit(i + 1)));
  return skipped;
}

function trainSkipInit(seed: number): number {
  const root = key(seed);
  const spec = { inputs: 2, width, classes: 2, batch: 64, depth, residual: true, norm: 'none' } as const;
  const network = mlp({ ...spec, branchScale: 'learned' }, split(root, 2));
  const net = trainer(network, spirals(split(root, 0), 512), { optimizer: sgd(), rate: lr }, split(root, 3));
  for (let step = 0; step < STEPS; step++) net.step();
  return 100 * net.accuracy(spirals(split(root, 1), 512));
}
