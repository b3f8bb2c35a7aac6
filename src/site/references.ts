// The works the course cites: content/references.yaml.

import { z } from 'astro/zod';
import { say } from '#params';
import { inContent } from './content-dir.ts';
import { section } from './strings.ts';
import { readYaml } from './yaml-file.ts';

const schema = z.record(
  z.string(),
  z.strictObject({
    authors: z.string(),
    others: z.boolean().default(false), // whether there are more authors than are named
    year: z.number(),
    title: z.string(),
    where: z.string(),
    url: z.url(),
  }),
);

/** A work that is cited. */
export type Reference = z.infer<typeof schema>[string];

const FILE = inContent('references.yaml');

/** Returns every work by id; throws one error that names all faults of the file. */
export function references(): Readonly<Record<string, Reference>> {
  return readYaml(FILE, schema, 'references');
}

/** Returns the authors of a work as a sentence names them. */
export function authorsOf({ authors, others }: Reference): string {
  return others ? say(section('site'), 'references.others', { authors }) : authors;
}
