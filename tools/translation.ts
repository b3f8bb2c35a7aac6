// A translation of a lesson or a page of text: made of the original, or marked as following it again.

import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { fault } from '../src/core/fault.ts';
import { nearestName } from '../src/params/index.ts';
import { sourceHash } from '../src/site/translation-source.ts';

const WORDS = ['quiz.yaml', 'exercise/exercise.yaml', 'whisper.yaml', 'recipe.yaml', 'words.yaml']; // of a lesson, beside its text
const PRESETS = 'presets.yaml'; // only its labels are words
const HEAD = /^---\r?\n[\s\S]*?\r?\n---(?=[ \t]*(\r?\n|$))/;

/** What an author may have written so far: widget, name, and there a label. */
type Presets = Readonly<Record<string, Readonly<Record<string, { label?: string } | null>> | null>>;

/** Makes or renews a translation of a content whose own language is `main`; returns the files that it wrote, from the content's folder. */
export function translate(content: string, name: string, language: string, main: string): string[] {
  requireLanguage(language, main);
  const original = originalOf(content, name);
  const translated = fileFor(original, language);
  const isNew = !existsSync(path.join(content, translated));
  const text = readFileSync(path.join(content, isNew ? original : translated), 'utf8');
  const source = sourceHash(readFileSync(path.join(content, original), 'utf8'));
  const files = new Map([
    [translated, withSource(text, source, isNew ? original : translated)],
    ...(isNew ? wordsBeside(content, path.posix.dirname(original), language) : []),
  ]);
  for (const [file, words] of files) writeFileSync(path.join(content, file), words);
  return [...files.keys()];
}

function requireLanguage(language: string, main: string): void {
  const must = (what: string, got: string) =>
    fault('translate', `a language must be ${what}`, got, 'Write: npm run translate -- telephone es');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) throw must('a tag such as es or pt-BR', language || 'nothing');
  if (language.toLowerCase() === main.toLowerCase()) throw must('another than that of the originals', language);
}

/** The words that stand beside a lesson's text, each to be translated in a file of its own; a page has none. */
function wordsBeside(content: string, folder: string, language: string): [string, string][] {
  return [...WORDS, PRESETS].flatMap((name) => {
    const file = `${folder}/${name}`;
    const own = fileFor(file, language);
    if (!existsSync(path.join(content, file)) || existsSync(path.join(content, own))) return [];
    const text = readFileSync(path.join(content, file), 'utf8');
    return [[own, name === PRESETS ? labelsOf(file, text) : text]];
  });
}

/** The labels of presets, by widget and name, as a translation has them. */
function labelsOf(file: string, text: string): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw fault('translate', `${file} must be YAML`, error.message, 'Run npm run check.');
  const presets = (document.toJS() ?? {}) as Presets;
  const labels = Object.entries(presets).map(([widget, named]) => {
    const labelled = Object.entries(named ?? {}).filter(([, preset]) => preset?.label !== undefined);
    return [widget, Object.fromEntries(labelled.map(([slug, preset]) => [slug, preset!.label]))];
  });
  return stringify(Object.fromEntries(labels), { lineWidth: 0 });
}

/** The text of a lesson by its slug, or of a page by its name. */
function originalOf(content: string, name: string): string {
  const lessons = globSync('lessons/[0-9]*/index.mdx', { cwd: content }).map((file) => file.replaceAll('\\', '/'));
  const pages = globSync('pages/*.mdx', { cwd: content }).map((file) => file.replaceAll('\\', '/'));
  const named = new Map([
    ...pages.filter((file) => !/\..+\./.test(file)).map((file) => [path.posix.basename(file, '.mdx'), file] as const),
    ...lessons.map((file) => [path.posix.basename(path.posix.dirname(file)).replace(/^\d+-/, ''), file] as const),
  ]);
  const found = named.get(name);
  if (found !== undefined) return found;
  throw fault(
    'translate',
    'must be a lesson or a page',
    name || 'nothing',
    `Did you mean ${nearestName(name, [...named.keys()])}?`,
  );
}

const fileFor = (file: string, language: string) => file.replace(/(\.[a-z]+)$/, `.${language}$1`);

/** A text whose head names its source; what stands below the head is left alone. */
function withSource(text: string, source: string, file: string): string {
  const [head] = HEAD.exec(text) ?? [];
  const what = `${file} must begin with a head between two lines of ---`;
  if (head === undefined) throw fault('translate', what, 'none', 'Copy that of another one.');
  const line = stringify({ source }).trimEnd(); // quoted where its digits would be read as a number
  const named = /^source:.*$/m.test(head)
    ? head.replace(/^source:.*$/m, line)
    : head.replace(/(\r?\n)---$/, `$1${line}$1---`);
  return named + text.slice(head.length);
}
