// What a schema finds wrong, said as an author can use it: the place, what must stand there, what stands there, what to do.

import type { z } from 'astro/zod';
import { brief, nearestName } from '#params';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A fault of a file that has a schema, and where in the file it is. */
export interface SchemaFault {
  readonly path: Path;
  /** Whether the path names a key that should not be there. */
  readonly ofKey: boolean;
  readonly what: string;
  readonly hint: string;
}

/** Returns an issue of a schema as faults: one for each unknown key, one for anything else. */
export function schemaFaults(issue: Issue, schema: z.ZodType, data: unknown): SchemaFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], schema, data));
  const got = valueAt(data, path);
  const { must, hint, value = shown(got) } = said(issue, got);
  const where = path.length === 0 ? 'the file' : path.map(String).join('.');
  return [{ path, ofKey: issue.code === 'invalid_key', what: `${where} ${must}, got ${value}`, hint }];
}

function unknownKey(path: Path, schema: z.ZodType, data: unknown): SchemaFault {
  const key = String(path.at(-1));
  const known = keysAt(schema, path.slice(0, -1));
  const given = Object.keys(valueAt(data, path.slice(0, -1)) as object);
  const near = nearestName(key, known);
  const hint = near !== '' && !given.includes(near) ? `Did you mean ${near}?` : 'Leave it out.';
  const where = path.length === 1 ? 'a key' : `a key of ${path.slice(0, -1).map(String).join('.')}`;
  return { path, ofKey: true, what: `${where} must be one of ${known.join(', ')}, got ${key}`, hint };
}

interface Said {
  readonly must: string;
  readonly hint: string;
  /** What was found, where that is not the value itself. */
  readonly value?: string;
}

function said(issue: Issue, got: unknown): Said {
  switch (issue.code) {
    case 'invalid_type':
      return { must: `must be ${KINDS[issue.expected] ?? issue.expected}`, hint: kindHint(issue.expected, got) };
    case 'invalid_value':
      return {
        must: `must be one of ${issue.values.join(', ')}`,
        hint: `Did you mean ${nearestName(String(got), issue.values.map(String))}?`,
      };
    case 'too_small':
    case 'too_big':
      return bounded(issue, got);
    case 'invalid_key':
      return { ...said(issue.issues[0]!, issue.path.at(-1)), value: String(issue.path.at(-1)) };
    case 'invalid_union':
      return { must: own(issue.message) ?? 'must be a text or a number', hint: '' };
    case 'custom':
      return { must: issue.message, hint: issue.params?.['hint'] ?? '', value: issue.params?.['got'] };
    case 'invalid_format':
      return formatted(issue.format, issue.message);
    default:
      return { must: `must be as the schema says (${issue.message})`, hint: '' };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'names with values',
  record: 'names with values',
};

function kindHint(expected: string, got: unknown): string {
  if (got === undefined || got === null) return 'Add it.';
  if (expected === 'string') return typeof got === 'object' ? 'Put quotes around it.' : `Write "${String(got)}".`;
  if (expected === 'array') return 'Begin each entry with a hyphen.';
  if (expected === 'number' || expected === 'int') return 'Write it in digits, without quotes.';
  return '';
}

function bounded(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, got: unknown): Said {
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (typeof got === 'number') return { must: `must be ${limit}`, hint: '' };
  const [unit, count] = Array.isArray(got) ? ['entries', got.length] : ['letters', String(got ?? '').length];
  const hint = issue.code === 'too_small' ? 'Add to it.' : 'Shorten it.';
  return { must: `must have ${limit} ${unit}`, hint, value: `${count}` };
}

/** What a schema says itself that it wants ("must be …"); zod's own words, which begin with "Invalid", are not used. */
function own(message: string): string | undefined {
  return message.startsWith('Invalid') ? undefined : message;
}

function formatted(format: string, message: string): Said {
  const must = own(message);
  if (must !== undefined) return { must, hint: '' };
  if (format === 'url') return { must: 'must be an address', hint: 'Try https://example.org/.' };
  if (format === 'date') return { must: 'must be a day', hint: 'Try 2026-11-28.' };
  return { must: 'must be lower-case letters, digits and hyphens', hint: '' };
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'names with values' : brief(String(value));
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

/** The parts of a schema through which a path leads. */
interface Part {
  readonly shape?: Readonly<Record<string, Part>>;
  readonly element?: Part;
  readonly keyType?: Part;
  readonly valueType?: Part;
  /** The names of an enumeration. */
  readonly options?: readonly string[];
  readonly unwrap?: () => Part;
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const step = (part: Part | undefined, key: PropertyKey) => {
    const { shape, element, valueType } = opened(part) ?? {};
    return shape ? shape[String(key)] : (element ?? valueType);
  };
  const { shape, keyType } = opened(path.reduce(step, schema as Part)) ?? {};
  return shape ? Object.keys(shape) : [...(keyType?.options ?? [])];
}

function opened(part: Part | undefined): Part | undefined {
  return part !== undefined && !part.shape && !part.element && part.unwrap ? opened(part.unwrap()) : part;
}
