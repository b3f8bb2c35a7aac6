// Named settings of figures: presets.yaml in a lesson's folder, checked by each widget's own table. A lesson's figure
// may offer them as buttons; each is an embed of its own.

import { globSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse, sayFault, type Table } from '#params';
import { inLesson } from './content-dir.ts';
import { section } from './strings.ts';
import { readYaml } from './yaml-file.ts';

const value = z.union([z.string(), z.number()]).transform(String);
const preset = z.object({ label: z.string(), embed: z.boolean().default(true) }).catchall(value);
const schema = z.record(z.string(), z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), preset));

/** A named setting: its slug, what it is called, whether it has an embed, and its parameters as texts. */
export interface PresetFile {
  readonly slug: string;
  readonly label: string;
  readonly embed: boolean;
  readonly texts: readonly (readonly [string, string])[];
}

/** Returns a widget's presets in every lesson, in their order; throws one error that names every fault. */
export function presetsOf(widget: string, table: Table): PresetFile[] {
  const folders = globSync(inLesson('*', 'presets.yaml')).map((file) => path.basename(path.dirname(file)));
  const order = folders.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const all = order.flatMap((folder) => presetsIn(folder, widget, table));
  const again = all.find(({ slug }, index) => all.findIndex((other) => other.slug === slug) < index);
  if (again === undefined) return all;
  throw new RangeError(`presets.yaml: ${widget}: a name must be used once in all lessons, got ${again.slug} again.`);
}

/** Returns a lesson's presets for a widget, in the order written; throws one error that names every fault. */
export function presetsIn(folder: string, widget: string, table: Table): PresetFile[] {
  const file = inLesson(folder, 'presets.yaml');
  if (globSync(file).length === 0) return [];
  const presets = Object.entries(readYaml(file, schema)[widget] ?? {}).map(([slug, { label, embed, ...texts }]) => ({
    slug,
    label,
    embed,
    texts: Object.entries(texts as Record<string, string>),
  }));
  const faults = presets.flatMap(({ slug, texts }) =>
    parse(table, texts).faults.map(
      (fault) => `${file}: ${widget}.${slug}: ${sayFault(section('params'), fault, 'try')}`,
    ),
  );
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  return presets;
}
