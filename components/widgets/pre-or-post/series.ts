// The comparison as data and sentences: the lines of both charts, the block in words, and the result.

import { amount, say, type Words } from '#params';
import { lawOf, type Readings, read } from './model.ts';
import type { PreOrPostValues } from './params.ts';
import { formulaOf, hasClearLane, PLACES, type Place, wire } from './wiring.ts';

/** The readings of both networks, which differ in the place of their norms alone. */
export type Both = Readonly<Record<Place, Readings>>;

/** Returns the readings of both places. */
export function readBoth({ norm, depth, seed }: Omit<PreOrPostValues, 'place'>): Both {
  return { post: read({ place: 'post', norm, depth, seed }), pre: read({ place: 'pre', norm, depth, seed }) };
}

/** The two readings, in the order they are told. */
export const READINGS = ['size', 'gradient'] as const;

/** One of the two readings. */
export type Reading = (typeof READINGS)[number];

/** One line of a chart: its value at block 0, 1, 2 and so on. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

const LINES: Readonly<Record<Place, string>> = { post: 'post', pre: 'both' };

/** Returns the name of the line that a place draws; residual and norm inside the branch is `both`, as everywhere. */
export function lineOf(place: Place): string {
  return LINES[place];
}

/** Returns a chart's lines: both places, and for the size what the law expects of Pre-LN. */
export function linesOf(words: Words, both: Both, reading: Reading): Line[] {
  const named = (name: string, values: readonly number[]) => ({ name, label: say(words, `line.${name}`), values });
  const places = PLACES.map((place) => named(lineOf(place), Array.from(both[place][reading])));
  if (reading === 'gradient') return places;
  const law = Array.from(both.pre.size, (_, k) => both.pre.size[0]! * lawOf('pre', k));
  return [named('law', law), ...places];
}

/** The block in words: its formula, and whether a clear lane leads through it. */
export interface Told {
  readonly formula: string;
  readonly lane: string;
  readonly picture: string;
}

/** Returns the block of a place and a norm in words. */
export function told(words: Words, { place, norm }: Pick<PreOrPostValues, 'place' | 'norm'>): Told {
  const wired = wire(place);
  const slots = { norm: say(words, `norm.${norm}`) };
  const formula = formulaOf(wired, partNames(words, norm));
  return {
    formula,
    lane: say(words, hasClearLane(wired) ? 'lane.clear' : 'lane.crossed', slots),
    picture: say(words, `picture.${place}`, { ...slots, formula }),
  };
}

/** Returns what the parts of a block are called. */
export function partNames(words: Words, norm: PreOrPostValues['norm']) {
  return { norm: say(words, `part.${norm}`), layer: say(words, 'part.branch') };
}

const APART = 1.5; // times: below it two gradients are said to be about as large

/** Returns the result in words: the last block's gradient for both, what it means for the first steps, every setting. */
export function summarize(words: Words, both: Both, { place, norm, depth, seed }: PreOrPostValues) {
  const language = say(words, 'language');
  const [post, pre] = [both.post.gradient.at(-1)!, both.pre.gradient.at(-1)!];
  const slots = { post: amount(post, language), pre: amount(pre, language), times: amount(post / pre, language) };
  const compared = post / pre < APART ? 'alike' : place;
  return {
    result: say(words, `summary.${compared}`, slots),
    setting: say(words, 'summary.setting', {
      place: say(words, `place.${place}`),
      norm: say(words, `norm.${norm}`),
      blocks: say(words, depth === 1 ? 'blocks.one' : 'blocks.many', { depth }),
      seed,
    }),
  };
}

/** Returns a chart's sentence: where both lines end, and for the gradient where they begin. */
export function sentenceOf(words: Words, both: Both, reading: Reading): string {
  const language = say(words, 'language');
  const depth = both.pre.size.length - 1;
  const at = (place: Place, block: number) => amount(both[place][reading].at(block)!, language);
  const slots = {
    depth,
    law: amount(both.pre.size[0]! * lawOf('pre', depth), language),
    post: at('post', -1),
    pre: at('pre', -1),
    postFirst: at('post', 1),
    preFirst: at('pre', 1),
  };
  return say(words, reading === 'gradient' && depth === 1 ? 'sentence.gradient.one' : `sentence.${reading}`, slots);
}
