// What happens to trained rows when people leave, over seeds: measured at build for the lesson's own numbers.

import { type Ask, type Each, type Findings, type Name, NOBODY, orderOf, type Setting } from './model.ts';
import { finish, practise, tryAll, tryRandom, trySingle } from './practice.ts';
import { middle } from './series.ts';

/** The rows that a number in the text is taken over: 12 people, seeds 1 to 5. */
export const DEPTH = 12;
export const ROWS = 5;

const rows = new Map<string, Ask>();

/** Returns the trained row of a setting. */
export function rowOf({ depth, seed }: Setting): Ask {
  const name = `${depth} ${seed}`;
  const ask = rows.get(name) ?? finish(practise({ depth, seed }));
  rows.set(name, ask);
  return ask;
}

/** Returns all that is found by trying a row. */
export function findingsOf(setting: Setting): Findings {
  return finish(tryAll(rowOf(setting), setting));
}

/** What the lesson quotes of one row of 12. */
interface Tried {
  readonly whole: Each<number>;
  readonly single: Findings['single'];
  readonly swapped: readonly Each<number>[];
  readonly nobody: Each<number>;
  readonly quarter: Each<number>;
  readonly half: Each<number>;
}

const tried = new Map<number, Tried>();

function tryRow(seed: number): Tried {
  const setting = { depth: DEPTH, seed };
  const ask = rowOf(setting);
  const random = (count: number) => {
    const spread = finish(tryRandom(ask, setting, count));
    return { both: spread.both.median, plain: spread.plain.median };
  };
  return {
    whole: ask(orderOf(DEPTH, NOBODY)),
    single: finish(trySingle(ask, DEPTH)),
    swapped: Array.from({ length: DEPTH - 1 }, (_, i) => ask(orderOf(DEPTH, { deleted: [], swap: i + 1 }))),
    nobody: ask([]),
    quarter: random(DEPTH / 4),
    half: random(DEPTH / 2),
  };
}

/** What can be quoted of a network: `early` and `late` are the middle case of the first and the last four people. */
export const QUOTES = {
  whole: ({ whole }: Tried, name: Name) => whole[name],
  single: ({ single }: Tried, name: Name) => middle(single[name]),
  first: ({ single }: Tried, name: Name) => single[name][0]!,
  early: ({ single }: Tried, name: Name) => middle(single[name].slice(0, DEPTH / 3)),
  late: ({ single }: Tried, name: Name) => middle(single[name].slice(-DEPTH / 3)),
  swapped: ({ swapped }: Tried, name: Name) => middle(swapped.map((told) => told[name])),
  quarter: ({ quarter }: Tried, name: Name) => quarter[name],
  half: ({ half }: Tried, name: Name) => half[name],
  nobody: ({ nobody }: Tried, name: Name) => nobody[name],
} as const;

/** Returns a quote of a network in the median of the rows. */
export function quote(of: keyof typeof QUOTES, name: Name): number {
  return middle(quotesOf(of, name));
}

/** Returns a quote of a network in each of the rows. */
export function quotesOf(of: keyof typeof QUOTES, name: Name): number[] {
  return Array.from({ length: ROWS }, (_, i) => {
    const row = tried.get(i + 1) ?? tryRow(i + 1);
    tried.set(i + 1, row);
    return QUOTES[of](row, name);
  });
}
