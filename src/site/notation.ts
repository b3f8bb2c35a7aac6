// The course's symbols: content/notation.yaml.

import { z } from 'astro/zod';
import { inContent } from './content-dir.ts';
import { readYaml } from './yaml-file.ts';

const schema = z.array(z.strictObject({ tex: z.string(), means: z.string(), lesson: z.string() }));

/** A symbol in TeX, what it stands for, and the slug of the lesson that brings it in. */
export type Symbol = z.infer<typeof schema>[number];

/** Returns every symbol in order; throws one error that names all faults of the file. */
export function notation(file = inContent('notation.yaml')): readonly Symbol[] {
  return readYaml(file, schema);
}
