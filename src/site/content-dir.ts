// Where the course's content stands: content/, or a folder of its own that CONTENT_DIR names, from the project's root.

import { globSync } from 'node:fs';

/** The folder of the content, as messages name it: "content" or "../my-course". */
export const CONTENT_DIR = (process.env['CONTENT_DIR'] || 'content').replaceAll('\\', '/').replace(/\/+$/, '');

/** Returns the path of a file of the content: "lessons/20-telephone/quiz.yaml" is "content/lessons/20-telephone/quiz.yaml". */
export const inContent = (file: string): string => `${CONTENT_DIR}/${file}`;

/** Returns the path of a file of a lesson's folder. */
export const inLesson = (folder: string, file: string): string => inContent(`lessons/${folder}/${file}`);

/** Returns the files of the content that match a pattern, sorted; the folder's own name is no part of the pattern. */
export function contentFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: CONTENT_DIR })
    .map((file) => inContent(file.replaceAll('\\', '/')))
    .sort();
}
