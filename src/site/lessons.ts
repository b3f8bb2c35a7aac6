// The lessons in their order: the folder's number orders, the slug is what is left of its name.

import { type CollectionEntry, getCollection } from 'astro:content';
import { language, MAIN_LANGUAGE } from './language.ts';
import { slugOf } from './lesson-folders.ts';
import { isShown } from './shown-lessons.ts';

/** A lesson with its place in the course, in the language that is being spoken where it has been translated. */
export interface Lesson {
  readonly slug: string;
  readonly folder: string;
  readonly entry: CollectionEntry<'lessons'>;
  /** The language of the entry. */
  readonly language: string;
  readonly path: string;
}

/** Returns every lesson that is to be shown, in order. */
export async function lessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons');
  const translations = new Map(entries.map((entry) => [entry.id, entry]));
  return entries
    .filter(({ id, data }) => !id.includes('/') && isShown(slugOf(id), data.status, import.meta.env.DEV))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map((original) => {
      const translation = translations.get(`${original.id}/${language()}`);
      const slug = slugOf(original.id);
      return {
        slug,
        folder: original.id,
        entry: translation ?? original,
        language: translation ? language() : MAIN_LANGUAGE,
        path: `/lessons/${slug}/`,
      };
    });
}

/** Returns the language of a lesson where it is not that of the page, for the `lang` of what it is called. */
export function otherLanguage(lesson: Lesson, page = language()): string | undefined {
  return lesson.language === page ? undefined : lesson.language;
}

/** Returns the lessons to read before one, in its order; a slug that names none is told by the check, a hidden one is left out. */
export function prerequisitesOf({ entry }: Lesson, all: readonly Lesson[]): Lesson[] {
  return entry.data.prerequisites.flatMap((slug) => all.find((lesson) => lesson.slug === slug) ?? []);
}
