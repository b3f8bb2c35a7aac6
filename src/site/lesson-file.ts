// A file that a widget finds its words in: in the lesson it stands in, or else in the first lesson that has one.

import { existsSync, globSync } from 'node:fs';
import { inLesson } from './content-dir.ts';
import { spokenFile } from './language.ts';

/** Returns the path of a lesson's file in the language that is being spoken, undefined where no lesson has it. */
export function lessonFile(folder: string | undefined, name: string): string | undefined {
  const own = inLesson(folder ?? '', name);
  const [first] = existsSync(own) ? [own] : globSync(inLesson('[0-9]*', name)).sort();
  return first && spokenFile(first);
}
