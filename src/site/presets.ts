// Named settings of a lesson's figures: presets.yaml in the lesson's folder, checked by each widget's own table.

import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse, sayFault, type Table } from '#params';
import { section } from './strings.ts';
import { readYaml } from './yaml-file.ts';

const value = z.union([z.string(), z.number()]).transform(String);
const schema = z.record(z.string(), z.record(z.string(), z.object({ label: z.string() }).catchall(value)));

/** A named setting: its slug, what it is called, and its parameters as texts. */
export interface PresetFile {
  readonly slug: string;
  readonly label: string;
  readonly texts: readonly (readonly [string, string])[];
}

/** Returns a lesson's presets for a widget, in the order written; throws one error that names every fault. */
export function presetsOf(folder: string, widget: string, table: Table): PresetFile[] {
  const file = `content/lessons/${folder}/presets.yaml`;
  if (!existsSync(file)) return [];
  const presets = Object.entries(readYaml(file, schema)[widget] ?? {}).map(([slug, { label, ...texts }]) => ({
    slug,
    label,
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
