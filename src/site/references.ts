// The works the course cites: content/references.yaml.

import { z } from 'astro/zod';
import { inContent } from './content-dir.ts';
import { readYaml } from './yaml-file.ts';

const schema = z.record(
  z.string(),
  z.strictObject({ authors: z.string(), year: z.number(), title: z.string(), where: z.string(), url: z.url() }),
);

/** A work that is cited. */
export type Reference = z.infer<typeof schema>[string];

const FILE = inContent('references.yaml');

/** Returns every work by id; throws one error that names all faults of the file. */
export function references(): Readonly<Record<string, Reference>> {
  return readYaml(FILE, schema, 'references');
}
