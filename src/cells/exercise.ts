// What the checks of an exercise are made of. A check names one thing that an answer must do, tries it, and says how it
// ended: what was given, what was expected, what came, and, for a mistake that is known, a message written for it.

import { lineOf } from './line.ts';

/** How one check ended. */
export interface Outcome {
  readonly passed: boolean;
  readonly given?: string;
  readonly expected?: string;
  readonly got?: string;
  readonly message?: string;
}

/** One check: the task it belongs to, its name in exercise.yaml, and the trial of an answer, a module as the solution is. */
export interface Check<Answer = Readonly<Record<string, unknown>>> {
  readonly task: string;
  readonly name: string;
  run(answer: Answer): Outcome | Promise<Outcome>;
}

/** A wrong result that is known, and what to say to whoever got it: the mistake's name in exercise.yaml. */
export interface Mistake {
  readonly when: unknown;
  readonly message: string;
}

/** What a comparison may be told: what the answer was given, how far off it may be, and mistakes it knows. */
export interface Comparison {
  readonly given?: unknown;
  readonly tolerance?: number;
  readonly mistakes?: readonly Mistake[];
}

type Numbers = number | ArrayLike<number> | { readonly data: ArrayLike<number> };

/** Passes where numbers, lists or tensors differ by at most `tolerance` (1e-6 of the larger, or of 1) everywhere. */
export function expectClose(
  got: unknown,
  expected: Numbers,
  { given, tolerance = 1e-6, mistakes }: Comparison = {},
): Outcome {
  return compared(got, expected, given, mistakes, (a, b) => areClose(a, b, tolerance));
}

/** Passes where two values read the same: numbers, texts, lists, objects. */
export function expectSame(got: unknown, expected: unknown, { given, mistakes }: Comparison = {}): Outcome {
  return compared(got, expected, given, mistakes, (a, b) => lineOf(a) === lineOf(b));
}

/** Passes where a number lies between two others, ends included; says `message` where it does not. */
export function expectWithin(
  got: number,
  [least, most]: readonly [number, number],
  { given, message }: { readonly given?: unknown; readonly message?: string } = {},
): Outcome {
  if (got >= least && got <= most) return { passed: true };
  return { ...failure(got, `${lineOf(least)} … ${lineOf(most)}`, given), ...(message !== undefined && { message }) };
}

/** Passes where a condition holds; says `message` where it does not. */
export function expectThat(condition: boolean, message: string, got?: unknown): Outcome {
  return condition ? { passed: true } : { passed: false, message, ...(got !== undefined && { got: lineOf(got) }) };
}

/** Returns the first outcome that did not pass, or one that did. */
export function firstFailure(...outcomes: readonly Outcome[]): Outcome {
  return outcomes.find(({ passed }) => !passed) ?? { passed: true };
}

function compared(
  got: unknown,
  expected: unknown,
  given: unknown,
  mistakes: readonly Mistake[] = [],
  same: (a: unknown, b: unknown) => boolean,
): Outcome {
  if (same(got, expected)) return { passed: true };
  const message = mistakes.find(({ when }) => same(got, when))?.message;
  return { ...failure(got, lineOf(expected), given), ...(message !== undefined && { message }) };
}

/** Long decimals are told with six digits, unless the difference lies behind them. */
function failure(value: unknown, expected: string, given: unknown): Outcome {
  const got = lineOf(value);
  const readable = brief(got) === brief(expected) ? (text: string) => text : brief;
  return {
    passed: false,
    expected: readable(expected),
    got: readable(got),
    ...(given !== undefined && { given: brief(lineOf(given)) }),
  };
}

function brief(text: string): string {
  return text.replace(/-?\d+\.\d{6,}(?:e[+-]?\d+)?/g, (digits) => String(Number(Number(digits).toPrecision(6))));
}

function areClose(got: unknown, expected: unknown, tolerance: number): boolean {
  const a = numbersOf(got);
  const b = numbersOf(expected);
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return b.every((value, i) => isClose(a[i]!, value, tolerance));
}

function isClose(a: number, b: number, tolerance: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

function numbersOf(value: unknown): readonly number[] | undefined {
  if (typeof value === 'number') return [value];
  const list = ((value as { readonly data?: unknown } | null)?.data ?? value) as ArrayLike<unknown> | null;
  if (typeof list !== 'object' || typeof list?.length !== 'number') return undefined;
  const numbers = Array.from(list).flat(4);
  return numbers.every((one) => typeof one === 'number') ? numbers : undefined;
}
