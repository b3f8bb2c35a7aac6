// What the content says instead of the engine's own strings: sections and keys that there are, and no {placeholder} that
// the engine does not fill. A widget of a fork's own has a section of its own.

import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { nearestName } from '#params';
import { inContent } from '../content-dir.ts';
import { attempt, type ContentFault } from '../fault.ts';
import { LANGUAGES } from '../language.ts';
import { lessonFolders } from '../lesson-folders.ts';
import { engineStrings, wordsFile } from '../strings.ts';
import { type Yaml, yamlFile } from '../yaml-file.ts';

const schema = z.record(z.string(), z.record(z.string(), z.string()));
type Sections = z.infer<typeof schema>;

/** Rule strings, for the strings of the content as a whole. */
export function stringFaults(): ContentFault[] {
  return LANGUAGES.flatMap((tag) => faultsIn(inContent(`strings.${tag}.yaml`), engineStrings(tag)));
}

/** Rule strings, for the words of a lesson's figures. */
export function wordFaults(folder: string): ContentFault[] {
  return LANGUAGES.flatMap((tag) => {
    const file = wordsFile(tag, folder);
    return [...faultsIn(file, engineStrings(tag)), ...saidOtherwise(tag).filter((fault) => fault.file === file)];
  });
}

/** What a lesson says holds in the whole course: what a later one says otherwise would hold in the first one, too. */
function saidOtherwise(tag: string): ContentFault[] {
  const said = new Map<string, { readonly text: string; readonly file: string }>();
  return wordsIn(tag).flatMap(({ file, read, section, key, text }): ContentFault[] => {
    const name = `${section}.${key}`;
    const before = said.get(name) ?? { text, file };
    said.set(name, before);
    if (before.text === text) return [];
    const what = `${name} must be said in one way in all lessons, got “${text}” where ${before.file} says “${before.text}”`;
    return [{ file, line: read.lineOf([section, key]), rule: 'strings', what, hint: 'Leave one out.', level: 'error' }];
  });
}

/** Every word that a lesson says in a language; a file that cannot be read is told with its lesson. */
function wordsIn(tag: string) {
  const files = lessonFolders()
    .map((folder) => wordsFile(tag, folder))
    .filter((file) => existsSync(file));
  return files.flatMap((file) => {
    const { value: read } = attempt(() => yamlFile(file, schema, 'strings'));
    return Object.entries(read?.value ?? {}).flatMap(([section, words]) =>
      Object.entries(words).map(([key, text]) => ({ file, read: read!, section, key, text })),
    );
  });
}

function faultsIn(file: string, known: Sections): readonly ContentFault[] {
  if (!existsSync(file)) return [];
  const { value: read, faults } = attempt(() => yamlFile(file, schema, 'strings'));
  if (read === undefined) return faults;
  return Object.entries(read.value).flatMap(([section, words]) => {
    const engine = known[section];
    if (engine !== undefined) return inSection({ file, read, section }, words, engine);
    if (isWidget(section)) return [];
    const sections = Object.keys(known);
    return fault(
      { file, read, section },
      [section],
      `a section must be one of the engine's, got ${section}`,
      nearestName(section, sections),
    );
  });
}

const isWidget = (name: string) => existsSync(`components/widgets/${name}`);

interface Place {
  readonly file: string;
  readonly read: Yaml<Sections>;
  readonly section: string;
}

function inSection(place: Place, words: Readonly<Record<string, string>>, engine: Readonly<Record<string, string>>) {
  const spelled = new Set(
    Object.values(engine).flatMap((text) => namesIn(text, WORD).map((word) => word.toLowerCase())),
  );
  const keys = [...Object.keys(engine), ...spelled];
  return Object.entries(words).flatMap(([key, text]) => {
    const path = [place.section, key];
    if (place.section === 'widgets' && isWidget(key)) return []; // its title
    if (!keys.includes(key))
      return fault(
        place,
        path,
        `a key of ${place.section} must be one of the engine's, got ${key}`,
        nearestName(key, keys),
      );
    const filled = namesIn(engine[key] ?? '', PLACEHOLDER);
    return namesIn(text, PLACEHOLDER)
      .filter((name) => !filled.includes(name))
      .map((name) => fault(place, path, `${key} may hold ${holds(filled)}, got {${name}}`, nearestName(name, filled)));
  });
}

const WORD = /\{\{(\p{L}+)\}\}/gu;
const PLACEHOLDER = /(?<!\{)\{([\w-]+)\}(?!\})/g;

const namesIn = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name]) => name!);
const holds = (names: readonly string[]) =>
  names.length === 0 ? 'no {name}' : names.map((name) => `{${name}}`).join(', ');

function fault({ file, read }: Place, path: readonly string[], what: string, near: string): ContentFault {
  const hint = near === '' ? 'Leave it out.' : `Did you mean ${near}?`;
  return { file, line: read.lineOf(path), rule: 'strings', what, hint, level: 'error' };
}
