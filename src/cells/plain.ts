// Values that are one line of text: numbers, texts, dates, functions, errors.

import type { Shown } from './shown.ts';

const LONGEST = 1000;

/** Returns a value as one line, undefined where it is a thing with parts. */
export function plainOf(value: unknown): Shown | undefined {
  if (value === null) return { kind: 'plain', type: 'null', text: 'null' };
  switch (typeof value) {
    case 'object':
      return plainObject(value);
    case 'function':
      return { kind: 'function', text: signatureOf(value) };
    case 'string':
      return { kind: 'plain', type: 'string', text: JSON.stringify(cut(value)) };
    case 'number':
      return { kind: 'plain', type: 'number', text: numberText(value) };
    case 'bigint':
      return { kind: 'plain', type: 'bigint', text: bigintText(value) };
    default:
      return { kind: 'plain', type: typeof value, text: String(value) };
  }
}

/** Returns a number as it is read: -0 is told from 0. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The digits of a bigint can be millions, and take long to find: a huge one is told by its size. */
function bigintText(value: bigint): string {
  const limit = 10n ** 300n;
  return value < limit && value > -limit ? `${value}n` : `${value < 0n ? '-' : ''}1e300n …`;
}

/** Returns a text, cut where it is long. */
export function cut(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function plainObject(value: object): Shown | undefined {
  if (value instanceof Date) {
    const time = Date.prototype.getTime.call(value);
    return { kind: 'plain', type: 'date', text: Number.isNaN(time) ? 'Invalid Date' : new Date(time).toISOString() };
  }
  if (value instanceof RegExp)
    return { kind: 'plain', type: 'regexp', text: cut(RegExp.prototype.toString.call(value)) };
  if (value instanceof Promise) return { kind: 'plain', type: 'promise', text: 'Promise' };
  if (value instanceof WeakMap || value instanceof WeakSet) return { kind: 'plain', type: 'weak', text: 'WeakMap' };
  if (value instanceof Error) return errorOf(value);
  return undefined;
}

function errorOf(error: Error): Shown {
  return { kind: 'error', name: cut(String(error.name), 100), message: cut(String(error.message)) };
}

/** "branch(x, weights)" of a function, "class Block" of a class. */
function signatureOf(value: object): string {
  const text = cut(Function.prototype.toString.call(value), 300);
  const name = Object.getOwnPropertyDescriptor(value, 'name')?.value;
  const named = typeof name === 'string' && name !== '' ? name : 'anonymous';
  if (text.startsWith('class')) return `class ${named}`;
  const parameters = /^(?:async\s*)?(?:function\s*\*?\s*[\w$]*\s*|[\w$]+\s*)?\(([^()]*)\)/.exec(text)?.[1];
  const single = /^(?:async\s+)?([\w$]+)\s*=>/.exec(text)?.[1];
  return `${named}(${(parameters ?? single ?? '…').replace(/\s+/g, ' ').trim()})`;
}
