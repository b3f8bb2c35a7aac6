// What a curry needs of the lesson it stands in: its words, recipe.yaml, and its buttons, presets.yaml.

import { z } from 'astro/zod';
import { inLesson } from '#site/content-dir.ts';
import { presetsIn } from '#site/presets.ts';
import { readYaml } from '#site/yaml-file.ts';
import { type CurryValues, table } from './params.ts';
import { recipeFaults } from './recipe.ts';

const schema = z.strictObject({
  dish: z.string(),
  tastes: z.array(z.string()),
  steps: z.array(z.strictObject({ ingredient: z.string(), taste: z.string() })),
});

/** Returns the view's further props in a lesson's folder; throws one error that names every fault of its files. */
export function built(_: CurryValues, folder: string) {
  const file = inLesson(folder, 'recipe.yaml');
  const recipe = readYaml(file, schema);
  const faults = recipeFaults(file, recipe);
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  return { recipe, presets: presetsIn(folder, 'curry', table) };
}
