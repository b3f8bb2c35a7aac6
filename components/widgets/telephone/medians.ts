// What the median crowd keeps, for the lesson's own numbers: measured at build, never typed.

import { applyBlock, rmsNorm, spread } from '#core';
import { fault, requireInteger } from '#core/fault.ts';
import type { Whisper } from './built.ts';
import { COMBINATIONS, play, takeApart } from './game.ts';
import { crowd, type Heard } from './model.ts';
import { table } from './params.ts';
import { median } from './series.ts';

/** How many crowds a median in the text is taken over: seeds 1 to 60. */
export const CROWDS = 60;

const known = new Map<string, ReadonlyMap<string, readonly Heard[]>>();

/** Returns the median crowd's signal size at a person, as a multiple of the size at the start. */
export function medianSize(whispered: Whisper, combination: string, person: number): number {
  const sizes = runsOf(whispered, combination, person).map(({ size }) => size[person - 1]!);
  return median(sizes.sort((a, b) => a - b));
}

/** Returns the share (0 to 1) of letters that the median crowd brings to a person, at the lesson's message and the usual noise. */
export function medianShare(whispered: Whisper, combination: string, person: number): number {
  const counts = runsOf(whispered, combination, person).map(({ intact }) => intact[person - 1]!);
  return median(counts.sort((a, b) => a - b)) / lettersOf(whispered).length;
}

/** Returns the median crowd's share of the original in the state at a person. */
export function medianOriginal(whispered: Whisper, combination: string, person: number): number {
  const shares = runsOf(whispered, combination, person).map(({ share }) => share[person - 1]!);
  return median(shares.sort((a, b) => a - b));
}

/** Returns how far the letters' directions stand apart at a person when nothing is noisy, 0 (all alike) to 1, median. */
export function medianSpread({ alphabet }: Whisper, combination: string, person: number): number {
  const { wiring } = COMBINATIONS.find(({ name }) => name === combination)!;
  const spreads = Array.from({ length: CROWDS }, (_, i) => {
    const { codewords, people } = crowd(i + 1, alphabet.length);
    const state = people.slice(0, person).reduce((x, block) => applyBlock(block, wiring, x), codewords);
    return spread(rmsNorm(state));
  });
  return median(spreads.sort((a, b) => a - b));
}

const lettersOf = ({ message, alphabet }: Whisper) => takeApart(message, alphabet).letters;

function runsOf(whispered: Whisper, combination: string, person: number): readonly Heard[] {
  requireInteger('Median', 'person', person, 1, table.people.max);
  const name = `${whispered.alphabet}\n${whispered.message}`;
  const measured = known.get(name) ?? measure(whispered);
  known.set(name, measured);
  const runs = measured.get(combination);
  if (runs === undefined)
    throw fault('Median', `wiring must be one of ${[...measured.keys()].join(', ')}`, combination);
  return runs;
}

function measure({ message, alphabet }: Whisper): ReadonlyMap<string, readonly Heard[]> {
  const runs = new Map(COMBINATIONS.map(({ name }) => [name as string, [] as Heard[]]));
  const letters = takeApart(message, alphabet);
  for (let seed = 1; seed <= CROWDS; seed++) {
    const game = play(crowd(seed, alphabet.length), letters, table.noise.default);
    for (const combination of COMBINATIONS) runs.get(combination.name)!.push(game.hear(combination));
  }
  return runs;
}
