// Blame at initialization: one network is made, run forwards and backwards once, and read. Nothing here decides that
// blame fades or grows: differentiation does. A figure loads this with its first change.

import type { Combination } from '#core';
import { blame, sgd } from '#core/learning.ts';
import { entrant } from '#jobs/race.ts';
import { type Reading, WIDTH } from './model.ts';

/** Returns the blame of one network at initialization, for the batch that its first step of training would draw. */
export function blameAtStart(combination: Combination, depth: number, seed: number, width = WIDTH): Reading {
  const net = entrant(combination, { depth, width, seed }, { optimizer: sgd(), rate: 0 });
  net.step();
  return { blame: blame(net.program, net.network) };
}
