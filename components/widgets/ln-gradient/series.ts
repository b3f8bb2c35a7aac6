// The way back as rows of numbers and as sentences: what arrives, what is dropped, what goes back, and the proof by a nudge.

import { amount, listed, say, share, type Words } from '#params';
import {
  type Backward,
  backwards,
  dot,
  type Forward,
  forwards,
  lengthOf,
  pushOf,
  type Setting,
  SMALLEST_ROOT,
} from './model.ts';
import type { LnGradientValues } from './params.ts';

/** Everything that the figure shows of its parameters. */
export interface Shown {
  readonly values: LnGradientValues;
  readonly setting: Setting;
  /** x times its scale. */
  readonly x: readonly number[];
  /** False where the norm would divide 0 by 0. */
  readonly defined: boolean;
  readonly forward: Forward;
  readonly backward: Backward;
}

/** Returns what the figure shows. */
export function shownOf(values: LnGradientValues): Shown {
  const setting = { norm: values.norm, epsilon: Number(values.epsilon), detach: values.detach === 'yes' };
  const x = values.x.map((value) => value * values.scale);
  const forward = forwards(x, setting);
  const push = pushOf(values.push, forward.normalized, values.seed);
  const defined = forward.root > SMALLEST_ROOT;
  return { values, setting, x, defined, forward, backward: backwards(x, push, setting) };
}

/** The rows of the subtraction, top to bottom. */
const ROWS = ['push', 'mean', 'size', 'left', 'back'] as const;

/** One row: its numbers, as bars from -1 to 1 of the figure's largest number, and what is said of them. */
export interface Row {
  readonly name: (typeof ROWS)[number];
  readonly title: string;
  readonly told: string;
  readonly numbers: readonly { readonly written: string; readonly bar: number }[];
}

/** Returns the subtraction as rows. */
export function rowsOf(words: Words, { setting, forward, backward }: Shown): Row[] {
  const language = say(words, 'language');
  const largest = Math.max(...ROWS.flatMap((name) => backward[name].map(Math.abs))) || 1;
  const told = toldOf(words, setting, backward);
  return ROWS.map((name) => ({
    name,
    title: say(words, `row.${name}`, { root: amount(forward.root, language) }),
    told: told[name],
    numbers: backward[name].map((value) => ({
      written: signed(tidy(value, lengthOf(backward[name])), language).replaceAll('\u00a0', ''), // a narrow cell
      bar: tidy(value, largest) / largest,
    })),
  }));
}

function toldOf(words: Words, { norm, detach }: Setting, backward: Backward): Record<Row['name'], string> {
  const language = say(words, 'language');
  const shares = sharesOf(backward);
  const size = (values: readonly number[]) => amount(tidy(lengthOf(values)), language);
  const dropped = (value: number) => (detach ? say(words, 'told.constant') : percent(value, words));
  return {
    push: say(words, 'told.size', { size: size(backward.push) }),
    mean: norm === 'rms' ? say(words, 'told.no-mean') : dropped(shares.mean),
    size: dropped(shares.size),
    left: percent(shares.left, words),
    back: say(words, 'told.size', { size: size(backward.back) }),
  };
}

/** Returns the shares of the push's square: along the mean, along x, left. They add up to 1, or all are 0. */
export function sharesOf({ push, mean, left }: Backward) {
  const whole = dot(push, push) || 1;
  const [along, rest] = [tidy(dot(mean, mean) / whole), tidy(dot(left, left) / whole)];
  return { mean: along, size: Math.max(0, tidy(dot(push, push) / whole - along - rest)), left: rest };
}

const ROUNDING = 1e-12; // what is smaller than this share of its surroundings is what rounding has left

/** A number without what rounding has left of a zero. */
function tidy(value: number, beside = 1): number {
  return Math.abs(value) <= ROUNDING * beside ? 0 : value;
}

function signed(value: number, language: string): string {
  return value < 0 ? `−${amount(-value, language)}` : amount(value, language);
}

function bracketed(values: readonly number[], words: Words): string {
  const language = say(words, 'language');
  return `(${listed(
    values.map((value) => given(value, language)),
    words,
  )})`;
}

/** A number that was typed, to four digits. */
function given(value: number, language: string): string {
  const size = Math.abs(value);
  if (size < 0.001) return signed(value, language);
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 4 }).format(value).replace('-', '−');
}

function percent(value: number, words: Words): string {
  return value === 0 ? say(words, 'share.none') : share(value, words);
}

/** Returns the result in words, then every setting. */
export function summarize(words: Words, shown: Shown) {
  const { values, setting, x, forward, backward } = shown;
  const language = say(words, 'language');
  const number = (value: number) => amount(tidy(value), language);
  const shares = sharesOf(backward);
  const slots = {
    back: amount(tidy(lengthOf(backward.back), 1 / forward.root), language),
    left: number(lengthOf(backward.left)),
    root: amount(forward.root, language),
    mean: percent(shares.mean, words),
    size: percent(shares.size, words),
  };
  const name = setting.norm === 'layer' || setting.detach ? 'layer' : 'rms';
  return {
    result: say(words, `summary.${verdictOf(shown) ?? name}`, slots),
    setting: say(words, 'setting', {
      x: bracketed(x, words),
      push: say(words, `option.push.${values.push}`),
      scale: given(values.scale, language),
      norm: say(words, `norm.${values.norm}`),
      epsilon: say(words, `option.epsilon.${values.epsilon}`),
      detach: say(words, `detach.${values.detach}`),
      seed: values.seed,
    }),
  };
}

/** What is told instead of the three parts. */
function verdictOf({ defined, setting, backward }: Shown): string | undefined {
  if (!defined) return 'undefined';
  if (lengthOf(backward.push) === 0) return 'nowhere';
  if (setting.detach) return 'detached';
  return sharesOf(backward).left === 0 ? 'nothing' : undefined;
}

/** Returns what the numbers that go back add up to, and their product with x, as a sentence. */
export function checkSentence(words: Words, { x, backward: { back } }: Shown): string {
  const language = say(words, 'language');
  const size = lengthOf(back);
  const sum = tidy(
    dot(
      back,
      x.map(() => 1),
    ),
    size,
  );
  const product = tidy(dot(back, x), size * lengthOf(x));
  const slots = { sum: signed(sum, language), product: signed(product, language) };
  return say(words, `check.${sum === 0 ? 'flat' : 'tilted'}`, slots) + say(words, `product.${product === 0}`, slots);
}
