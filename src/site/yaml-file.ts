// A YAML file that an author writes, read against its schema: every fault is told with the file and its place.

import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { parse } from 'yaml';

/** Returns a YAML file as its schema has it; throws one error that names the file and all its faults. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parsed(file));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => [file, ...place(path), `${message}.`].join(': '));
  throw new RangeError(faults.join('\n'));
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new RangeError(`${file}: ${(error as Error).message.trim()}`);
  }
}

/** Where in the file a fault is, nothing where it is the whole file. */
function place(path: readonly PropertyKey[]): string[] {
  return path.length === 0 ? [] : [path.map(String).join('.')];
}
