// The tokens as data and sentences: four chains, how far their tokens stand apart, how many directions they fill, the
// picture of one layer, and the result.

import { type Combination, rms, spread, type Tensor } from '#core';
import { effectiveRank } from '#core/learning.ts';
import { amount, say, share, type Words } from '#params';
import { LAYERS, tokensAlong } from './model.ts';
import type { CollapseValues } from './params.ts';

/** One chain: its tokens at the start and after each layer, and what is read off them. */
export interface Chain {
  readonly tokens: readonly Tensor[];
  /** RMS distance from the mean token, as a share of the tokens' size; 0 where all are alike. */
  readonly apart: readonly number[];
  /** Effective rank, 1 where all tokens lie on one line. */
  readonly rank: readonly number[];
}

/** A combination's name. */
export type Name = Combination['name'];

/** The chains of the four combinations, by their names. */
export type Four = Readonly<Record<Name, Chain>>;

const WIRINGS = {
  plain: { residual: false, norm: 'none' },
  layer: { residual: false, norm: 'layer' },
  residual: { residual: true, norm: 'none' },
  both: { residual: true, norm: 'layer' },
} as const satisfies Record<Name, Combination['wiring']>; // the core's list brings blocks along that no token goes through

const NAMES = Object.keys(WIRINGS) as Name[];

/** Returns the four chains of a seed, with or without MLPs. */
export function fourOf({ seed, mlp }: Pick<CollapseValues, 'seed' | 'mlp'>): Four {
  const chains = NAMES.map((name) => {
    const tokens = tokensAlong({ ...WIRINGS[name], mlp: mlp === 'on' }, seed);
    return [name, { tokens, apart: tokens.map(spread), rank: tokens.map(effectiveRank) }];
  });
  return Object.fromEntries(chains) as Four;
}

/** Returns the name of the combination that two switches make. */
export function nameOf({ residual, norm }: Pick<CollapseValues, 'residual' | 'norm'>): Name {
  const same = (name: Name) => WIRINGS[name].residual === (residual === 'on') && WIRINGS[name].norm === norm;
  return NAMES.find(same)!;
}

/** The two readings, in the order they are told. */
export const READINGS = ['apart', 'rank'] as const;

/** One of the two readings. */
export type Reading = (typeof READINGS)[number];

/** Returns a chart's lines, one a combination; a line breaks off where no two tokens differ in any digit. */
export function linesOf(words: Words, four: Four, reading: Reading) {
  return NAMES.map((name) => ({
    name,
    label: say(words, `line.${name}`),
    values: four[name][reading].map((value) => (value === 0 ? Number.NaN : value)),
  }));
}

const SHADES = 4; // steps of ink on either side of zero
const DARKEST = 2; // times the RMS of all tokens, the value at full ink

/** All cells of one shade as a path: a stroke one wide for each cell, a row a token. */
export interface Shade {
  readonly sign: 'above' | 'below';
  readonly ink: number;
  readonly path: string;
}

/** Returns the tokens as cells: their sign is the colour, their size as a multiple of the usual one the ink. */
export function cellsOf({ shape, data }: Tensor): Shade[] {
  const width = shape[1]!;
  const usual = rms(data) || 1;
  const paths = new Map<number, string>();
  data.forEach((value, i) => {
    const level = Math.round((SHADES * Math.min(DARKEST, Math.max(-DARKEST, value / usual))) / DARKEST);
    paths.set(level, `${paths.get(level) ?? ''}M${i % width} ${Math.floor(i / width) + 0.5}h1`);
  });
  paths.delete(0);
  return [...paths].map(([level, path]) => ({
    sign: level > 0 ? 'above' : 'below',
    ink: Math.abs(level) / SHADES,
    path,
  }));
}

const ALIKE = 0.001; // share of the tokens' size below which they are said to be alike
const DIFFERENT = 1 / 4; // and above which they are said to differ

/** Returns the result in words, then every setting. */
export function summarize(words: Words, four: Four, values: CollapseValues) {
  const { layer, seed } = values;
  const { apart, rank } = four[nameOf(values)];
  const slots = { layer, apart: share(apart[layer]!, words), rank: amount(rank[layer]!, say(words, 'language')) };
  return {
    result: say(words, `summary.${layer === 0 ? 'start' : verdictOf(apart[layer]!)}`, slots),
    setting: say(words, 'summary.setting', {
      made: say(words, `made.${values.mlp}`),
      residual: say(words, `residual.${values.residual}`),
      norm: say(words, `norm.${values.norm}`),
      seed,
    }),
  };
}

function verdictOf(apart: number): string {
  if (apart === 0) return 'same';
  if (apart < ALIKE) return 'alike';
  return apart < DIFFERENT ? 'between' : 'different';
}

/** Returns a chart's sentence: what the chosen chain ends in, and where its tokens become one. */
export function sentenceOf(words: Words, four: Four, values: CollapseValues, reading: Reading): string {
  const { apart, rank } = four[nameOf(values)];
  const language = say(words, 'language');
  const same = apart.indexOf(0);
  const slots = {
    layers: LAYERS,
    same,
    apart: share(apart.at(-1)!, words),
    first: amount(rank[0]!, language),
    rank: amount(rank.at(-1)!, language),
  };
  return say(words, reading === 'apart' && same >= 0 ? 'sentence.apart.same' : `sentence.${reading}`, slots);
}
