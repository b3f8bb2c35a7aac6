// The Jacobian as data and sentences: its numbers, its singular values, and the proof of it by a nudge.

import { amount, listed, say, type Words } from '#params';
import { backwards, jacobianTimesRoot, lengthOf, movedBy, nudgeFor, pushOf, stretches } from './model.ts';
import type { Shown } from './series.ts';

/** One direction of the proof: how far the result moves, and how far the way back says that it moves. */
export interface Nudge {
  readonly name: 'equal' | 'along' | 'kept';
  readonly moves: string;
  readonly promised: string;
  readonly agree: boolean;
}

/** Returns the three directions nudged; none where the direction does not exist. */
export function nudgesOf(words: Words, { values, setting, x, forward }: Shown): Nudge[] {
  const language = say(words, 'language');
  const noise = (1e-14 * Math.max(...x.map(Math.abs))) / forward.root; // what rounding moves
  const written = (value: number) => amount(value <= noise ? 0 : value, language);
  return (['equal', 'along', 'kept'] as const).flatMap((name) => {
    const direction = pushOf(name, forward.normalized, values.seed);
    if (lengthOf(direction) === 0) return [];
    const moves = movedBy(x, direction, setting);
    const promised = nudgeFor(forward) * lengthOf(backwards(x, direction, setting).back);
    const agree = Math.abs(moves - promised) <= 0.05 * Math.max(moves, promised) + noise;
    return [{ name, moves: written(moves), promised: written(promised), agree }];
  });
}

/** Returns the sentence of the proof: whether the way back says what the way forward does. */
export function nudgeSentence(words: Words, { forward }: Shown, nudges: readonly Nudge[]): string {
  const name = nudges.every(({ agree }) => agree) ? 'agree' : 'differ';
  return say(words, `nudge.${name}`, { nudge: amount(nudgeFor(forward), say(words, 'language')) });
}

/** Returns the Jacobian times its root as rows of numbers with two decimals and with the share of colour each has. */
export function heatOf(words: Words, { x, setting }: Shown) {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' } as const;
  const format = new Intl.NumberFormat(say(words, 'language'), digits);
  return jacobianTimesRoot(x, setting).map((row) =>
    row.map((value) => ({ heat: value, written: format.format(value).replace('-', '−') })),
  );
}

/** Singular values that are the same, how many, and where they stand between 0 and the largest. */
export interface Stretch {
  readonly at: number;
  readonly count: number;
  readonly written: string;
}

/** Returns the Jacobian's singular values, alike ones together, in falling order. */
export function stretchesOf(words: Words, { x, setting, forward }: Shown): Stretch[] {
  const language = say(words, 'language');
  const rooted = stretches(x, setting).map((value) => value * forward.root);
  const groups: { at: number; count: number }[] = [];
  for (const value of rooted) {
    const at = value < 1e-6 ? 0 : value; // single precision leaves about 1e-8 of a zero
    const last = groups.at(-1);
    if (last !== undefined && Math.abs(last.at - at) < 1e-3) last.count += 1;
    else groups.push({ at, count: 1 });
  }
  return groups.map((group) => ({ ...group, written: amount(group.at / forward.root, language) }));
}

/** Returns the sentence of the singular values. */
export function stretchSentence(words: Words, stretches: readonly Stretch[]): string {
  return say(words, 'stretches', {
    list: listed(
      stretches.map(({ count, written }) => say(words, 'stretch', { count, value: written })),
      words,
    ),
  });
}
