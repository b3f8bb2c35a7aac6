// The course's words: content/glossary.yaml.

import { z } from 'astro/zod';
import { inContent } from './content-dir.ts';
import { spokenFile } from './language.ts';
import { readYaml } from './yaml-file.ts';

const schema = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({ term: z.string(), meaning: z.string().max(300) }),
);

/** A word and what it means. */
export type GlossaryEntry = z.infer<typeof schema>[string];

/** Returns every word by id; throws one error that names all faults of the file. */
export function glossary(file = spokenFile(inContent('glossary.yaml'))): Readonly<Record<string, GlossaryEntry>> {
  return readYaml(file, schema, 'glossary');
}
