// A course may stand in a folder of any name.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const root = mkdtempSync(path.join(tmpdir(), 'content-dir-test-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

test('what means something in a pattern means nothing in the name of the folder', async () => {
  const folder = path.join(root, 'course[2026]{a,b}');
  mkdirSync(path.join(folder, 'pages'), { recursive: true });
  for (const file of ['site.config.yaml', 'logo.svg']) cpSync(`content/${file}`, path.join(folder, file));
  cpSync('content/lessons/20-telephone', path.join(folder, 'lessons/20-telephone'), { recursive: true });
  writeFileSync(path.join(folder, 'pages/tour.mdx'), 'Text.');
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
  const { lessonSlugs } = await import('./lesson-folders.ts');
  const { pagePaths } = await import('./check/site-paths.ts');
  const { exerciseFolders, exerciseOf } = await import('./exercise.ts');
  const { isTranslated } = await import('./address.ts');
  expect(lessonSlugs()).toEqual(['telephone']);
  expect(pagePaths()).toEqual(expect.arrayContaining(['/tour/', '/lessons/telephone/']));
  expect(exerciseFolders()).toEqual(['20-telephone']);
  expect(Object.keys(exerciseOf('20-telephone').wrong)).not.toEqual([]);
  expect(isTranslated('tour/')).toBe(true);
});
