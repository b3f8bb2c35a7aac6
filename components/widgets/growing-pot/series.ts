// The growing pot as data and sentences: its lines and the law beside them, where a format runs out,
// how much of the pot is still a number, and the result in words.

import { LARGEST } from '#core';
import { amount, say, type Words } from '#params';
import { type Cooked, collapseOf, cook, lawOf, MOST_BLOCKS, type Pot, pot, scaleOf } from './model.ts';
import type { GrowingPotValues } from './params.ts';

type Norm = GrowingPotValues['norm'];

/** One pot, and what is known of it so far. */
export interface Stove {
  readonly pot: Pot;
  readonly known: Map<string, Cooked>;
}

/** Returns the stove with the pot of a seed on it. */
export function stove(seed: number): Stove {
  return { pot: pot(seed), known: new Map() };
}

/** Returns the pot as cooked, from the start to `depth`; where the depth does not change the blocks, it is a slice. */
export function cooked({ pot, known }: Stove, values: GrowingPotValues, norm: Norm = values.norm): Cooked {
  const { depth, branch, format } = values;
  const blocks = branch === 'root' ? depth : MOST_BLOCKS;
  const name = `${norm} ${branch} ${format} ${blocks}`;
  const whole = known.get(name) ?? cook(pot, { norm, format, scale: scaleOf(branch, depth) }, blocks);
  known.set(name, whole);
  return {
    size: whole.size.subarray(0, depth + 1),
    largest: whole.largest.subarray(0, depth + 1),
    finite: whole.finite.subarray(0, depth + 1),
    nan: whole.nan.subarray(0, depth + 1),
  };
}

/** One line of the chart: its values at the start and after each block. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

const NORMS: readonly { readonly norm: Norm; readonly line: string }[] = [
  { norm: 'none', line: 'residual' },
  { norm: 'layer', line: 'both' },
];

/** Returns the name of the line that a norm draws, as everywhere in the course. */
export function lineOf(norm: Norm): string {
  return NORMS.find((entry) => entry.norm === norm)!.line;
}

/** Returns the pot's growth without and with LayerNorm, the law of the chosen one, and float16's end if it is kept so. */
export function sizeLines(words: Words, stove: Stove, values: GrowingPotValues): Line[] {
  const named = (name: string, line: readonly number[]) => ({ name, label: say(words, `line.${name}`), values: line });
  const blocks = Array.from({ length: values.depth + 1 }, (_, k) => k);
  const law = blocks.map((k) => lawAt(values, k));
  const end = blocks.map(() => LARGEST.float16);
  const sizes = NORMS.map(({ norm, line }) => named(line, growth(cooked(stove, values, norm))));
  return [named('law', law), ...sizes, ...(values.format === 'float16' ? [named('limit', end)] : [])];
}

/** Sizes in multiples of the start, which is 1 but for rounding: a start of 0.99999 would open a decade below 1. */
function growth({ size }: Cooked): number[] {
  return Array.from(size, (value) => value / size[0]!);
}

function lawAt({ norm, branch, depth }: GrowingPotValues, block: number): number {
  return lawOf({ norm, scale: scaleOf(branch, depth) }, block);
}

/** Returns the chart's sentence: both sizes at the last block, the law in words, and what float16 can hold. */
export function sizeSentence(words: Words, stove: Stove, values: GrowingPotValues): string {
  const { depth, norm, branch, format } = values;
  const language = say(words, 'language');
  const sizes = NORMS.map((entry) => sizeInWords(words, cooked(stove, values, entry.norm)));
  const slots = { depth, law: amount(lawAt(values, depth), language), none: sizes[0]!, layer: sizes[1]! };
  const end = format === 'float16' ? [say(words, 'sentence.end')] : [];
  return [say(words, 'sentence.size', slots), say(words, `law.${norm}.${branch}`, slots), ...end].join(' ');
}

function sizeInWords(words: Words, { size, finite }: Cooked): string {
  const last = size.at(-1)!;
  if (Number.isFinite(last)) return amount(last, say(words, 'language'));
  return say(words, 'size.overflowed', { block: finite.findIndex((share) => share < 1) });
}

