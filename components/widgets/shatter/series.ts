// The gradients as data and sentences: three gradients against x, their correlation by distance and by depth, the
// result in words.

import { amount, say, type Words } from '#params';
import { inputs, likenessAt, POINTS, whiteNoise } from './model.ts';
import { NAMES, type Name, type Pair, type Shown } from './networks.ts';

/** How many layers the shallow network has that the deep ones are compared with. */
export const SHALLOW = 2;
/** The longest distance of the chart, in points. */
export const LAGS = 12;

/** One gradient against x, in multiples of its own RMS. */
export interface Panel {
  readonly name: Name | 'shallow';
  readonly title: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Returns the three gradients of the first network: two layers, plain, residual. */
export function panelsOf(words: Words, { values, pairs }: Shown): Panel[] {
  const [pair] = pairs;
  if (!pair) return [];
  const x = inputs();
  const language = say(words, 'language');
  const panel = (name: Panel['name'], wiring: Name, depth: number): Panel => {
    const { gradient, size } = pair[wiring].readings[depth - 1]!;
    const title = say(words, `panel.${name}`, { depth, size: amount(size, language) });
    return { name, title, points: Array.from(gradient, (value, i) => ({ x: x[i]!, y: value / (size || 1) })) };
  };
  return [
    panel('shallow', 'plain', SHALLOW),
    panel('plain', 'plain', values.depth),
    panel('residual', 'residual', values.depth),
  ];
}

/** Returns the sentence of the three gradients: how often each changes its sign. */
export function panelsSentence(words: Words, { values, pairs }: Shown): string {
  const [pair] = pairs;
  if (!pair) return '';
  const of = (name: Name, depth: number) => pair[name].readings[depth - 1]!.turns;
  return say(words, 'sentence.panels', {
    depth: values.depth,
    shallow: of('plain', SHALLOW),
    plain: of('plain', values.depth),
    residual: of('residual', values.depth),
  });
}

const byLag = (series: readonly Float32Array[]) =>
  Array.from({ length: LAGS + 1 }, (_, lag) => mean(series.map((one) => likenessAt(one, lag))));

/** Returns the correlation by distance: two layers, plain, residual, and white noise as many times over. */
export function lagLines(words: Words, { values, pairs }: Shown) {
  const of = (name: Name, depth: number) => pairs.map((pair) => pair[name].readings[depth - 1]!.gradient);
  const noise = pairs.map((_, i) => whiteNoise(values.seed + i));
  return [
    { name: 'noise', label: say(words, 'line.noise'), values: byLag(noise) },
    { name: 'shallow', label: say(words, 'line.shallow'), values: byLag(of('plain', SHALLOW)) },
    ...NAMES.map((name) => ({ name, label: say(words, `line.${name}`), values: byLag(of(name, values.depth)) })),
  ];
}

const TOLD_LAG = 4; // points; the distance that the sentence quotes

/** Returns the sentence of the correlation by distance. */
export function lagSentence(words: Words, { values, pairs }: Shown): string {
  const at = (name: Name) =>
    mean(pairs.map((pair) => likenessAt(pair[name].readings[values.depth - 1]!.gradient, TOLD_LAG)));
  const slots = { lag: TOLD_LAG, plain: correlation(words, at('plain')), residual: correlation(words, at('residual')) };
  return say(words, 'sentence.lag', slots);
}

/** The mean correlation of neighbours after each layer of one wiring, first layer first. */
function byDepth(name: Name, pairs: readonly Pair[], depth: number): number[] {
  return Array.from({ length: depth }, (_, k) => mean(pairs.map((pair) => pair[name].readings[k]!.likeness)));
}

/** Returns the correlation of neighbours by depth; there is none at depth 0. */
export function depthLines(words: Words, { values, pairs }: Shown) {
  return NAMES.map((name) => ({
    name,
    label: say(words, `line.${name}`),
    values: [Number.NaN, ...byDepth(name, pairs, values.depth)],
  }));
}

const HALF = 0.5;

/** Returns the sentence of the correlation by depth: where it first falls below one half in each of the two. */
export function depthSentence(words: Words, { values: { depth }, pairs }: Shown): string {
  const parts = NAMES.map((name) => {
    const below = byDepth(name, pairs, depth).findIndex((value) => value < HALF);
    return say(words, below < 0 ? `half.${name}.never` : `half.${name}`, { depth, layer: below + 1 });
  });
  return parts.join(' ');
}

/** Returns the result in words, then every setting. */
export function summarize(words: Words, { values, count, means }: Shown) {
  const { depth, norm, seed } = values;
  const slots = { depth, seed, count, pairs: POINTS - 1, last: seed + count - 1 };
  const name = norm === 'none' ? 'straight' : verdictOf(means.plain.likeness);
  return {
    result: say(words, `summary.${name}`, {
      ...slots,
      plain: correlation(words, means.plain.likeness),
      residual: correlation(words, means.residual.likeness),
      turns: turns(words, means.plain.turns),
      residualTurns: turns(words, means.residual.turns),
    }),
    setting: say(words, count === 1 ? 'setting.one' : 'setting.many', { ...slots, norm: say(words, `norm.${norm}`) }),
  };
}

const NOTHING = 0.15; // correlation below which neighbours are said to have nothing in common
const LITTLE = 0.6; // and below which they have little

function verdictOf(likeness: number): string {
  if (likeness < NOTHING) return 'shattered';
  return likeness < LITTLE ? 'cracks' : 'whole';
}

/** Returns a correlation as a sentence says it: two decimals, no zero below zero. */
export function correlation(words: Words, value: number): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' } as const;
  return new Intl.NumberFormat(say(words, 'language'), digits).format(value).replace('-', '−');
}

/** Returns a mean number of turns as a sentence says it: whole from 10 up. */
export function turns(words: Words, value: number): string {
  return value < 10 ? amount(value, say(words, 'language')) : String(Math.round(value));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
