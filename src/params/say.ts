// Templates of the strings file, filled: "{people} people" with people = 50 becomes "50 people".

import type { Accepts, Fault } from './kinds.ts';
import { numeral } from './numeral.ts';

/** The strings a widget shows, by name; they come from the strings file of the page's language. */
export type Words = Readonly<Record<string, string>>;

/**
 * Returns the string `name` with every {value} filled in, numbers as the strings' language writes them; throws where the
 * string or a value is missing.
 */
export function say(words: Words, name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template = words[name];
  if (template === undefined) throw new RangeError(`strings: ${name} must be among the strings, got nothing. Add it.`);
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot];
    if (value === undefined) throw new RangeError(`strings: ${name} asks for {${slot}}, got nothing. Rename the slot.`);
    return typeof value === 'number' ? numeral(value, words['language'] ?? 'en') : value;
  });
}

/** Returns numbers that are written already, or texts with numbers in them, as a list that no decimal sign confuses. */
export function listed(parts: readonly string[], words: Words): string {
  return parts.join(say(words, 'list.numbers'));
}

/** Returns what a parameter accepts, in words. */
export function accepted(words: Words, accepts: Accepts): string {
  if (typeof accepts === 'string') return accepts;
  return say(words, accepts.count === undefined ? 'range' : 'range.count', { count: '', ...accepts });
}

/** Returns a fault as a sentence and a hint; `hint` is "used" where the widget goes on, "try" where a build stops. */
export function sayFault(words: Words, fault: Fault, hint: 'used' | 'try'): string {
  const slots = { ...fault, accepts: accepted(words, fault.accepts) };
  const ending = fault.rule === 'unknown' || fault.rule === 'control' ? 'unknown' : hint;
  return `${say(words, `fault.${fault.rule}`, slots)} ${say(words, `fault.hint.${ending}`, slots)}`;
}
