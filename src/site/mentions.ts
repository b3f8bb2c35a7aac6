// Which lessons mention what: the works they cite and the words they link to the glossary, as their source notes it.

import { render } from 'astro:content';
import { type Lesson, lessons } from './lessons.ts';

/** What a lesson's source notes about it (see lesson-source.ts). */
export type Kind = 'cited' | 'terms';

/** Returns the lessons that mention each id, in the course's order. */
export async function mentions(kind: Kind): Promise<ReadonlyMap<string, readonly Lesson[]>> {
  const found = new Map<string, Lesson[]>();
  for (const lesson of await lessons()) {
    const { remarkPluginFrontmatter } = await render(lesson.entry);
    for (const id of remarkPluginFrontmatter[kind] as string[]) {
      found.set(id, [...(found.get(id) ?? []), lesson]);
    }
  }
  return found;
}
