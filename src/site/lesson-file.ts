// A file that a widget finds its words in: in the lesson it stands in, or else in the first lesson that has one.

import { existsSync } from 'node:fs';
import { inLesson } from './content-dir.ts';
import { spokenFile } from './language.ts';
import { lessonFolders } from './lesson-folders.ts';

/** Returns the path of a lesson's file in the language that is being spoken, undefined where no lesson has it. */
export function lessonFile(folder: string | undefined, name: string): string | undefined {
  const folders = [...(folder === undefined ? [] : [folder]), ...lessonFolders()];
  const first = folders.map((one) => inLesson(one, name)).find((file) => existsSync(file));
  return first && spokenFile(first);
}