/** A pot at one block, for the picture: its size, and how large it is drawn, 0 to 1. */
export interface Station {
  readonly block: number;
  readonly place: string;
  readonly size: string;
  readonly drawn: number;
  readonly over: boolean;
}

const LARGEST_DRAWN = 18; // powers of ten, the size at which a pot fills its place

/** Returns the pot at the start, at each quarter of the way, and at the last block. */
export function stations(words: Words, { size, finite }: Cooked, depth: number): Station[] {
  const blocks = new Set([0, 1, 2, 3, 4].map((quarter) => Math.round((quarter * depth) / 4)));
  return [...blocks].map((block) => {
    const over = finite[block]! < 1;
    const known = size.subarray(0, block + 1).findLast(Number.isFinite)!;
    return {
      block,
      over,
      place: say(words, block === 0 ? 'station.start' : 'station.block', { block }),
      size: over ? say(words, 'station.over') : amount(size[block]!, say(words, 'language')),
      drawn: Math.min(1, Math.max(0, Math.log10(known) / LARGEST_DRAWN)),
    };
  });
}

/** Returns the result in words, then every setting. */
export function summarize(words: Words, stove: Stove, values: GrowingPotValues) {
  const { depth, norm, branch, format, seed } = values;
  const pot = cooked(stove, values);
  const slots = {
    depth,
    seed,
    format,
    norm: say(words, `norm.${norm}`),
    branch: say(words, `branch.${branch}`, { depth }),
  };
  return { result: resultOf(words, pot, values), setting: say(words, 'summary.setting', slots) };
}

function resultOf(words: Words, pot: Cooked, { depth, format }: GrowingPotValues): string {
  const { overflow, gone } = collapseOf(pot);
  if (overflow >= 0) {
    const finite = percent(words, pot.finite.at(-1)!);
    const slots = { format, overflow, gone, depth, finite };
    return say(words, gone < 0 ? 'summary.overflow' : 'summary.gone', slots);
  }
  const times = pot.size.at(-1)! / pot.size[0]!;
  return say(words, times === 1 ? 'summary.same' : 'summary.grown', {
    depth,
    times: amount(times, say(words, 'language')),
  });
}

/** Returns a share as a percentage to one decimal; what is not quite all or none never reads as all or none. */
export function percent(words: Words, share: number): string {
  const near = share === 0 || share === 1 ? share : Math.min(0.999, Math.max(0.001, share));
  return new Intl.NumberFormat(say(words, 'language'), { style: 'percent', maximumFractionDigits: 1 }).format(near);
}

/** Returns what is still a number, in words: all of it, or where the first overflow and the first NaN stand. */
export function finiteSentence(words: Words, pot: Cooked, { format, depth }: GrowingPotValues): string {
  const collapse = collapseOf(pot);
  if (collapse.overflow < 0) {
    const largest = amount(pot.largest.at(-1)!, say(words, 'language'));
    return say(words, 'finite.all', { format, depth, largest, end: say(words, `end.${format}`) });
  }
  return say(words, collapse.nan < 0 ? 'finite.infinite' : 'finite.nan', { ...collapse, format });
}

/** One row of the table: what the pot holds after a block, as percentages. */
export interface Remains {
  readonly block: number;
  readonly finite: string;
  readonly infinite: string;
  readonly nan: string;
}

const MOST_ROWS = 8;

/** Returns what the pot holds from the first overflow on, at most 8 blocks and the last one; nothing where all is finite. */
export function remains(words: Words, pot: Cooked, depth: number): Remains[] {
  const { overflow, gone } = collapseOf(pot);
  if (overflow < 0) return [];
  const last = gone < 0 ? depth : gone;
  const blocks = Array.from({ length: last - overflow + 1 }, (_, i) => overflow + i);
  const shown = blocks.length > MOST_ROWS ? [...blocks.slice(0, MOST_ROWS - 1), last] : blocks;
  return shown.map((block) => {
    const finite = pot.finite[block]!;
    const nan = pot.nan[block]!;
    return {
      block,
      finite: percent(words, finite),
      infinite: percent(words, Math.max(0, 1 - finite - nan)),
      nan: percent(words, nan),
    };
  });
}
