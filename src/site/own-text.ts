// Which pages of a further language have a text in it, and which wait for their translation.

import { existsSync } from 'node:fs';
import { pageOf } from './address.ts';
import { inContent, inLesson } from './content-dir.ts';
import { decoded } from './decoded.ts';
import { fileIn, inLanguage, languageAt, MAIN_LANGUAGE } from './language.ts';
import { lessonFolders, slugOf } from './lesson-folders.ts';

/** Whether the page at a path has a text of its own, and not that of the main language with a notice. */
export function isOwn(pathname: string): boolean {
  const tag = languageAt(pathname);
  if (tag === MAIN_LANGUAGE) return true;
  const original = originalAt(decoded(inLanguage(tag, () => pageOf(pathname))).replace(/\/$/, ''));
  return !existsSync(original) || existsSync(fileIn(tag, original));
}

/** The file that a page's text would have in the main language. */
function originalAt(page: string): string {
  const [kind, slug] = page.split('/');
  if (kind !== 'lessons' || !slug) return inContent(`pages/${page}.mdx`);
  return inLesson(lessonFolders().find((folder) => slugOf(folder) === slug) ?? slug, 'index.mdx');
}
