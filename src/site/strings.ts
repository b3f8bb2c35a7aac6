// Every sentence a reader sees that is not part of a lesson, by section: src/strings/LANGUAGE.yaml, and over it what
// the content says otherwise: words.yaml of a lesson, strings.LANGUAGE.yaml of the whole. What a language lacks is said in English.

import { existsSync } from 'node:fs';
import type { Words } from '#params';
import { inContent, inLesson } from './content-dir.ts';
import { fileIn, language, MAIN_LANGUAGE } from './language.ts';
import { lessonFolders } from './lesson-folders.ts';
import { dataIn, isNamed } from './yaml-file.ts';

type Sections = Readonly<Record<string, Words>>;

const read = new Map<string, Sections>();

/** Returns the strings of a widget on a page: its own section over those that all widgets share. */
export function wordsFor(widget: string): Words {
  return { ...section('figure'), ...section('params'), ...section('controls'), ...section(widget) };
}

/**
 * Returns the strings of a widget in an embed, which sets no tasks, fills no screen and shares nothing itself; what
 * begins with "text." is said by a lesson's text and by no figure, what ends in ".small" by a miniature alone.
 */
export function embedWordsFor(widget: string): Words {
  const own = Object.entries(section(widget)).filter(([name]) => !/^text\.|\.small$/.test(name));
  return { ...section('params'), ...section('controls'), ...Object.fromEntries(own) };
}

/** Returns one section of the strings in the language that is being spoken; throws where there is none of that name. */
export function section(name: string): Words {
  const words = stringsOf(language())[name];
  if (words !== undefined) return words;
  throw new RangeError(`src/strings/en.yaml: ${name} must be a section, got nothing. Add it.`);
}

/** Returns all strings of a language, by section. */
export function stringsOf(tag: string): Sections {
  if (import.meta.env?.DEV || !read.has(tag)) read.set(tag, spelled(filesOf(tag).map(sectionsIn).reduce(over, {})));
  return read.get(tag)!;
}

/**
 * The files that a language's strings are read from, each over the one before: the engine's, those of the
 * lessons, those of the content as a whole. "pt-BR" is said as "pt" at least. Below them all is what only the
 * content's main language says: the words of a widget of a fork's own, until they are translated.
 */
function filesOf(tag: string): string[] {
  return [wholeFileOf(MAIN_LANGUAGE), ...engineFilesOf(tag), ...ownFilesOf(tag)];
}

const wholeFileOf = (tag: string): string => inContent(`strings.${tag}.yaml`);

function engineFilesOf(tag: string): string[] {
  return [...new Set(['en', tag.split('-')[0]!, tag])].map((one) => `src/strings/${one}.yaml`);
}

/** Returns the engine's own strings of a language, by section, as they are written. */
export const engineStrings = (tag: string): Sections => engineFilesOf(tag).map(sectionsIn).reduce(over, {});

/** Returns the file of a lesson's words in a language, whether it is there or not. */
export const wordsFile = (tag: string, folder: string): string => fileIn(tag, inLesson(folder, 'words.yaml'));

/** The files of the content that say strings of a language, those of the lessons in the course's order. */
function ownFilesOf(tag: string): string[] {
  return [...lessonFolders().map((folder) => wordsFile(tag, folder)), wholeFileOf(tag)];
}

/** The sections of a file as far as they are texts: the check, which speaks itself, tells what is wrong with the rest. */
function sectionsIn(file: string): Sections {
  const data = existsSync(file) ? dataIn(file)?.data : undefined;
  return Object.fromEntries(Object.entries(isNamed(data) ? data : {}).map(([name, words]) => [name, textsIn(words)]));
}

function textsIn(words: unknown): Words {
  const entries = Object.entries(isNamed(words) ? words : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function over(under: Sections, own: Sections): Sections {
  const names = [...new Set([...Object.keys(under), ...Object.keys(own)])];
  return Object.fromEntries(names.map((name) => [name, { ...under[name], ...own[name] }]));
}

/** A word of the analogy, {{person}}, is what its section says for it, or itself; {{Person}} begins a sentence. */
function spelled(sections: Sections): Sections {
  const inSection = (words: Words) =>
    Object.entries(words).map(([key, text]) => [key, text.replaceAll(WORD, (_, word: string) => spell(words, word))]);
  return Object.fromEntries(
    Object.entries(sections).map(([name, words]) => [name, Object.fromEntries(inSection(words))]),
  );
}

const WORD = /\{\{(\p{L}+)\}\}/gu;

function spell(words: Words, word: string): string {
  const small = word.toLowerCase();
  const said = words[small] ?? small;
  return word === small ? said : said.charAt(0).toUpperCase() + said.slice(1);
}
