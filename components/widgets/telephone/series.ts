// What the telephone shows, as data and sentences: the lines of its charts, and the result in words.

import { amount, listed, say, share, type Words } from '#params';
import { COMBINATIONS, combinationOf, type Game, hearAt, type Message } from './game.ts';
import type { Heard } from './model.ts';
import type { TelephoneValues } from './params.ts';

/** One line of a chart: y per person from the sender (0) on. */
export interface Line {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

type Reading = (heard: Heard, person: number) => number;

/** Returns the lines of every combination heard so far, from the sender to person `people`. */
export function lines(words: Words, game: Game, people: number, start: number, reading: Reading): Line[] {
  const latest = game.latest();
  return COMBINATIONS.flatMap((combination) => {
    const heard = latest.get(combination.name);
    if (heard === undefined) return [];
    const values = Array.from({ length: people }, (_, person) => reading(heard, person));
    return [
      {
        name: combination.name,
        label: say(words, `combination.${combination.name}.short`),
        values: [start, ...values],
      },
    ];
  });
}

/** Returns letters intact per person, in percent. */
export function intactLines(words: Words, game: Game, people: number): Line[] {
  const total = Math.max(1, game.message.letters.length);
  return lines(words, game, people, 100, (heard, person) => (100 * heard.intact[person]!) / total);
}

/** Returns the state's RMS per person. */
export function sizeLines(words: Words, game: Game, people: number): Line[] {
  return lines(words, game, people, 1, (heard, person) => heard.size[person]!);
}

/** Returns the share of the original in the state per person; a row that adds nothing back has none and no line. */
export function shareLines(words: Words, game: Game, people: number): Line[] {
  return lines(words, game, people, 1, (heard, person) => heard.share[person]!).filter(({ values }) => values[1]! > 0);
}

/** The result in words. */
export interface Summary {
  readonly result: string;
  readonly setting: string;
  readonly arrives: string;
}

/** Returns the result in words: how many letters reach the last person, under which setting, and as what. */
export function summarize(words: Words, values: TelephoneValues, { message, hear }: Game): Summary {
  const combination = combinationOf(values);
  const heard = hear(combination);
  const total = message.letters.length;
  const intact = heard.intact[values.people - 1]!;
  const result = say(words, total === 0 ? 'summary.empty' : 'summary.result', { intact, total, people: values.people });
  const setting = say(words, 'summary.setting', {
    combination: say(words, `combination.${combination.name}`),
    noise: values.noise,
    seed: values.seed,
  });
  const arrival = hearAt(message, heard, values.people)
    .map(({ text }) => text)
    .join('');
  return {
    result,
    setting: `${setting} ${firstLoss(words, heard, total, values.people)}`,
    arrives: total === 0 ? '' : say(words, 'summary.arrives', { heard: arrival, people: values.people }),
  };
}

function firstLoss(words: Words, { intact }: Heard, total: number, people: number): string {
  const person = intact.findIndex((letters) => letters < total) + 1;
  if (total === 0) return '';
  return person === 0 || person > people ? say(words, 'summary.lossless') : say(words, 'summary.first', { person });
}

/** Returns how many characters are not whispered, as a sentence, or nothing where all are. */
export function passNote(words: Words, { shown, letters }: Message): string {
  const count = shown.length - letters.length;
  if (count === 0) return '';
  return count === 1 ? say(words, 'pass.one') : say(words, 'pass.many', { count });
}

/** Returns the numbers of one person in words: letters, the signal's size, the share of the original. */
export function personNumbers(words: Words, values: TelephoneValues, game: Game, person: number): string {
  const total = game.message.letters.length;
  if (person === 0) return say(words, 'person.sender', { total });
  const heard = game.hear(combinationOf(values));
  const language = say(words, 'language');
  return say(words, values.residual === 'on' ? 'person.numbers' : 'person.numbers.plain', {
    person,
    intact: heard.intact[person - 1]!,
    total,
    size: amount(heard.size[person - 1]!, language),
    share: share(heard.share[person - 1]!, words),
  });
}

/** Returns the chart sentences: what the size and the share of the original have become at the last person. */
export function signalSentences(words: Words, values: TelephoneValues, { hear }: Game) {
  const heard = hear(combinationOf(values));
  const language = say(words, 'language');
  const slots = { people: values.people, size: amount(heard.size[values.people - 1]!, language) };
  return {
    size: say(words, 'sentence.size', slots),
    share:
      values.residual === 'on'
        ? say(words, 'sentence.share', { ...slots, share: share(heard.share[values.people - 1]!, words) })
        : say(words, 'sentence.share.none'),
  };
}

/** Returns the letters-per-person chart's sentence: where each combination known so far ends. */
export function intactSentence(words: Words, values: TelephoneValues, game: Game): string {
  const ends = COMBINATIONS.flatMap((combination) => {
    const heard = game.known(combination);
    if (heard === undefined) return [];
    const name = say(words, `combination.${combination.name}.short`);
    return [say(words, 'sentence.end', { name, intact: heard.intact[values.people - 1]! })];
  });
  return say(words, 'sentence.intact', {
    people: values.people,
    total: game.message.letters.length,
    ends: listed(ends, words),
  });
}

/** Returns what a number of crowds shows, in words: the median of each combination and its range. */
export function crowdsSentence(words: Words, total: number, crowds: readonly Record<string, number>[]): string {
  const parts = COMBINATIONS.map(({ name }) => {
    const counts = crowds.map((intact) => intact[name]!).sort((a, b) => a - b);
    return say(words, 'crowds.part', {
      name: say(words, `combination.${name}.short`),
      median: median(counts),
      least: counts[0]!,
      most: counts.at(-1)!,
    });
  });
  return say(words, 'crowds.sentence', { count: crowds.length, total, parts: listed(parts, words) });
}

/** Returns the lower median of sorted counts: at least half of them are as large. */
export function median(sorted: readonly number[]): number {
  return sorted[Math.ceil(sorted.length / 2) - 1]!;
}
