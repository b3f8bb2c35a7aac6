// The steps as rows of a table, each line with its arithmetic and its result, and the result in words.

import { LARGEST } from '#core';
import { say, type Words } from '#params';
import { type Arithmetic, arithmetic, fateOf, type Norm } from './model.ts';
import type { TasteValues } from './params.ts';
import { bracketed, written } from './written.ts';

/** One line of arithmetic: how it is computed, what comes out. */
export interface Line {
  readonly how: string;
  readonly is: string;
  readonly value: number;
}

/** The names of the steps, in order; the strings say the rest. */
export const STEPS = ['mean', 'difference', 'square', 'variance', 'epsilon', 'root', 'divide', 'gain', 'bias'] as const;

export type Step = (typeof STEPS)[number];

/** A step for both norms: one line where it gives one number, a line a number otherwise, none where it is left out. */
export type Row = { readonly step: Step } & Readonly<Record<Norm, readonly Line[]>>;

/** Returns the arithmetic of one norm on the parameters' numbers. */
export function arithmeticOf(norm: Norm, { x, gain, bias, epsilon }: TasteValues): Arithmetic {
  return arithmetic(norm, x, { gain, bias, epsilon: Number(epsilon) });
}

/** Returns the steps of both norms, a row each, with numbers as the language writes them. */
export function rows(values: TasteValues, language: string): Row[] {
  const layer = linesOf(values, arithmeticOf('layer', values), language);
  const rms = linesOf(values, arithmeticOf('rms', values), language);
  const leftOut = { mean: [], difference: [] };
  return STEPS.map((step) => ({ step, layer: layer[step], rms: { ...rms, ...leftOut }[step] }));
}

function linesOf(values: TasteValues, steps: Arithmetic, language: string): Record<Step, readonly Line[]> {
  const { x, gain, bias, epsilon } = values;
  const short = (value: number) => written(value, language, Math.abs(value) < 1 ? 3 : 4);
  const long = (value: number) => written(value, language, 7);
  const closed = (value: number) => (value < 0 ? `(${short(value)})` : short(value));
  const each = (results: readonly number[], how: (i: number) => string): Line[] =>
    results.map((value, i) => ({ how: how(i), is: short(value), value }));
  const one = (how: string, value: number): Line[] => [{ how, is: long(value), value }];
  return {
    mean: one(meanWritten(x, short), steps.mean),
    difference: each(steps.differences, (i) => `${short(x[i]!)} − ${closed(steps.mean)}`),
    square: each(steps.squares, (i) => `${closed(steps.differences[i]!)}²`),
    variance: one(meanWritten(steps.squares, short), steps.variance),
    epsilon: one(`${long(steps.variance)} + ${long(Number(epsilon))}`, steps.shifted),
    root: one(`√${long(steps.shifted).replace(/.* .*/, '($&)')}`, steps.root),
    divide: each(steps.divided, (i) => `${short(steps.differences[i]!)} / ${short(steps.root)}`),
    gain: each(steps.gained, (i) => `${short(steps.divided[i]!)} × ${short(gain)}`),
    bias: each(steps.out, (i) => `${short(steps.gained[i]!)} ${bias < 0 ? '−' : '+'} ${short(Math.abs(bias))}`),
  };
}

function meanWritten(values: readonly number[], short: (value: number) => string): string {
  const terms = values.map((value, i) => {
    if (i === 0) return short(value);
    return value < 0 ? ` − ${short(-value)}` : ` + ${short(value)}`;
  });
  return `(${terms.join('')}) / ${values.length}`;
}

/** Returns the result in words: what both norms make of x, and what is special about it. */
export function summarize(words: Words, values: TasteValues): string {
  const language = say(words, 'language');
  const { x, epsilon, gain, bias } = values;
  const steps = arithmeticOf('layer', values);
  const slots = {
    x: bracketed(x, words, 9),
    layer: bracketed(steps.out, words),
    rms: bracketed(arithmeticOf('rms', values).out, words),
    mean: written(steps.mean, language),
    spread: written(Math.sqrt(steps.variance), language),
    variance: written(steps.variance, language),
    epsilon: written(Number(epsilon), language),
    root: written(Math.sqrt(Number(epsilon)), language, 3),
    square: written(Math.max(...steps.squares, ...x.map((value) => value * value)), language, 2),
    largest: written(LARGEST.float32, language, 2),
    count: x.length,
    most: written(Math.sqrt(x.length - 1), language, 3),
    gain: written(gain, language),
    bias: written(bias, language),
  };
  const seasoned = gain === 1 && bias === 0 ? '' : ` ${say(words, 'summary.seasoned', slots)}`;
  const verdict = say(words, `verdict.${fateOf(x, Number(epsilon))}`, slots);
  return `${say(words, 'summary', slots)}${seasoned} ${verdict}`;
}
