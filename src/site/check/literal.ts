// What an author wrote as a value: a text, a number, true or false; anything else is an expression, which is not read.

import type { Attribute } from './text.ts';

/** A value that is written out. */
export interface Literal {
  readonly kind: 'text' | 'number' | 'boolean';
  readonly text: string;
}

/**
 * Returns a written-out value: "on", {50}, {'on'}, {true}, or a name alone, which is true; undefined for an expression.
 * Whether what stands for a number is one, its reader says.
 */
export function literalOf({ value }: Attribute): Literal | undefined {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (value === null || value === undefined) return { kind: 'boolean', text: 'true' };
  const source = value.value.trim();
  if (/^(["'`])(?:(?!\1|\$\{)[^\\])*\1$/.test(source)) return { kind: 'text', text: source.slice(1, -1) };
  if (source === 'true' || source === 'false') return { kind: 'boolean', text: source };
  return /^[-+\w.]+$/.test(source) ? { kind: 'number', text: source } : undefined;
}
