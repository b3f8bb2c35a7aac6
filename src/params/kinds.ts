// The kinds of parameter a widget may declare. A kind knows how to read a text, what it accepts,
// and how to write a value back; it never changes a value silently: it returns the fault beside it.

/** What was wrong with one text, as data; `say.ts` puts it into words. `used` is what the widget goes on with. */
export interface Fault {
  readonly name: string;
  readonly rule: Rule;
  readonly got: string;
  readonly accepts: Accepts;
  readonly used: string;
}

/** What a parameter accepts: its options or its length as they are, or a range, of one number or of several. */
export type Accepts = string | { readonly min: number; readonly max: number; readonly count?: string };

/** The rules a text can break; each has its sentence in the strings file. */
export type Rule =
  | 'number'
  | 'whole'
  | 'range'
  | 'choice'
  | 'length'
  | 'characters'
  | 'count'
  | 'repeated'
  | 'unknown'
  | 'control';

/** A value and, where the text was not accepted as it stood, the rule it broke. */
export interface Read<T> {
  readonly value: T;
  readonly rule?: Rule;
}

/** A declared parameter: its kind and range, how to read a text, how to write a value. */
export interface Param<T> {
  readonly kind: 'integer' | 'decimal' | 'choice' | 'text' | 'numbers';
  readonly default: T;
  readonly accepts: Accepts;
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
    accepts: { min: range.min, max: range.max },
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

interface NumbersRange extends Omit<NumberRange, 'default'> {
  readonly default: readonly number[];
  /** The fewest and the most numbers; as many as the default has unless said otherwise. */
  readonly least?: number;
  readonly most?: number;
}

/**
 * Returns a parameter of several numbers, written "1, -2, 0.5", from `least` to `most` of them; a text with any
 * other count falls back, and that is said.
 */
export function numbers({ unit = '', ...range }: NumbersRange): NumbersParam {
  const { min, max, step, default: fallback, least = fallback.length, most = fallback.length } = range;
  const count = least === most ? `${most}` : `${least}–${most}`;
  return {
    kind: 'numbers',
    default: fallback,
    min,
    max,
    step,
    unit,
    least,
    most,
    accepts: { count, min, max },
    read: (text) => readNumbers(text, { fallback, min, max, least, most }),
    write: (values) => values.join(','),
  };
}

/** Several numbers with a common range, from `least` to `most` of them. */
export interface NumbersParam extends Param<readonly number[]> {
  readonly kind: 'numbers';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

interface Accepted extends Pick<NumbersParam, 'min' | 'max' | 'least' | 'most'> {
  readonly fallback: readonly number[];
}

function readNumbers(text: string, { fallback, min, max, least, most }: Accepted): Read<readonly number[]> {
  const parts = text.length > LONGEST ? [] : text.split(',').map(plainNumber);
  if (parts.length < least || parts.length > most) return { value: fallback, rule: 'count' };
  const broken = parts.includes(undefined);
  const filled = parts.map((part, i) => part ?? fallback[i] ?? 0);
  const value = filled.map((part) => Math.min(max, Math.max(min, part)));
  if (broken) return { value, rule: 'number' };
  return value.every((part, i) => part === filled[i]) ? { value } : { value, rule: 'range' };
}
