// The four-number layer as rows of a table and a sentence.

import { listed, say, type Words } from '#params';
import { addBack, type Sum } from './model.ts';
import type { AddBackValues } from './params.ts';

/** One row of the table: what it is called, its four numbers, and which combination's colour it takes. */
export interface Row {
  readonly name: 'x' | 'layer' | 'out';
  readonly values: readonly number[];
}

/** Returns what the parameters make of the numbers. */
export function sumOf({ x, branch, residual, seed }: AddBackValues): Sum {
  return addBack(x, branch, residual === 'on', seed);
}

/** Returns the rows of the table: in, the layer, out. */
export function rows({ x, layer, out }: Sum): Row[] {
  return [
    { name: 'x', values: x },
    { name: 'layer', values: layer },
    { name: 'out', values: out },
  ];
}

/** Returns a number with at most two decimals and a true minus sign. */
export function written(value: number, language: string): string {
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return text === '-0' ? '0' : text.replace('-', '−');
}

/** Returns the result in words. */
export function summarize(words: Words, values: AddBackValues): string {
  const { x, out, likeness } = sumOf(values);
  const language = say(words, 'language');
  const list = (numbers: readonly number[]) =>
    listed(
      numbers.map((value) => written(value, language)),
      words,
    );
  const slots = {
    x: list(x),
    out: list(out),
    branch: values.branch,
    seed: values.seed,
    likeness: written(likeness, language),
  };
  return `${say(words, `summary.${values.residual}`, slots)} ${say(words, verdictOf(x, out, likeness), slots)}`;
}

function verdictOf(x: readonly number[], out: readonly number[], likeness: number): string {
  if (out.every((value, i) => value === x[i])) return 'verdict.identity';
  if (out.every((value) => value === 0)) return 'verdict.silence';
  return Number.isNaN(likeness) ? 'verdict.nothing' : 'verdict.likeness';
}
