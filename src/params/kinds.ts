// The kinds of parameter a widget may declare. A kind knows how to read a text, what it accepts,
// and how to write a value back; it never changes a value silently: it returns the fault beside it.

/** What was wrong with one text, as data; `say.ts` puts it into words. `used` is what the widget goes on with. */
export interface Fault {
  readonly name: string;
  readonly rule: Rule;
  readonly got: string;
  readonly accepts: string;
  readonly used: string;
}

/** The rules a text can break; each has its sentence in the strings file. */
export type Rule = 'number' | 'whole' | 'range' | 'choice' | 'length' | 'characters' | 'count' | 'repeated' | 'unknown';

/** A value and, where the text was not accepted as it stood, the rule it broke. */
export interface Read<T> {
  readonly value: T;
  readonly rule?: Rule;
}

/** A declared parameter: its kind and range, how to read a text, how to write a value. */
export interface Param<T> {
  readonly kind: 'integer' | 'decimal' | 'choice' | 'text' | 'numbers';
  readonly default: T;
  readonly accepts: string;
  readonly read: (text: string) => Read<T>;
  readonly write: (value: T) => string;
}

/** A number with its range, as a slider shows it. */
export interface NumberParam extends Param<number> {
  readonly kind: 'integer' | 'decimal';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
}

interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly unit?: string;
}

/** Returns a whole-number parameter; a fraction is rounded, a number out of range goes to the nearer end, both said. */
export function integer(range: NumberRange): NumberParam {
  return { ...numberParam(range, true), kind: 'integer' };
}

/** Returns a decimal parameter; a number out of range goes to the nearer end, and that is said. */
export function decimal(range: NumberRange): NumberParam {
  return { ...numberParam(range, false), kind: 'decimal' };
}

function numberParam({ unit = '', ...range }: NumberRange, whole: boolean): Omit<NumberParam, 'kind'> {
  return {
    ...range,
    unit,
    accepts: `${range.min} to ${range.max}`,
    read: (text) => readNumber(text, range, whole),
    write: String,
  };
}

function readNumber(text: string, { min, max, default: fallback }: NumberRange, whole: boolean): Read<number> {
  const number = plainNumber(text);
  if (number === undefined) return { value: fallback, rule: 'number' };
  if (number < min || number > max) return { value: number < min ? min : max, rule: 'range' };
  if (whole && !Number.isInteger(number)) return { value: Math.round(number), rule: 'whole' };
  return { value: number };
}

const LONGEST = 400; // code units; what is longer is no number that anybody means, and is slow to match

/** Returns the number a plain decimal text names ("12", "-0.5", "1e3"), undefined for any other text. */
export function plainNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i.test(trimmed)) return undefined;
  return Number(trimmed);
}

/** A choice among named options, the first being "off" where there are two. */
export interface ChoiceParam<T extends string> extends Param<T> {
  readonly kind: 'choice';
  readonly options: readonly T[];
}

/** Returns a choice parameter; any other text falls back to the default, and that is said. */
export function choice<const T extends string>(options: readonly T[], fallback: NoInfer<T>): ChoiceParam<T> {
  return {
    kind: 'choice',
    options,
    default: fallback,
    accepts: options.join(', '),
    read: (text) => {
      const found = options.find((option) => option === text.trim().toLowerCase());
      return found === undefined ? { value: fallback, rule: 'choice' } : { value: found };
    },
    write: String,
  };
}

/** Returns a parameter of `count` numbers, written "1, -2, 0.5"; a text with any other count falls back, and that is said. */
export function numbers(range: Omit<NumberRange, 'default'> & { readonly default: readonly number[] }): NumbersParam {
  const { min, max, step, default: fallback, unit = '' } = range;
  return {
    kind: 'numbers',
    default: fallback,
    min,
    max,
    step,
    unit,
    accepts: `${fallback.length} × ${min} … ${max}`,
    read: (text) => readNumbers(text, fallback, min, max),
    write: (values) => values.join(','),
  };
}

/** A fixed count of numbers with a common range. */
export interface NumbersParam extends Param<readonly number[]> {
  readonly kind: 'numbers';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
}

function readNumbers(text: string, fallback: readonly number[], min: number, max: number): Read<readonly number[]> {
  const parts = text.length > LONGEST ? [] : text.split(',').map(plainNumber);
  if (parts.length !== fallback.length) return { value: fallback, rule: 'count' };
  const broken = parts.includes(undefined);
  const filled = parts.map((part, i) => part ?? fallback[i]!);
  const value = filled.map((part) => Math.min(max, Math.max(min, part)));
  if (broken) return { value, rule: 'number' };
  return value.every((part, i) => part === filled[i]) ? { value } : { value, rule: 'range' };
}
