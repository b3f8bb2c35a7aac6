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
});
