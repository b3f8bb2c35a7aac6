// The pages for teaching that each lesson has.

import { type Lesson, lessons } from '../lessons.ts';

/** Returns the paths of a page that every lesson has one of. */
export async function lessonPaths(): Promise<{ params: { slug: string }; props: { lesson: Lesson } }[]> {
  return (await lessons()).map((lesson) => ({ params: { slug: lesson.slug }, props: { lesson } }));
}
