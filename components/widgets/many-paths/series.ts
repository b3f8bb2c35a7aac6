// The paths as data and sentences: how many, how long, and how long those are that the gradient takes.

import { pathLengths } from '#core/learning.ts';
import { amount, say, share, type Words } from '#params';
import { type Band, bandOf, gradientLengths, meanLength, middleOf } from './model.ts';
import type { ManyPathsValues } from './params.ts';

/** Both distributions over lengths 0 to `blocks`. */
export interface Lengths {
  readonly paths: Float64Array;
  readonly gradient: Float64Array;
  readonly band: Band;
}

/** Returns how long the paths of a network are, and those its gradient takes. */
export function lengthsOf(values: ManyPathsValues): Lengths {
  return { paths: pathLengths(values.blocks), gradient: gradientLengths(values), band: bandOf(values.blocks) };
}

/** Returns the name whose colour and pattern the gradient's line has, as everywhere. */
export function lineOf({ norm }: Pick<ManyPathsValues, 'norm'>): 'residual' | 'both' {
  return norm === 'none' ? 'residual' : 'both';
}

const EXACT = 20; // up to so many blocks the number of paths is said to the last digit

/** Returns the number of paths in words. */
export function countInWords(words: Words, blocks: number): string {
  const language = say(words, 'language');
  return blocks <= EXACT ? new Intl.NumberFormat(language).format(2 ** blocks) : amount(2 ** blocks, language);
}

/** Returns the result in words, then every setting. */
export function summarize(words: Words, lengths: Lengths, { blocks, norm, seed }: ManyPathsValues) {
  const made = say(words, blocks === 1 ? 'summary.one' : 'summary.paths', {
    blocks,
    paths: countInWords(words, blocks),
  });
  const slots = { norm: say(words, `norm.${norm}`), seed };
  return {
    result: `${made} ${gradientSentence(words, lengths)}`,
    setting: say(words, 'summary.setting', slots),
  };
}

function gradientSentence(words: Words, { gradient }: Lengths): string {
  const mean = amount(meanLength(gradient), say(words, 'language'));
  return say(words, 'summary.gradient', { ...middleOf(gradient), mean });
}

/** Returns the chart's sentence: the band of most paths, and the share of the gradient that comes from within it. */
export function bandSentence(words: Words, { band, gradient }: Lengths): string {
  const within = gradient.subarray(band.from, band.to + 1).reduce((sum, part) => sum + part, 0);
  return say(words, 'sentence.band', { ...band, share: share(band.share, words), within: share(within, words) });
}

/** Returns which blocks a path goes through, in words. */
export function pathInWords(words: Words, path: readonly boolean[]): string {
  const through = path.flatMap((taken, block) => (taken ? [block + 1] : []));
  return through.length === 0
    ? say(words, 'path.around')
    : say(words, 'path.through', { blocks: through.join(say(words, 'list')) });
}

/** Returns how many of the drawn paths have a length, in words. */
export function lengthInWords(words: Words, length: number, count: number): string {
  return say(words, count === 1 ? 'length.one' : 'length.many', { length, count });
}
