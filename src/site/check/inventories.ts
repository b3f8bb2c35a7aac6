// What the course's lists say of its lessons: a symbol's lesson is one, a statement stands where its line says.

import { readFileSync } from 'node:fs';
import { nearestName } from '#params';
import { inContent, inLesson } from '../content-dir.ts';
import { attempt, type ContentFault } from '../fault.ts';
import { lessonFolders, lessonSlugs, slugOf } from '../lesson-folders.ts';
import { NOTATION, notationWithLines } from '../notation.ts';
import { STATEMENTS, statementsWithLines } from '../statements.ts';
import { anchorsOf } from './anchors.ts';
import { readText } from './text.ts';

/** Rule notation. */
export function notationFaults(): readonly ContentFault[] {
  const { value: read, faults } = attempt(() => notationWithLines());
  if (read === undefined) return faults;
  return read.value.flatMap(({ lesson }, index) =>
    lessonFault(NOTATION, read.lineOf([index, 'lesson']), 'notation', lesson),
  );
}

/** Rule statement. */
export function statementFaults(): readonly ContentFault[] {
  const { value: read, faults } = attempt(() => statementsWithLines());
  if (read === undefined) return faults;
  const folders = lessonFolders().toReversed(); // so that of two with one name the first counts
  const anchors = new Map(folders.map((folder) => [slugOf(folder), anchorsIn(folder)]));
  return read.value.flatMap(({ lesson, anchor }, index): ContentFault[] => {
    const there = anchors.get(lesson);
    if (there === undefined) return lessonFault(STATEMENTS, read.lineOf([index, 'lesson']), 'statement', lesson);
    if (there.length === 0 || there.includes(anchor)) return [];
    const what = `${index}.anchor must be one of the lesson ${lesson}, got ${anchor}`;
    const hint = `Did you mean ${nearestName(anchor, there)}?`;
    return [{ file: STATEMENTS, line: read.lineOf([index, 'anchor']), rule: 'statement', what, hint, level: 'error' }];
  });
}

/** The anchors of a lesson; none where it cannot be read, which is told of its file. */
function anchorsIn(folder: string): string[] {
  const file = inLesson(folder, 'index.mdx');
  const { value: text } = attempt(() => readText(file, readFileSync(file, 'utf8')));
  return text === undefined ? [] : anchorsOf(text).map(({ id }) => id);
}

function lessonFault(file: string, line: number, rule: string, lesson: string): ContentFault[] {
  const slugs = lessonSlugs();
  if (slugs.includes(lesson)) return [];
  const what = `lesson must name a lesson of ${inContent('lessons')}, got ${lesson}`;
  return [{ file, line, rule, what, hint: `Did you mean ${nearestName(lesson, slugs)}?`, level: 'error' }];
}
