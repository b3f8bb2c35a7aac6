// The inventory of what the course promises to say: content/statements.yaml.

import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { inContent } from './content-dir.ts';

const statement = z
  .strictObject({
    statement: z.string(),
    lesson: z.string(),
    anchor: z.string(),
    widget: z.string(),
    test: z.string().optional(),
    cites: z.string().optional(),
  })
  .refine(({ test, cites }) => test !== undefined || cites !== undefined, 'a statement must be tested or cited');

/** One promise: what is said, on which lesson's page, under which anchor, shown by which widget, and what proves it. */
export type Statement = z.infer<typeof statement>;

const FILE = inContent('statements.yaml');

/** Returns every statement; throws one error that names all faults of the file. */
export function statements(): Statement[] {
  const read = z.array(statement).safeParse(parse(readFileSync(FILE, 'utf8')));
  if (read.success) return read.data;
  throw new RangeError(
    read.error.issues.map(({ path, message }) => `${FILE}: ${path.join('.')}: ${message}.`).join('\n'),
  );
}
