// Blame as data and sentences: the lines of the chart, the notes handed back along the row, the result in words.

import { amount, listed, say, share, type Words } from '#params';
import { type Moment, NAMES, type Name, nameOf, type Reading, ratioOf, STEPS } from './model.ts';
import type { BlameValues } from './params.ts';

/** One line of the chart: its values by block from 1 on; there is no block 0. */
export interface Line {
  readonly name: Name;
  readonly label: string;
  readonly values: readonly number[];
}

/** Returns a line for each network that has any blame at all to draw. */
export function blameLines(words: Words, { readings, before }: Moment, { depth }: BlameValues): Line[] {
  return NAMES.flatMap((name) => {
    const blame = (readings.get(name) ?? before?.get(name))?.blame.subarray(0, depth) ?? [];
    const values = [Number.NaN, ...blame].map((value) => (value > 0 ? value : Number.NaN));
    return values.some(Number.isFinite) ? [{ name, label: say(words, `combination.${name}.short`), values }] : [];
  });
}

/** Returns the chart's sentence: how much reaches the first block in each network known so far. */
export function compareSentence(words: Words, { readings }: Moment, { depth }: BlameValues): string {
  const parts = NAMES.flatMap((name) => {
    const reading = readings.get(name);
    if (reading === undefined) return [];
    return [`${say(words, `combination.${name}.short`)} ${ratioInWords(words, reading)}`];
  });
  return say(words, 'sentence.compare', { depth, parts: listed(parts, words) });
}

function ratioInWords(words: Words, reading: Reading): string {
  const ratio = ratioOf(reading);
  if (reading.broken || !Number.isFinite(ratio)) return say(words, 'ratio.none');
  return ratio < 1 ? share(ratio, words) : say(words, 'ratio.times', { times: inWords(words, ratio) });
}

function inWords(words: Words, value: number): string {
  return amount(value, say(words, 'language'));
}

/** Returns the result in words, then every setting and the moment. */
export function summarize(words: Words, moment: Moment, values: BlameValues) {
  const name = nameOf(values);
  const slots = {
    depth: values.depth,
    seed: values.seed,
    combination: say(words, `combination.${name}`),
    moment: say(words, moment.step === 0 ? 'moment.start' : 'moment.step', { step: moment.step, steps: STEPS }),
  };
  const reading = moment.readings.get(name);
  const result = reading ? resultOf(words, reading, values.depth) : say(words, 'summary.wait');
  return { result, setting: say(words, 'summary.setting', slots) };
}

const LEVEL = 1.05; // up to here either way, blame counts as unchanged

function resultOf(words: Words, reading: Reading, depth: number): string {
  const { broken } = reading;
  if (broken) return say(words, `summary.${broken.what}`, { ...broken });
  const ratio = ratioOf(reading);
  if (!Number.isFinite(ratio)) return say(words, 'summary.none', { depth });
  if (ratio === 0) return say(words, 'summary.gone', { depth });
  if (ratio < 1 / LEVEL) return say(words, 'summary.fades', { depth, share: share(ratio, words) });
  return say(words, ratio > LEVEL ? 'summary.grows' : 'summary.level', { depth, times: inWords(words, ratio) });
}

/** Returns where the training stands, in words: the step, and the loss of each network or where its numbers ended. */
export function trainingSentence(words: Words, { step, readings }: Moment): string {
  if (step === 0) return say(words, 'training.before', { steps: STEPS });
  const parts = NAMES.map((name) => {
    const { broken, loss } = readings.get(name)!;
    const label = say(words, `combination.${name}.short`);
    return broken ? say(words, 'training.ended', { label, ...broken }) : `${label} ${inWords(words, loss!)}`;
  });
  return say(words, 'training.step', {
    step,
    steps: STEPS,
    losses: listed(parts, words),
    chance: inWords(words, Math.LN2),
  });
}

/** The note at one block on its way back: what stands on it, and how large it is drawn, 0 to 1. */
export interface Note {
  readonly block: number;
  readonly place: string;
  readonly says: string;
  readonly drawn: number;
  readonly lost: boolean;
}

const REACH = 5; // powers of ten by which a note may grow or shrink before its drawing ends

/** Returns the note at the last block, at each quarter of the way back, and at the first; the last one's says 1. */
export function notes(words: Words, reading: Reading | undefined, depth: number): Note[] {
  const blocks = new Set([4, 3, 2, 1, 0].map((quarter) => 1 + Math.round((quarter * (depth - 1)) / 4)));
  return [...blocks].map((block) => {
    const place = say(words, 'note.block', { block });
    const part = reading && reading.blame[block - 1]! / reading.blame.at(-1)!;
    if (part === undefined) return { block, place, says: '…', drawn: 0.5, lost: false };
    if (reading?.broken || !(part > 0 && part < Infinity)) {
      return { block, place, says: say(words, 'note.lost'), drawn: 0, lost: true };
    }
    const drawn = (1 + Math.log10(part) / REACH) / 2;
    return { block, place, says: inWords(words, part), drawn: Math.min(1, Math.max(0, drawn)), lost: false };
  });
}
