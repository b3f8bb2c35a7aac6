// How far the tokens of the median chain stand apart, for the lesson's own numbers: measured at build, never typed.

import { spread } from '#core';
import { type Setting, tokensAlong } from './model.ts';

/** How many chains a number in the text is taken over: seeds 1 to 25. */
export const CHAINS = 25;

const known = new Map<string, readonly (readonly number[])[]>();

/** Returns the median share of the tokens' size that tells them apart after a layer. */
export function medianApart(setting: Setting, layer: number): number {
  const name = Object.values(setting).join(' ');
  const runs = known.get(name) ?? Array.from({ length: CHAINS }, (_, i) => tokensAlong(setting, i + 1).map(spread));
  known.set(name, runs);
  return runs.map((run) => run[layer]!).toSorted((a, b) => a - b)[(CHAINS - 1) / 2]!;
}
