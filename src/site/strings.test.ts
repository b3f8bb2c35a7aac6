// The strings file has what widgets ask of it.

import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
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
