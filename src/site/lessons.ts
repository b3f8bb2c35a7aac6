// The lessons in their order: the folder's number orders, the slug is what is left of its name.

import { type CollectionEntry, getCollection } from 'astro:content';
import { nearestName } from '#params';
import { inLesson } from './content-dir.ts';

/** A lesson with its place in the course. */
export interface Lesson {
  readonly slug: string;
  readonly folder: string;
  readonly entry: CollectionEntry<'lessons'>;
  readonly path: string;
}

/** Drafts are shown to authors, in the dev server or where DRAFTS=1 is set, and to nobody else. */
const withDrafts = import.meta.env.DEV || process.env['DRAFTS'] === '1';

/** Returns every lesson that is to be shown, in order. */
export async function lessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons');
  return entries
    .filter(({ data }) => withDrafts || data.status === 'ready')
    .map((entry) => ({ entry, folder: entry.id, slug: slugOf(entry.id) }))
    .sort((a, b) => a.folder.localeCompare(b.folder, 'en', { numeric: true }))
    .map((lesson) => ({ ...lesson, path: `/lessons/${lesson.slug}/` }));
}

/** Returns a folder's slug: its name without the number that orders it. */
export function slugOf(folder: string): string {
  return folder.replace(/^\d+-/, '');
}

/** Returns the lessons to read before one, in its order; throws where a slug names none. */
export function prerequisitesOf({ folder, entry }: Lesson, all: readonly Lesson[]): Lesson[] {
  return entry.data.prerequisites.map((slug) => {
    const found = all.find((lesson) => lesson.slug === slug);
    if (found !== undefined) return found;
    const nearest = nearestName(
      slug,
      all.map((lesson) => lesson.slug),
    );
    const file = inLesson(folder, 'index.mdx');
    throw new RangeError(`${file}: prerequisites must name lessons, got ${slug}. Did you mean ${nearest}?`);
  });
}
