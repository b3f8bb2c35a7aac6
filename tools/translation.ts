// A translation of a lesson or a page of text: made of the original, or marked as following it again.

import { copyFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fault } from '../src/core/fault.ts';
import { nearestName } from '../src/params/index.ts';
import { sourceHash } from '../src/site/translation-source.ts';

const WORDS = ['quiz.yaml', 'exercise/exercise.yaml', 'whisper.yaml', 'recipe.yaml', 'words.yaml']; // of a lesson, beside its text

/** Makes or renews a translation in a folder of content; returns the files that it wrote, from that folder. */
export function translate(content: string, name: string, language: string): string[] {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language))
    throw fault(
      'translate',
      'a language must be a tag such as es or pt-BR',
      language || 'nothing',
      'Write: npm run translate -- telephone es',
    );
  const original = originalOf(content, name);
  const translated = fileFor(original, language);
  const isNew = !existsSync(path.join(content, translated));
  const text = readFileSync(path.join(content, isNew ? original : translated), 'utf8');
  const source = sourceHash(readFileSync(path.join(content, original), 'utf8'));
  writeFileSync(path.join(content, translated), withSource(text, source));
  return [translated, ...(isNew ? copied(content, path.posix.dirname(original), language) : [])];
}

/** The words that stand beside a lesson's text, each to be translated in a copy; a page has none. */
function copied(content: string, folder: string, language: string): string[] {
  const files = WORDS.map((file) => `${folder}/${file}`).filter((file) => existsSync(path.join(content, file)));
  return files.flatMap((file) => {
    const copy = fileFor(file, language);
    if (existsSync(path.join(content, copy))) return [];
    copyFileSync(path.join(content, file), path.join(content, copy));
    return copy;
  });
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

function withSource(text: string, source: string): string {
  const line = `source: ${source}`;
  return /^source: .*$/m.test(text) ? text.replace(/^source: .*$/m, line) : text.replace(/\n---\n/, `\n${line}\n---\n`);
}
