// The course's symbols: content/notation.yaml.

import { z } from 'astro/zod';
import { inContent } from './content-dir.ts';
import { spokenFile } from './language.ts';
import { type Yaml, yamlFile } from './yaml-file.ts';

const schema = z.array(z.strictObject({ tex: z.string(), means: z.string(), lesson: z.string() }));

/** A symbol in TeX, what it stands for, and the slug of the lesson that brings it in. */
export type Symbol = z.infer<typeof schema>[number];

/** The file that lists them. */
export const NOTATION = inContent('notation.yaml');

/** Returns every symbol in order; throws one error that names all faults of the file. */
export function notation(file = spokenFile(NOTATION)): readonly Symbol[] {
  return notationWithLines(file).value;
}

/** Returns every symbol in order and the lines of the file; throws one error that names all its faults. */
export function notationWithLines(file = spokenFile(NOTATION)): Yaml<Symbol[]> {
  return yamlFile(file, schema, 'notation');
}
