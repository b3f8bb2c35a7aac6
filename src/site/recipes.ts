// How to put a figure on a page, host by host: content/embedding/recipes.yaml.

import { z } from 'astro/zod';
import { nearestName } from '#params';
import { SLOTS, unknownSlots } from '../../components/embedding/paste.ts';
import { inContent } from './content-dir.ts';
import { readYaml } from './yaml-file.ts';

const paste = z.string().superRefine((template, { addIssue }) => {
  for (const name of unknownSlots(template)) {
    const params = { got: `{${name}}`, hint: `Did you mean {${nearestName(name, SLOTS)}}?` };
    addIssue({ code: 'custom', message: `must have its slots among ${SLOTS.join(', ')}`, params });
  }
});
const step = z.strictObject({ say: z.string(), paste });
const source = z.strictObject({
  title: z.string(),
  url: z.url(),
  /** The day on which it was read. */
  read: z.iso.date(),
});
const recipe = z.strictObject({
  name: z.string(),
  /** What the host allows, in a few sentences; names of code stand between backticks. */
  allows: z.string(),
  steps: z.array(step).min(1),
  sources: z.array(source).min(1),
});
const schema = z.record(z.string().regex(/^[a-z0-9-]+$/), recipe);

/** One host's recipe. */
export type Recipe = z.infer<typeof recipe>;

/** Returns every recipe by the name of its anchor; throws one error that names all faults of the file. */
export function recipes(file = inContent('embedding/recipes.yaml')): Readonly<Record<string, Recipe>> {
  return readYaml(file, schema, 'embedding');
}
