// The lessons as folders: every lesson has one, its number orders it, the rest of its name is its slug.

import path from 'node:path';
import { contentFiles } from './content-dir.ts';

/** Returns the folder of every lesson in the course's order; _template is none. */
export function lessonFolders(): string[] {
  return contentFiles('lessons/[0-9]*/index.mdx')
    .map((file) => path.basename(path.dirname(file)))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Returns a folder's slug: its name without the number that orders it. */
export function slugOf(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

/** Returns the slug of every lesson in the course's order. */
export function lessonSlugs(): string[] {
  return lessonFolders().map(slugOf);
}
