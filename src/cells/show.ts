// A value of any make becomes data that can be drawn. No getter of a reader's is called, nothing is followed far,
// and whatever throws on the way is told in its place.

import { markupOf } from './markup.ts';
import { plainOf } from './plain.ts';
import { Formula, Markdown } from './prose.ts';
import { isTensor, tensorOf } from './show-tensor.ts';
import type { Entry, Shown } from './shown.ts';

const DEEPEST = 4;
const WIDEST = 50; // entries of one collection
const MOST = 500; // entries of one value, all depths together

/** What is left of the work that one value may cost, and the collections that lead to where it stands. */
interface Walk {
  left: number;
  readonly above: object[];
}

/** Returns a value as it is shown; never throws, and never does more than a little work. */
export function show(value: unknown): Shown {
  return shown(value, { left: MOST, above: [] });
}

function shown(value: unknown, walk: Walk): Shown {
  try {
    return plainOf(value) ?? special(value as object) ?? collection(value as object, walk);
  } catch (error) {
    return { kind: 'plain', type: 'unreadable', text: `[${typeof value}: ${reasonOf(error)}]` };
  }
}

/** A value that throws when it is read may throw an error that does so too. */
function reasonOf(error: unknown): string {
  try {
    return String((error as Error).message).slice(0, 200);
  } catch {
    return '';
  }
}

function special(value: object): Shown | undefined {
  if (value instanceof Markdown) return { kind: 'markdown', source: value.source };
  if (value instanceof Formula) return { kind: 'tex', source: value.source, display: value.display };
  return markupOf(value) ?? (isTensor(value) ? tensorOf(value) : undefined);
}

function collection(value: object, walk: Walk): Shown {
  const name = nameOf(value);
  if (walk.above.includes(value)) return { kind: 'plain', type: 'circular', text: `[${name}: circular]` };
  const { size, entries } = partsOf(value);
  if (walk.above.length >= DEEPEST) return { kind: 'entries', name, entries: [], more: size };
  walk.above.push(value);
  const shownEntries: Entry[] = [];
  for (const [key, read] of entries) {
    if (shownEntries.length >= WIDEST || walk.left <= 0) break;
    walk.left--;
    shownEntries.push({ key, value: read(walk) });
  }
  walk.above.pop();
  return { kind: 'entries', name, entries: shownEntries, more: Math.max(0, size - shownEntries.length) };
}

type Part = readonly [key: string, read: (walk: Walk) => Shown];

interface Parts {
  readonly size: number;
  readonly entries: Iterable<Part>;
}

const known = (value: unknown) => (walk: Walk) => shown(value, walk);

function partsOf(value: object): Parts {
  if (value instanceof Map) return { size: sizeOfMap(value), entries: mapParts(value) };
  if (value instanceof Set) return { size: sizeOfSet(value), entries: setParts(value) };
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const list = value as unknown as ArrayLike<unknown>;
    return { size: list.length, entries: listParts(value, list.length) };
  }
  if (Array.isArray(value)) return { size: value.length, entries: listParts(value, value.length) };
  const keys = Reflect.ownKeys(value).filter((key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable);
  return { size: keys.length, entries: propertyParts(value, keys) };
}

const sizeOfMap = (map: Map<unknown, unknown>) => Reflect.get(Map.prototype, 'size', map) as number;
const sizeOfSet = (set: Set<unknown>) => Reflect.get(Set.prototype, 'size', set) as number;

function* mapParts(map: Map<unknown, unknown>): Generator<Part> {
  for (const [key, value] of Map.prototype.entries.call(map)) yield [keyText(key), known(value)];
}

function* setParts(set: Set<unknown>): Generator<Part> {
  let index = 0;
  for (const value of Set.prototype.values.call(set)) yield [String(index++), known(value)];
}

function* listParts(list: object, length: number): Generator<Part> {
  for (let index = 0; index < length; index++) yield [String(index), property(list, String(index))];
}

function* propertyParts(value: object, keys: readonly PropertyKey[]): Generator<Part> {
  for (const key of keys) yield [keyText(key), property(value, key)];
}

/** A property's value where it has one; what a getter would give is not asked for. */
function property(value: object, key: PropertyKey): (walk: Walk) => Shown {
  const descriptor = Object.getOwnPropertyDescriptor(value, key);
  if (descriptor === undefined) return () => ({ kind: 'plain', type: 'empty', text: '' });
  if (!('value' in descriptor)) return () => ({ kind: 'plain', type: 'getter', text: '(…)' });
  return known(descriptor.value);
}

function keyText(key: unknown): string {
  if (typeof key === 'string') return key.slice(0, 100);
  return plainOf(key)?.kind === 'plain' ? (plainOf(key) as { text: string }).text : nameOf(key as object);
}

/** "Array(5)", "Map(2)", "Object", "Block": the class by its own name, where that can be read. */
function nameOf(value: object): string {
  const prototype = Object.getPrototypeOf(value) as object | null;
  const descriptor = prototype && Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  const own = typeof descriptor === 'function' ? Object.getOwnPropertyDescriptor(descriptor, 'name')?.value : undefined;
  const name = (typeof own === 'string' && own) || (Array.isArray(value) ? 'Array' : 'Object');
  if (value instanceof Map) return `${name}(${sizeOfMap(value)})`;
  if (value instanceof Set) return `${name}(${sizeOfSet(value)})`;
  if (Array.isArray(value)) return `${name}(${value.length})`;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return `${name}(${(value as unknown as ArrayLike<unknown>).length})`;
  return name.slice(0, 100);
}
