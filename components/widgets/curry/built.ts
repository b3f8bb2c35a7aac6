// What a curry needs of the lesson it stands in: its words, recipe.yaml, and its buttons, presets.yaml.

import { z } from 'astro/zod';
import { inLesson } from '#site/content-dir.ts';
import { refuse } from '#site/fault.ts';
import { spokenFile } from '#site/language.ts';
import { presetsIn } from '#site/presets.ts';
import { yamlFile } from '#site/yaml-file.ts';
import { type CurryValues, table } from './params.ts';
import { type Recipe, recipeFaults } from './recipe.ts';

const schema = z.strictObject({
  dish: z.string(),
  tastes: z.array(z.string()),
  steps: z.array(z.strictObject({ ingredient: z.string(), taste: z.string() })),
});

/** Returns the recipe of a lesson's folder; throws one error that names every fault of its file. */
export function fromLesson(folder: string): Recipe {
  const file = spokenFile(inLesson(folder, 'recipe.yaml'));
  const { value, lineOf } = yamlFile(file, schema, 'recipe');
  const told = ({ path, what, hint }: ReturnType<typeof recipeFaults>[number]) =>
    ({ file, line: lineOf(path), rule: 'recipe', what, hint, level: 'error' }) as const;
  refuse(recipeFaults(value).map(told));
  return value;
}

/** Returns the view's further props in a lesson's folder; throws one error that names every fault of its files. */
export function built(_: CurryValues, folder: string) {
  return { recipe: fromLesson(folder), presets: presetsIn(folder, 'curry', table) };
}
