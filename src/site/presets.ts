// Named settings of figures: presets.yaml in a lesson's folder, checked by each widget's own table. A lesson's figure
// may offer them as buttons; each is an embed of its own.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { type Fault, parse, type Table } from '#params';
import { contentFiles, inLesson } from './content-dir.ts';
import { attempt, type ContentFault, refuse } from './fault.ts';
import { fileIn, language, MAIN_LANGUAGE } from './language.ts';
import { parameterFault } from './parameter-fault.ts';
import { readYaml, type Yaml, yamlFile } from './yaml-file.ts';

const value = z.union([z.string(), z.number()]).transform(String);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const preset = z.object({ label: z.string(), embed: z.boolean().default(true) }).catchall(value);
const schema = z.record(z.string(), z.record(slug, preset));

/** The presets of a lesson as they are written: widget, slug, label, and parameters as texts. */
export type PresetsFile = z.infer<typeof schema>;

/** A named setting: its slug, what it is called, whether it has an embed, and its parameters as texts. */
export interface PresetFile {
  readonly slug: string;
  readonly label: string;
  readonly embed: boolean;
  readonly texts: readonly (readonly [string, string])[];
}

/** The folders of all lessons with presets, in the course's order. */
function presetFolders(): string[] {
  const folders = contentFiles('lessons/*/presets.yaml').map((file) => path.basename(path.dirname(file)));
  return folders.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Returns a widget's presets in every lesson, in their order; throws one error that names every fault. */
export function presetsOf(widget: string, table: Table): PresetFile[] {
  const presets: PresetFile[] = [];
  const faults: ContentFault[] = [];
  for (const folder of presetFolders()) {
    const read = attempt(() => presetsIn(folder, widget, table));
    const again = read.value?.filter((one) => presets.some(({ slug }) => slug === one.slug)) ?? [];
    faults.push(...read.faults, ...again.map((one) => repeated(folder, widget, one.slug)));
    presets.push(...(read.value ?? []));
  }
  refuse(faults);
  return presets;
}

function repeated(folder: string, widget: string, name: string): ContentFault {
  const line = presetsFile(folder)?.lineOf([widget, name]);
  const what = `${widget}: a name must be used once in all lessons, got ${name} again`;
  return { file: inLesson(folder, 'presets.yaml'), line, rule: 'preset', what, hint: 'Rename one.', level: 'error' };
}

/** Returns a lesson's presets for a widget, in the order written; throws one error that names every fault. */
export function presetsIn(folder: string, widget: string, table: Table): PresetFile[] {
  const read = presetsFile(folder);
  if (read === undefined) return [];
  const labels = labelsIn(folder)[widget];
  const presets = Object.entries(read.value[widget] ?? {}).map(([slug, { label, embed, ...texts }]) => ({
    slug,
    label: labels?.[slug] ?? label,
    embed,
    texts: Object.entries(texts as Record<string, string>),
  }));
  const told = (slug: string) => (fault: Fault) => {
    const { what, hint } = parameterFault(fault);
    const line = read.lineOf([widget, slug, fault.name]);
    const file = inLesson(folder, 'presets.yaml');
    return { file, line, rule: 'preset', what: `${widget}.${slug}: ${what}`, hint, level: 'error' } as const;
  };
  refuse(presets.flatMap(({ slug, texts }) => parse(table, texts).faults.map(told(slug))));
  return presets;
}

/** Returns a lesson's presets.yaml and its lines, undefined where there is none; throws one error that names every fault. */
export function presetsFile(folder: string): Yaml<PresetsFile> | undefined {
  const file = inLesson(folder, 'presets.yaml');
  return existsSync(file) ? yamlFile(file, schema, 'preset') : undefined;
}

const translated = z.record(z.string(), z.record(z.string(), z.string()));

/** The labels of a lesson's presets in the language that is being spoken, by widget and name: presets.es.yaml. */
function labelsIn(folder: string): z.infer<typeof translated> {
  const file = fileIn(language(), inLesson(folder, 'presets.yaml'));
  return language() === MAIN_LANGUAGE || !existsSync(file) ? {} : readYaml(file, translated, 'preset');
}
