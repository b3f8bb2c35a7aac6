// What the race shows, as data and sentences: curves of loss and blame, and who survived, in words.

import type { RaceSnapshot, Runner } from '#jobs/race.ts';
import { amount, listed, numeral, percentage, say, type Words } from '#params';
import type { RaceValues } from './params.ts';
import { type Place, type Standing, verdictOf } from './standing.ts';

/** One line of a chart. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

/** How many steps' losses one point of a curve is the mean of. */
export const SMOOTH = 10;

/** Returns each network's loss, the mean of ten steps a point; a curve ends where the numbers did. */
export function lossLines(words: Words, { runners }: RaceSnapshot): Line[] {
  return runners.map(({ name, losses }) => line(words, name, meansOf(losses))).filter(hasNumbers);
}

/** Returns lines with what is above `top` drawn at the top. */
export function cappedAt(top: number, lines: readonly Line[]): Line[] {
  return lines.map((drawn) => ({ ...drawn, values: drawn.values.map((value) => Math.min(top, value)) }));
}

/** Returns the norm of each network's gradient after each block, at the last step. */
export function blameLines(words: Words, { runners }: RaceSnapshot): Line[] {
  const lines = runners.map(({ name, blame }) =>
    line(
      words,
      name,
      Array.from(blame, (value) => value || Number.NaN),
    ),
  );
  return lines.filter(hasNumbers);
}

function hasNumbers({ values }: Line): boolean {
  return values.some(Number.isFinite);
}

function line(words: Words, name: Runner['name'], values: readonly number[]): Line {
  return { name, label: say(words, `combination.${name}.short`), values };
}

function meansOf(losses: Float32Array): number[] {
  return Array.from({ length: Math.floor(losses.length / SMOOTH) }, (_, i) => {
    const some = losses.subarray(i * SMOOTH, (i + 1) * SMOOTH);
    return some.reduce((sum, value) => sum + value, 0) / SMOOTH;
  });
}

/** The result in words, and the settings it holds for. */
export interface Summary {
  readonly result: string;
  readonly setting: string;
}

/** Returns who survived, or who has learned so far, each network's percent, and every setting. */
export function summarize(words: Words, values: RaceValues, standing: Standing | undefined, steps: number): Summary {
  const setting = say(words, 'summary.setting', {
    ...values,
    optimizer: say(words, `option.optimizer.${values.optimizer}`),
  });
  if (!standing) return { result: say(words, 'summary.start', { steps }), setting };
  const over = standing.step >= steps;
  const parts = standing.places.map((place) => placeInWords(words, place));
  const slots = {
    step: standing.step,
    steps,
    survivors: survivors(words, standing, over),
    places: listed(parts, words),
  };
  return { result: say(words, 'summary.result', slots), setting };
}

function survivors(words: Words, { places }: Standing, over: boolean): string {
  const learned = places.filter((place) => verdictOf(place) === 'learned').map(({ name }) => name);
  const when = over ? 'over' : 'far';
  if (learned.length === 0) return say(words, `survivors.${when}.none`);
  if (learned.length === places.length) return say(words, `survivors.${when}.all`);
  const names = learned.map((name) => say(words, `survivor.${name}`));
  const list = new Intl.ListFormat(say(words, 'language'), { type: 'conjunction' }).format(names);
  return say(words, `survivors.${when}.${learned.length === 1 ? 'one' : 'some'}`, {
    names: list,
    count: learned.length,
  });
}

/** Returns one network's standing: its name and its percent, or where its numbers ended. */
export function placeInWords(words: Words, place: Place): string {
  const name = say(words, `combination.${place.name}.short`);
  return say(words, place.broken ? 'place.broken' : 'place', { name, state: stateInWords(words, place) });
}

/** Returns a network's percent, or where its numbers ended. */
export function stateInWords(words: Words, { percent, broken }: Place): string {
  if (!broken) return percentage(percent / 100, say(words, 'language'));
  return say(words, `broken.${broken.what}`, { block: broken.block, step: broken.step });
}

/** Returns the loss chart's sentence: the mean loss of the last ten steps. */
export function lossSentence(words: Words, snapshot: RaceSnapshot): string {
  const parts = lossLines(words, snapshot).map(({ label, values }) => {
    const last = values.at(-1)!;
    return `${label} ${Number.isFinite(last) ? numeral(last.toPrecision(2), say(words, 'language')) : say(words, 'loss.ended')}`;
  });
  return say(words, 'loss.sentence', { step: snapshot.step, parts: listed(parts, words) });
}

/** Returns the blame chart's sentence: how many times the last block's gradient the first block's is. */
export function blameSentence(words: Words, { runners, step }: RaceSnapshot): string {
  const language = say(words, 'language');
  const parts = runners.map(({ name, blame }) => {
    const ratio = blame[0]! / blame.at(-1)!;
    const told = Number.isFinite(ratio) ? amount(ratio, language) : say(words, 'loss.ended');
    return `${say(words, `combination.${name}.short`)} ${told}`;
  });
  return say(words, 'blame.sentence', { step, parts: listed(parts, words) });
}
