// What the median crowd keeps, for the lesson's own numbers: measured at build, never typed.

import { applyBlock, rmsNorm, spread } from '#core';
import { fault, requireInteger } from '#core/fault.ts';
import { COMBINATIONS, play, takeApart } from './game.ts';
import { crowd, type Heard } from './model.ts';
import { table } from './params.ts';
import { median } from './series.ts';

/** How many crowds a median in the text is taken over: seeds 1 to 60. */
export const CROWDS = 60;

const message = takeApart(table.message.default);
let measured: ReadonlyMap<string, readonly Heard[]> | undefined;

/** Returns the median crowd's signal size at a person, as a multiple of the size at the start. */
export function medianSize(combination: string, person: number): number {
  const sizes = runsOf(combination, person).map(({ size }) => size[person - 1]!);
  return median(sizes.sort((a, b) => a - b));
}

/** Returns the share (0 to 1) of letters that the median crowd brings to a person, at the default message and noise. */
export function medianShare(combination: string, person: number): number {
  const counts = runsOf(combination, person).map(({ intact }) => intact[person - 1]!);
  return median(counts.sort((a, b) => a - b)) / message.letters.length;
}

/** Returns the median crowd's share of the original in the state at a person. */
export function medianOriginal(combination: string, person: number): number {
  const shares = runsOf(combination, person).map(({ share }) => share[person - 1]!);
  return median(shares.sort((a, b) => a - b));
}

/** Returns how far the letters' directions stand apart at a person when nothing is noisy, 0 (all alike) to 1, median. */
export function medianSpread(combination: string, person: number): number {
  const { wiring } = COMBINATIONS.find(({ name }) => name === combination)!;
  const spreads = Array.from({ length: CROWDS }, (_, i) => {
    const { codewords, people } = crowd(i + 1);
    const state = people.slice(0, person).reduce((x, block) => applyBlock(block, wiring, x), codewords);
    return spread(rmsNorm(state));
  });
  return median(spreads.sort((a, b) => a - b));
}

function runsOf(combination: string, person: number): readonly Heard[] {
  requireInteger('Median', 'person', person, 1, table.people.max);
  measured ??= measure();
  const runs = measured.get(combination);
  if (runs === undefined)
    throw fault('Median', `wiring must be one of ${[...measured.keys()].join(', ')}`, combination);
  return runs;
}

function measure(): ReadonlyMap<string, readonly Heard[]> {
  const runs = new Map(COMBINATIONS.map(({ name }) => [name as string, [] as Heard[]]));
  for (let seed = 1; seed <= CROWDS; seed++) {
    const game = play(crowd(seed), message, table.noise.default);
    for (const combination of COMBINATIONS) runs.get(combination.name)!.push(game.hear(combination));
  }
  return runs;
}
