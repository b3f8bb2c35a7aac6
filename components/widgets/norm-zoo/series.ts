// The grids as data and sentences: what stands in a cell, which cells were averaged for it, the result in words.

import type { Tensor } from '#core';
import { amount, say, type Words } from '#params';
import {
  aloneMoved,
  type Cell,
  FEATURES,
  gridOf,
  isAveraged,
  MOST_EXAMPLES,
  type Moments,
  momentsOf,
  normalized,
  othersMoved,
  turned,
} from './model.ts';
import type { NormZooValues } from './params.ts';

/** A grid with mean and size of each of its rows and columns. */
export interface Side {
  readonly grid: Tensor;
  readonly rows: readonly Moments[];
  readonly columns: readonly Moments[];
}

/** What the figure shows of some values: the grid before and after, and what the other examples noticed. */
export interface Shown {
  readonly values: NormZooValues;
  readonly before: Side;
  readonly after: Side;
  /** The largest change of another example's result since example 1 became loud. */
  readonly moved: number;
  /** The largest difference between example 1's results alone and in a full batch. */
  readonly alone: number;
}

/** Returns what the figure shows of some values. */
export function shownOf(values: NormZooValues): Shown {
  const grid = gridOf(values);
  return {
    values,
    before: sideOf(grid),
    after: sideOf(normalized(grid, values)),
    moved: othersMoved(values, values),
    alone: aloneMoved({ ...values, batch: MOST_EXAMPLES }, values),
  };
}

function sideOf(grid: Tensor): Side {
  return { grid, rows: momentsOf(grid), columns: momentsOf(turned(grid)) };
}

/** Returns the cell nearest to `cell` that a grid of `batch` examples has. */
export function within(batch: number, { example, feature }: Cell): Cell {
  const inside = (at: number, count: number) => Math.min(count - 1, Math.max(0, at));
  return { example: inside(example, batch), feature: inside(feature, FEATURES) };
}

/** Returns the name of a feature, a letter. */
export function letter(feature: number): string {
  return String.fromCharCode(65 + feature);
}

/** Returns a number as a cell holds it: at most two digits, and two places behind the point. */
export function short(words: Words, value: number): string {
  const format = new Intl.NumberFormat(say(words, 'language'), {
    notation: 'compact',
    maximumSignificantDigits: 2,
    maximumFractionDigits: 2,
    roundingPriority: 'lessPrecision',
    signDisplay: 'negative',
  });
  return format.format(value).replace('-', '−');
}

/** Returns the sentence of the cell in focus: what was averaged for it, and what became of it. */
export function cellSentence(words: Words, { values, before, after }: Shown, focus: Cell): string {
  const at = focus.example * FEATURES + focus.feature;
  const { mean, size } = values.norm === 'batch' ? before.columns[focus.feature]! : before.rows[focus.example]!;
  return say(words, `cell.${values.norm}`, {
    cell: `${letter(focus.feature)}${focus.example + 1}`,
    letter: letter(focus.feature),
    example: focus.example + 1,
    batch: values.batch,
    features: FEATURES,
    alpha: values.alpha,
    mean: short(words, mean),
    spread: short(words, Math.sqrt(Math.max(0, size ** 2 - mean ** 2))),
    size: short(words, size),
    before: short(words, before.grid.data[at]!),
    after: short(words, after.grid.data[at]!),
  });
}

/** Returns how strongly a cell is coloured, 0 to 1: half at a value of 1. */
export function inkOf(value: number): number {
  const size = Math.abs(value);
  return size / (1 + size);
}

/** Returns which cells of a grid are averaged for the cell in focus, row after row. */
export function averagedFor({ values: { norm, batch } }: Shown, focus: Cell): boolean[] {
  return Array.from({ length: batch * FEATURES }, (_, at) =>
    isAveraged(norm, focus, { example: Math.floor(at / FEATURES), feature: at % FEATURES }),
  );
}

/** Returns the largest mean or size of a side, which its bars are drawn in parts of. */
export function largestOf({ rows, columns }: Side): number {
  return Math.max(1e-30, ...[...rows, ...columns].flatMap(({ mean, size }) => [Math.abs(mean), size]));
}

/** Returns the result in words, then every setting. */
export function summarize(words: Words, shown: Shown) {
  const { norm, batch, loud, alpha, seed } = shown.values;
  const slots = { batch, loud, alpha, seed };
  return {
    result: `${verdict(words, shown)} ${notice(words, shown)}`,
    setting: [
      say(words, batch === 1 ? 'setting.one' : 'setting.many', slots),
      ...(norm === 'dyt' ? [say(words, 'setting.alpha', slots)] : []),
    ].join(' '),
  };
}

const SQUASHED = 0.99; // a result of DyT beyond this is said to be squashed

/** What the norm did to the grid. */
function verdict(words: Words, { values: { norm, batch }, after: { grid, rows } }: Shown): string {
  const sizes = rows.map(({ size }) => size);
  const means = rows.map(({ mean }) => mean);
  return say(words, `summary.${norm}${batch === 1 ? '.one' : ''}`, {
    least: short(words, Math.min(...sizes)),
    most: short(words, Math.max(...sizes)),
    low: short(words, Math.min(...means)),
    high: short(words, Math.max(...means)),
    squashed: grid.data.filter((value) => Math.abs(value) > SQUASHED).length,
    count: grid.data.length,
  });
}

/** What the other examples noticed of the first; where there are none, what they would do to it. */
function notice(words: Words, { values: { batch, loud }, moved, alone }: Shown): string {
  const language = say(words, 'language');
  if (batch === 1) {
    return say(words, alone === 0 ? 'notice.alone' : 'notice.company', {
      most: MOST_EXAMPLES,
      gap: amount(alone, language),
    });
  }
  if (loud === 1) return say(words, 'notice.quiet');
  return say(words, moved === 0 ? 'notice.none' : 'notice.some', { loud, moved: amount(moved, language) });
}
