// `npm run new-lesson -- "Title"`: a new lesson after the last one, made of lessons/_template of the content. It is a draft:
// authors see it by `npm run dev`, readers once its status is ready.

import { resolve } from 'node:path';
import { inContent } from '../src/site/content-dir.ts';
import { newLesson } from './lesson-folder.ts';
import { root } from './run-bin.ts';

try {
  const lessons = { folder: resolve(root, inContent('lessons')), shown: inContent('lessons') };
  const folder = newLesson(lessons, process.argv.slice(2).join(' '));
  const slug = folder.replace(/^\d+-/, '');
  console.log(
    `${inContent(`lessons/${folder}`)}/index.mdx is yours to write. npm run dev shows it. Then: npm run check -- ${slug}`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
