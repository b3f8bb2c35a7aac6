// The strings file has what widgets ask of it, and a course's own files say what they can.

import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Table } from '#params';
import { section, wordsFor } from './strings.ts';

const folders = globSync('components/widgets/*/params.ts').map((file) => path.dirname(file));

describe('every parameter of every widget has its label', () => {
  test.each(folders)('%s', async (folder) => {
    const { table } = (await import(pathToFileURL(path.resolve(folder, 'params.ts')).href)) as { table: Table };
    const words = wordsFor(path.basename(folder));
    expect(Object.keys(table).filter((name) => !words[`param.${name}`])).toEqual([]);
  });
});

describe('every widget has its title', () => {
  test.each(folders)('%s', (folder) => {
    expect(section('widgets')).toHaveProperty([path.basename(folder)], expect.stringMatching(/./));
  });
});

describe('strings', () => {
  test('a widget has its own, and those that all widgets share', () => {
    const words = wordsFor('telephone');
    expect(words).toHaveProperty(['param.people']);
    expect(words).toHaveProperty(['fault.range']);
    expect(words).toHaveProperty(['reset']);
  });

  test('a section that is not there is an error that names it', () => {
    expect(() => section('telegraph')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: src/strings/en.yaml: telegraph must be a section, got nothing. Add it.]`,
    );
  });
});

describe('of a course of its own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'strings-test-'));
    for (const file of ['site.config.yaml', 'logo.svg']) cpSync(`content/${file}`, path.join(folder, file));
    vi.stubEnv('CONTENT_DIR', folder);
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };

  test('what is no text is left as the engine says it, and what cannot be read with it', async () => {
    put('strings.en.yaml', 'site:\n  lessons:\n  glossary: Words\n  search: 5\nteach:\nfigure: [1]\n');
    put('strings.es.yaml', 'site:\n  lessons: "Cursos\n');
    const { stringsOf } = await import('./strings.ts');
    expect(stringsOf('en')['site']).toMatchObject({ lessons: 'Lessons', glossary: 'Words', search: 'Search' });
    expect(stringsOf('es')['site']).toMatchObject({ lessons: 'Lecciones' });
  });

  test('of two lessons the later one has the last word, and the course as a whole after it', async () => {
    for (const [lesson, word] of [
      ['20-a', 'first'],
      ['150-b', 'second'],
    ]) {
      put(`lessons/${lesson}/index.mdx`, '');
      put(`lessons/${lesson}/words.yaml`, `site:\n  lessons: ${word}\n  search: ${word}\n`);
    }
    put('strings.en.yaml', 'site:\n  search: whole\n');
    const { stringsOf } = await import('./strings.ts');
    expect(stringsOf('en')['site']).toMatchObject({ lessons: 'second', search: 'whole' });
  });

  test('a file that a lesson lacks is that of the first lesson that has it', async () => {
    for (const file of [
      '20-a/index.mdx',
      '20-a/whisper.yaml',
      '150-b/index.mdx',
      '150-b/whisper.yaml',
      '30-c/index.mdx',
    ])
      put(`lessons/${file}`, '');
    const { lessonFile } = await import('./lesson-file.ts');
    const inCourse = (file: string | undefined) => file && path.relative(path.join(folder, 'lessons'), file);
    const files = [undefined, '150-b', '30-c'].map((lesson) => inCourse(lessonFile(lesson, 'whisper.yaml')));
    expect(files).toEqual(['20-a/whisper.yaml', '150-b/whisper.yaml', '20-a/whisper.yaml']);
    expect(lessonFile('20-a', 'recipe.yaml')).toBeUndefined();
  });
});
