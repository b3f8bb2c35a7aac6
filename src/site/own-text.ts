// Which pages of a further language have a text in it, and which wait for their translation.

import { globSync } from 'node:fs';
import { pageOf } from './address.ts';
import { inContent, inLesson } from './content-dir.ts';
import { fileIn, inLanguage, languageAt, MAIN_LANGUAGE } from './language.ts';

/** Whether the page at a path has a text of its own, and not that of the main language with a notice. */
export function isOwn(pathname: string): boolean {
  const tag = languageAt(pathname);
  if (tag === MAIN_LANGUAGE) return true;
  const page = inLanguage(tag, () => pageOf(pathname)).replace(/\/$/, '');
  const [kind, slug] = page.split('/');
  const original = kind === 'lessons' && slug ? inLesson(`*-${slug}`, 'index.mdx') : inContent(`pages/${page}.mdx`);
  return globSync(original).length === 0 || globSync(fileIn(tag, original)).length > 0;
}
