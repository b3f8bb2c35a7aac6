// The curry as data and sentences: bars of the pot before and after tasting, what the next step notices,
// which step broke and why.

import { amount, listed, numeral, say, type Words } from '#params';
import { cook, type Fate, firstNotices, kitchen, type Norm, STEPS, type Taste } from './model.ts';
import { type CurryValues, table } from './params.ts';
import { mainTastes, type Recipe } from './recipe.ts';

/** The dish as cooked: the pot around each of its steps, with the chosen tasting and with none. */
export interface Dish {
  readonly tastes: readonly Taste[];
  readonly untasted: readonly Taste[];
}

/** Returns the dish that the parameters make of a recipe. */
export function serve(values: CurryValues, recipe: Recipe): Dish {
  const place = kitchen(values.seed, mainTastes(recipe));
  const untasted = cook(place, values.amounts, 'none');
  const seasoning = { gain: values.gain, bias: values.bias };
  return { untasted, tastes: values.norm === 'none' ? untasted : cook(place, values.amounts, values.norm, seasoning) };
}

/** One line of the chart: how much each next step still notices, by way of tasting. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

const NORMS: readonly { readonly norm: Norm; readonly line: string }[] = [
  { norm: 'none', line: 'plain' },
  { norm: 'layer', line: 'layer' },
  { norm: 'rms', line: 'rms' },
];

/** Returns how much of a change each step notices, 0 to 100 %, from the first one on, for every way of tasting. */
export function noticeLines(words: Words, values: CurryValues, recipe: Recipe): Line[] {
  const place = kitchen(values.seed, mainTastes(recipe));
  const seasoning = { gain: values.gain, bias: values.bias };
  return NORMS.map(({ norm, line }) => {
    const tastes = cook(place, values.amounts, norm, norm === 'none' ? {} : seasoning);
    return {
      name: line,
      label: say(words, `line.${line}`),
      values: [100 * firstNotices(place), ...tastes.map(({ notices }) => 100 * notices)],
    };
  });
}

/** Returns the chart's sentence: what the last step still notices, by way of tasting. */
export function noticeSentence(words: Words, lines: readonly Line[]): string {
  const ends = lines.map(({ label, values }) =>
    say(words, 'sentence.end', { label, notices: percent(words, values.at(-1)! / 100) }),
  );
  return say(words, 'sentence.notices', { ends: listed(ends, words) });
}

/** Returns the name of the line that a way of tasting draws. */
export function lineOf(norm: Norm): string {
  return NORMS.find((entry) => entry.norm === norm)!.line;
}

/** Returns the name of what reads the pot after a step: the next ingredient's step, or the plate after the last. */
export function nextName(words: Words, recipe: Recipe, step: number): string {
  return recipe.steps[step + 1]?.ingredient ?? say(words, 'plate');
}

/** Returns how many steps a dish breaks, and the first of them, -1 where there is none. */
export function broken(tastes: readonly Taste[]): { readonly count: number; readonly first: number } {
  return {
    count: tastes.filter(({ fate }) => fate !== 'fine').length,
    first: tastes.findIndex(({ fate }) => fate !== 'fine'),
  };
}

/** Returns the result in words: how many steps break and which first, then the setting. */
export function summarize(words: Words, values: CurryValues, recipe: Recipe, dish: Dish) {
  const { count, first } = broken(dish.tastes);
  const slots = {
    count,
    dish: recipe.dish,
    steps: STEPS,
    norm: say(words, `norm.${values.norm}`),
    next: first < 0 ? '' : nextName(words, recipe, first),
    ingredient: first < 0 ? '' : recipe.steps[first]!.ingredient,
    why: first < 0 ? '' : whyBroken(words, dish.tastes[first]!),
    amounts: amountsInWords(words, values, recipe),
    seed: values.seed,
  };
  return {
    result: say(words, count === 0 ? 'summary.fine' : 'summary.broken', slots),
    setting: say(words, 'summary.setting', slots),
    seasoning: seasoningSentence(words, values, recipe),
  };
}

function seasoningSentence(words: Words, values: CurryValues, { tastes }: Recipe): string {
  if (values.norm === 'none') return '';
  const changed = (name: 'gain' | 'bias') =>
    tastes
      .map((taste, index) => ({ taste, value: values[name][index]! }))
      .filter(({ value }) => value !== table[name].default[0])
      .map((slots) => say(words, `summary.${name}`, slots));
  const all = [...changed('gain'), ...changed('bias')];
  return all.length === 0 ? '' : say(words, 'summary.seasoning', { changed: listed(all, words) });
}

function whyBroken(words: Words, { fate }: Taste): string {
  return say(words, `why.${fate}`);
}

/** Returns what the next step makes of the pot after one step, in words. */
export function stepSentence(words: Words, recipe: Recipe, taste: Taste, step: number): string {
  return say(words, `step.${taste.fate}` satisfies `step.${Fate}`, {
    ingredient: recipe.steps[step]!.ingredient,
    next: nextName(words, recipe, step),
    saturated: taste.saturated,
    notices: percent(words, taste.notices),
    size: amount(taste.size, say(words, 'language')),
  });
}

/** A part in percent, without the sign, which stands in the sentence. */
function percent(words: Words, part: number): string {
  const value = 100 * part;
  const text = value >= 1 ? String(Math.round(value)) : value >= 0.001 ? value.toPrecision(1) : '0';
  return numeral(text, say(words, 'language'));
}

/** Returns the amounts that differ from the recipe, in words. */
export function amountsInWords(words: Words, { amounts }: CurryValues, { steps }: Recipe): string {
  const changed = amounts.flatMap((times, k) => (times === 1 ? [] : [{ times, ingredient: steps[k]!.ingredient }]));
  if (changed.length === 0) return say(words, 'amounts.written');
  if (changed.length === STEPS && changed.every(({ times }) => times === changed[0]!.times)) {
    return say(words, 'amounts.all', { times: changed[0]!.times });
  }
  return listed(
    changed.map((change) => say(words, 'amounts.one', change)),
    words,
  );
}
