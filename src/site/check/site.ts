// Every rule for what belongs to the course as a whole: its configuration, the files that all lessons share, its pages,
// the names of its folders.

import { readFileSync } from 'node:fs';
import { nearestName } from '#params';
import { configWithLines } from '../config.ts';
import { contentFiles, inContent } from '../content-dir.ts';
import { attempt, type ContentFault, faultsOfReading } from '../fault.ts';
import { frontMatterOf, pageFrontMatter } from '../front-matter.ts';
import { glossary } from '../glossary.ts';
import { inLanguage, LANGUAGES, languageOfFile, originalOf } from '../language.ts';
import { lessonSlugs } from '../lesson-folders.ts';
import { notation } from '../notation.ts';
import { recipes } from '../recipes.ts';
import { references } from '../references.ts';
import { spokenSite } from '../spoken-site.ts';
import { folderFaults } from './folders.ts';
import { notationFaults, statementFaults } from './inventories.ts';
import { stringFaults } from './strings.ts';
import { inFile, readText } from './text.ts';
import { textFaults } from './text-faults.ts';
import { stale } from './translations.ts';

/** Returns everything that is wrong outside the lessons. */
export async function siteFaults(): Promise<ContentFault[]> {
  const pages = await Promise.all(contentFiles('pages/*.mdx').map(pageFaults));
  return [
    ...configFaults(),
    ...[glossary, references, recipes].flatMap((read) => faultsOfReading(() => read())),
    ...notationFaults(),
    ...statementFaults(),
    ...stringFaults(),
    ...LANGUAGES.slice(1).flatMap(translatedFaults),
    ...folderFaults(),
    ...pages.flat(),
  ];
}

/** What is wrong in the files of a further language that all lessons share. */
function translatedFaults(tag: string): ContentFault[] {
  const read = [spokenSite, glossary, notation].flatMap((file) => faultsOfReading(() => inLanguage(tag, () => file())));
  return read.filter(({ file }) => languageOfFile(file) === tag);
}

/** Rules config and missing-licence. */
function configFaults(): readonly ContentFault[] {
  const { value: config, faults } = attempt(() => configWithLines());
  if (config === undefined) return faults;
  return hiddenFaults(config.value.hidden, (index) => config.lineOf(['hidden', index]));
}

/** Rule config, for the lessons that a course hides: each is one of its lessons. */
export function hiddenFaults(hidden: readonly string[], lineOf: (index: number) => number): ContentFault[] {
  const slugs = lessonSlugs();
  return hidden.flatMap((slug, index): ContentFault[] => {
    if (slugs.includes(slug)) return [];
    const what = `hidden must name lessons, got ${slug}`;
    const hint = `Did you mean ${nearestName(slug, slugs)}?`;
    return [{ file: inContent('site.config.yaml'), line: lineOf(index), rule: 'config', what, hint, level: 'error' }];
  });
}

async function pageFaults(file: string): Promise<readonly ContentFault[]> {
  const source = readFileSync(file, 'utf8');
  const { value: text, faults } = attempt(() => readText(file, source));
  const inText = text === undefined ? [] : (await textFaults(text)).map((fault) => inFile(file, fault));
  const { value: head, faults: inHead } = attempt(() => frontMatterOf(file, pageFrontMatter, source));
  const original = originalOf(file);
  return [...faults, ...inHead, ...inText, ...(head && original !== file ? stale(original, file, head) : [])];
}
