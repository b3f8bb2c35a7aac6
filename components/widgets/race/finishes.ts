// Many races as rows of dots and one sentence: where each network ended, seed by seed.

import type { Finish } from '#jobs/field.ts';
import { listed, say, type Words } from '#params';

const NAMES = ['plain', 'layer', 'residual', 'both'] as const;

/** One network's row: percent of points told right in each race, and the middle one. */
export interface Row {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly median: number;
}

/** Returns a row for each network; the first value is the race on stage. */
export function fieldRows(words: Words, finishes: readonly Finish[]): Row[] {
  return NAMES.map((name) => {
    const values = finishes.map((finish) => Math.round(100 * finish[name]));
    return { name, label: say(words, `combination.${name}.short`), values, median: middle(values) };
  });
}

/** Returns the middle network's percent of each row, with the worst and the best. */
export function fieldSentence(words: Words, finishes: readonly Finish[], count: number): string {
  const parts = fieldRows(words, finishes).map(({ label, values, median }) => {
    const slots = { name: label, median, least: Math.min(...values), most: Math.max(...values) };
    return say(words, 'field.part', slots);
  });
  return say(words, 'field.sentence', { done: finishes.length, count, parts: listed(parts, words) });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
