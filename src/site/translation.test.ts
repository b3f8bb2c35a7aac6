// What the shipped translation says has the keys and slots of the original, no more and no fewer.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

const read = <T>(file: string): T => parse(readFileSync(file, 'utf8')) as T;
const [en, es] = ['en', 'es'].map((tag) => read<Sections>(`src/strings/${tag}.yaml`)) as [Sections, Sections];
const names = (sections: Sections) =>
  Object.entries(sections).flatMap(([section, words]) => Object.keys(words).map((key) => `${section}.${key}`));

/** The slots that a text has filled; a word of the analogy, {{person}}, is each language's own. */
const slotsOf = (text: string) => [...new Set(text.match(/(?<!\{)\{\w+\}/g))].sort();

describe('the Spanish strings', () => {
  test('are those of the English, in the same sections', () => {
    expect(names(es).sort()).toEqual(names(en).sort());
  });

  test('have the same slots to fill', () => {
    const differing = Object.entries(en).flatMap(([section, words]) =>
      Object.entries(words).flatMap(([key, text]) => {
        const [own, theirs] = [slotsOf(text), slotsOf(es[section]?.[key] ?? '')];
        return own.join() === theirs.join() ? [] : [`${section}.${key}: ${own} is ${theirs}`];
      }),
    );
    expect(differing).toEqual([]);
  });

  test('set a space that does not break before a percent sign', () => {
    const broken = Object.values(es).flatMap((words) => Object.values(words).filter((text) => /[\d}] ?%/.test(text)));
    expect(broken).toEqual([]);
  });
});

test.each(['glossary', 'notation'])('%s has the same entries in Spanish', (name) => {
  const idsOf = (file: string) => {
    const entries = read<readonly { readonly id?: string }[] | Readonly<Record<string, unknown>>>(file);
    return Array.isArray(entries) ? entries.map((entry, index) => entry.id ?? index) : Object.keys(entries).sort();
  };
  expect(idsOf(`content/${name}.es.yaml`)).toEqual(idsOf(`content/${name}.yaml`));
});
