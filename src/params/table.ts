// A widget's declared parameter table, and the one way in and out of it for texts of any origin:
// an address, an MDX prop, an attribute, a control.

import { distance } from 'fastest-levenshtein';
import type { Fault, Param } from './kinds.ts';

/** A widget's parameters by name, in the order they are shown. */
export type Table = Readonly<Record<string, AnyParam>>;

/** A parameter of whatever type its value is. */
export type AnyParam = Omit<Param<unknown>, 'write'> & { readonly write: (value: never) => string };

/** The values a table's parameters have. */
export type Values<T extends Table> = { readonly [K in keyof T]: T[K]['default'] };

/** The values read, whole, and every fault met on the way. */
export interface Parsed<T extends Table> {
  readonly values: Values<T>;
  readonly faults: readonly Fault[];
}

/** Returns the default of every parameter. */
export function defaults<T extends Table>(table: T): Values<T> {
  return Object.fromEntries(Object.entries(table).map(([name, param]) => [name, param.default])) as Values<T>;
}

/** Returns `base` with every named text read into it; what is not accepted becomes a fault, never an exception. */
export function parse<T extends Table>(
  table: T,
  texts: Iterable<readonly [string, string]>,
  base: Values<T> = defaults(table),
): Parsed<T> {
  const values: Record<string, unknown> = { ...base };
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [name, text] of texts) {
    const param = Object.hasOwn(table, name) ? table[name] : undefined;
    if (param === undefined) {
      faults.push(unknownName(table, name, text));
    } else if (seen.has(name)) {
      faults.push({
        name,
        rule: 'repeated',
        got: brief(text),
        accepts: param.accepts,
        used: brief(param.write(values[name] as never)),
      });
    } else {
      seen.add(name);
      const { value, rule } = param.read(text);
      values[name] = value;
      if (rule !== undefined) {
        faults.push({ name, rule, got: brief(text), accepts: param.accepts, used: brief(param.write(value as never)) });
      }
    }
  }
  return { values: values as Values<T>, faults };
}

/** Returns each parameter's name and its value as text, in the table's order. */
export function write<T extends Table>(table: T, values: Values<T>): [string, string][] {
  return Object.entries(table).map(([name, param]) => [name, param.write(values[name] as never)]);
}

/** Returns the name among `names` that is spelled most like `name`. */
export function nearestName(name: string, names: readonly string[]): string {
  const asked = name.slice(0, 100);
  const ranked = names.map((known) => ({ known, away: distance(asked, known) })).sort((a, b) => a.away - b.away);
  return ranked[0]?.known ?? '';
}

function unknownName(table: Table, name: string, text: string): Fault {
  const names = Object.keys(table);
  return {
    name: brief(name),
    rule: 'unknown',
    got: brief(text),
    accepts: names.join(', '),
    used: nearestName(name, names),
  };
}

/** Returns a text as an error shows it: whole up to 40 code units, else its beginning and its length. */
export function brief(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40).toWellFormed()}… (${text.length})`;
}
