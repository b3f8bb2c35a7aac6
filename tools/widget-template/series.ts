// What is drawn, as data, and what is said, as sentences. The sentences themselves are among the strings; here they are
// chosen and filled.

import { amount, say, type Words } from '#params';
import { sizesAlong } from './model.ts';
import type { OwnFigureValues } from './params.ts';

/** Returns the sizes that the parameters make, at the start and after each block. */
export function sizesOf({ layers, residual, seed }: OwnFigureValues): number[] {
  return sizesAlong({ layers, residual: residual === 'on', seed });
}

/** Returns the chart's line; its name decides its colour and pattern, the same in every figure of the course. */
export function lineOf(words: Words, sizes: readonly number[], { residual }: OwnFigureValues) {
  const name = residual === 'on' ? 'residual' : 'plain';
  return { name, label: say(words, `line.${name}`), values: sizes };
}

/** Returns the result in words, then every setting. */
export function summarize(words: Words, sizes: readonly number[], { layers, residual, seed }: OwnFigureValues) {
  const [start, end] = [sizes[0]!, sizes.at(-1)!];
  const language = say(words, 'language');
  const slots = { layers, start: amount(start, language), end: amount(end, language) };
  return {
    result: say(words, `summary.${outcomeOf(end / start)}`, slots),
    setting: say(words, 'summary.setting', { residual: say(words, `residual.${residual}`), seed }),
  };
}

const MUCH = 2; // times as large, or as small, is a change worth a word

function outcomeOf(ratio: number): string {
  if (ratio > MUCH) return 'grown';
  return ratio < 1 / MUCH ? 'shrunk' : 'kept';
}

/** Returns the chart's sentence: between which sizes its line runs. */
export function sentenceOf(words: Words, sizes: readonly number[]): string {
  const language = say(words, 'language');
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return say(words, 'sentence', { least: amount(least, language), most: amount(most, language) });
}
