// For tests only: a small course whose interface speaks a language that nobody speaks, in a folder of its own.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { PSEUDO, pseudo, pseudoStrings } from './pseudo.testing.ts';

/** The lessons of the small course. */
export const LESSONS = ['20-telephone', '40-curry', '50-arithmetic-of-tasting'];

/** Writes the small course; returns its folder. */
export function pseudoCourse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', folder, { recursive: true });
  for (const lesson of LESSONS) translate(join(folder, 'lessons', lesson));
  const hidden = readdirSync(join(folder, 'lessons'))
    .filter((lesson) => /^\d/.test(lesson) && !LESSONS.includes(lesson))
    .map((lesson) => lesson.replace(/^\d+-/, ''));
  changeYaml<object>(join(folder, 'site.config.yaml'), (config) => ({ ...config, translations: [PSEUDO], hidden }));
  const english = parse(readFileSync('src/strings/en.yaml', 'utf8'));
  writeFileSync(join(folder, `strings.${PSEUDO}.yaml`), stringify(pseudoStrings(english)));
  return folder;
}

/** A lesson's text stays, so that its figures are on a page of the language; what its figures say is translated. */
function translate(lesson: string): void {
  cpSync(join(lesson, 'index.mdx'), join(lesson, `index.${PSEUDO}.mdx`));
  for (const file of readdirSync(lesson)) {
    const at = join(lesson, file);
    if (/\.es\./.test(file)) rmSync(at);
    else if (file === 'presets.yaml') inPseudo(at, labelsOf);
    else if (/^(words|recipe)\.yaml$/.test(file)) inPseudo(at, spoken);
  }
}

function inPseudo(file: string, translated: (value: unknown) => unknown): void {
  const value = translated(parse(readFileSync(file, 'utf8')));
  writeFileSync(file.replace(/yaml$/, `${PSEUDO}.yaml`), stringify(value));
}

/** Every text within a value in the language that nobody speaks. */
function spoken(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(spoken);
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, spoken(part)]));
}

/** The labels of presets, by widget and name. */
function labelsOf(presets: unknown): unknown {
  const all = Object.entries(presets as Record<string, Record<string, { label: string }>>);
  const labels = (named: Record<string, { label: string }>) =>
    Object.fromEntries(Object.entries(named).map(([slug, { label }]) => [slug, pseudo(label)]));
  return Object.fromEntries(all.map(([widget, named]) => [widget, labels(named)]));
}

function changeYaml<T>(file: string, change: (value: T) => T): void {
  writeFileSync(file, stringify(change(parse(readFileSync(file, 'utf8')) as T)));
}
