// The inventory of what the course promises to say: content/statements.yaml.

import { z } from 'astro/zod';
import { inContent } from './content-dir.ts';
import { type Yaml, yamlFile } from './yaml-file.ts';

const statement = z
  .strictObject({
    statement: z.string(),
    lesson: z.string(),
    anchor: z.string(),
    widget: z.string(),
    test: z.string().optional(),
    cites: z.string().optional(),
  })
  .refine(({ test, cites }) => test !== undefined || cites !== undefined, {
    error: 'must be tested or cited',
    params: { got: 'neither', hint: 'Add test or cites.' },
  });

/** One promise: what is said, on which lesson's page, under which anchor, shown by which widget, and what proves it. */
export type Statement = z.infer<typeof statement>;

/** The file that lists them. */
export const STATEMENTS = inContent('statements.yaml');

/** Returns every statement; throws one error that names all faults of the file. */
export function statements(): Statement[] {
  return statementsWithLines().value;
}

/** Returns every statement and the lines of the file; throws one error that names all its faults. */
export function statementsWithLines(): Yaml<Statement[]> {
  return yamlFile(STATEMENTS, z.array(statement), 'statement');
}
