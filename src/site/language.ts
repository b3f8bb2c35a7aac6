// In which language a page is being written. It is said once for each request, and holds for all that is drawn for it.

import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteConfig } from './config.ts';

const { base, language: main, translations } = siteConfig();
const spoken = new AsyncLocalStorage<string>();

/** The language of files that name none. */
export const MAIN_LANGUAGE = main;

/** The languages of the site, its main one first. */
export const LANGUAGES: readonly string[] = [main, ...translations];

/** Returns the language that is being spoken. */
export const language = (): string => spoken.getStore() ?? main;

/** Does something in a language. */
export const inLanguage = <T>(tag: string, work: () => T): T => spoken.run(tag, work);

/** Returns the language of an address: "/es/lessons/" is Spanish where the site speaks it. */
export function languageAt(pathname: string): string {
  const [first] = pathname.slice(base.length).split('/');
  return translations.find((tag) => tag === first) ?? main;
}

/** Returns in which direction a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(tag) as Intl.Locale & { readonly textInfo?: Intl.TextInfo }; // as Node 22 has it
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}

/** Returns the file of a language, beside the one that names none: "quiz.es.yaml" beside "quiz.yaml". */
export function fileIn(tag: string, file: string): string {
  return tag === main ? file : file.replace(/(\.[a-z]+)$/, `.${tag}$1`);
}

/** Returns the language of a file of the content: Spanish is that of "index.es.mdx" where the site speaks it. */
export function languageOfFile(file: string): string {
  return translations.find((tag) => path.basename(file).includes(`.${tag}.`)) ?? main;
}

/** Returns the file that one of a further language is a translation of: "quiz.yaml" of "quiz.es.yaml". */
export function originalOf(file: string): string {
  const name = path.basename(file);
  return file.slice(0, -name.length) + name.replace(`.${languageOfFile(file)}.`, '.');
}

/** Returns the file in the language that is being spoken, or the one that names none where there is no such. */
export function spokenFile(file: string): string {
  const own = fileIn(language(), file);
  return existsSync(own) ? own : file;
}
