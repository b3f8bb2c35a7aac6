// Which lessons have a page. What is kept back stays in the course, with its place and its name.

import { siteConfig } from './config.ts';
import { inLesson } from './content-dir.ts';
import { attempt } from './fault.ts';
import { frontMatterOf, type LessonFrontMatter, lessonFrontMatter } from './front-matter.ts';
import { lessonFolders, slugOf } from './lesson-folders.ts';

const { hidden } = siteConfig();

/** Whether a lesson has a page: a hidden one has none; a draft has one for its authors, and where DRAFTS=1 is set. */
export function isShown(slug: string, status: LessonFrontMatter['status'], isForAuthors: boolean): boolean {
  return !hidden.includes(slug) && (isForAuthors || process.env['DRAFTS'] === '1' || status === 'ready');
}

/** Returns the slugs of the lessons without a page; one whose head is faulty counts as ready, the check tells of it. */
export function unshownSlugs(isForAuthors: boolean): string[] {
  const statusOf = (folder: string) =>
    attempt(() => frontMatterOf(inLesson(folder, 'index.mdx'), lessonFrontMatter)).value?.value.status ?? 'ready';
  return lessonFolders()
    .filter((folder) => !isShown(slugOf(folder), statusOf(folder), isForAuthors))
    .map(slugOf);
}
