// Where pages stand: below the site's base, and below a language where the page is written in more than one.

import path from 'node:path';
import { siteConfig } from './config.ts';
import { contentFiles } from './content-dir.ts';
import { decoded } from './decoded.ts';
import { language, MAIN_LANGUAGE } from './language.ts';

const { base } = siteConfig();

/** The pages that are written in every language, by their files below src/pages. */
export const TRANSLATED = [
  'index.astro',
  'both.astro',
  'glossary.astro',
  'lessons/index.astro',
  'lessons/[slug].astro',
  'notation.astro',
  'references.astro',
  'search.astro',
  'share.json.ts',
  '[page].astro',
] as const;

const texts = contentFiles('pages/*.mdx').map((file) => path.basename(file).split('.')[0]!);
const first = TRANSLATED.map((file) => file.split(/[/.]/)[0]!);
const translated = new Set(['', ...first, ...texts]);

/** Whether a page, by its path from the site's root, is written in every language. */
export const isTranslated = (page: string): boolean =>
  translated.has(decoded(page.replace(/^\//, '').split(/[/#?.]/)[0]!));

/** Returns the address of a page in a language: of "/lessons/curry/" or "glossary/". */
export function addressIn(tag: string, page: string): string {
  const rest = page.replace(/^\//, '');
  return tag === MAIN_LANGUAGE || !isTranslated(rest) ? base + rest : `${base}${tag}/${rest}`;
}

/** Returns the address of a page in the language that is being spoken. */
export const addressOf = (page: string): string => addressIn(language(), page);

/** Returns the path from the site's root that all languages of a page share: "lessons/curry/". */
export function pageOf(pathname: string): string {
  const rest = pathname.slice(base.length);
  return language() === MAIN_LANGUAGE ? rest : rest.slice(language().length + 1);
}
