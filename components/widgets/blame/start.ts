// Blame at initialization: one network is made, run forwards and backwards once, and read. Nothing here decides that
// blame fades or grows: differentiation does. A figure loads this with its first change.

import { COMBINATIONS } from '#core';
import { blame, sgd } from '#core/learning.ts';
import { entrant } from '#jobs/race.ts';
import { type Name, type Reading, WIDTH } from './model.ts';

/** Returns the blame of one network at initialization, for the batch that its first step of training would draw. */
export function blameAtStart(name: Name, depth: number, seed: number, width = WIDTH): Reading {
  const combination = COMBINATIONS.find((one) => one.name === name)!;
  const net = entrant(combination, { depth, width, seed }, { optimizer: sgd(), rate: 0 });
  net.step();
  return { blame: blame(net.program, net.network) };
}
