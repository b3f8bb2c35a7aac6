// The row as data and sentences: who is missing, what each network still tells right, and what was found by trying.

import { say, share, type Words } from '#params';
import { type Findings, isWhole, missingOf, NAMES, type Name, STEPS, type Standing } from './model.ts';
import type { LesionValues } from './params.ts';

const LEARNED = 0.9; // from this share of right answers on, a network has learned, and still tells its points apart
const LOST = 0.75; // below it, half of what lies between a coin and perfection is gone

/** Returns the result in words, then every setting; `standing` is undefined while the networks practise. */
export function summarize(words: Words, values: LesionValues, standing: Standing | undefined, step: number) {
  const { depth, seed } = values;
  const lesion = { deleted: missingInWords(words, values), swap: swapInWords(words, values) };
  const setting = say(words, 'summary.setting', { depth, seed, ...lesion });
  if (standing === undefined) return { result: say(words, 'summary.practise', { step, steps: STEPS }), setting };
  const told = say(words, 'summary.told', {
    both: share(standing.now.both, words),
    plain: share(standing.now.plain, words),
  });
  const name = verdictOf(values, standing);
  const verdict = say(words, `verdict.${name}`, { whole: share(standing.whole.plain, words) });
  return { result: `${lesionInWords(words, values)} ${told} ${verdict}`, setting };
}

function lesionInWords(words: Words, { depth, deleted, swap }: LesionValues): string {
  const missing = missingOf(depth, deleted);
  const swapped = swap >= 1 && swap < depth ? 'swapped' : 'ordered';
  const count =
    missing.length === 0 ? 'all' : missing.length === 1 ? 'one' : missing.length === depth ? 'none' : 'some';
  const slots = { person: missing[0] ?? 0, count: missing.length, depth, swap, next: swap + 1 };
  return say(words, `lesion.${count}.${swapped}`, slots);
}

function verdictOf(values: LesionValues, { whole, now }: Standing): string {
  if (whole.plain < LEARNED) return 'unlearned';
  if (isWhole(values.depth, values)) return 'whole';
  if (now.plain >= LOST) return now.both >= LOST ? 'both' : 'plain';
  if (now.both >= LEARNED) return 'holds';
  return now.both >= LOST ? 'weaker' : 'neither';
}

function missingInWords(words: Words, { depth, deleted }: LesionValues): string {
  const missing = missingOf(depth, deleted);
  return missing.length === 0
    ? say(words, 'missing.none')
    : say(words, 'missing.some', { people: missing.join(say(words, 'list')) });
}

function swapInWords(words: Words, { depth, swap }: LesionValues): string {
  return swap >= 1 && swap < depth ? say(words, 'swap.some', { swap, next: swap + 1 }) : say(words, 'swap.none');
}

/** Returns the middle one of some shares. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Returns the sentence of the chart of single people: the middle case of both, and the worst of the residual one. */
export function singleSentence(words: Words, { single }: Findings): string {
  const least = Math.min(...single.both);
  return say(words, 'sentence.single', {
    both: share(middle(single.both), words),
    plain: share(middle(single.plain), words),
    person: single.both.indexOf(least) + 1,
    least: share(least, words),
  });
}

/** Returns the sentence of the chart of people missing at random: a quarter and half of them. */
export function randomSentence(words: Words, { random }: Findings): string {
  const depth = random.both.length - 1;
  const quarter = Math.max(1, Math.round(depth / 4));
  const half = Math.max(2, Math.round(depth / 2));
  const at = (name: Name, count: number) => share(random[name][count]!.median, words);
  return say(words, 'sentence.random', {
    depth,
    quarter,
    half,
    bothQuarter: at('both', quarter),
    plainQuarter: at('plain', quarter),
    bothHalf: at('both', half),
    plainHalf: at('plain', half),
  });
}

/** One dot: a person missing, and what a network then tells right. */
export interface Dot {
  readonly name: Name;
  readonly person: number;
  readonly told: number;
}

/** Returns the dots of the chart of single people. */
export function dotsOf({ single }: Findings): Dot[] {
  return NAMES.flatMap((name) => single[name].map((told, i) => ({ name, person: i + 1, told })));
}
