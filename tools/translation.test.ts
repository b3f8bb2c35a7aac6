// A translation begins as a copy that knows its original.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from '../src/site/translation-source.ts';
import { translate } from './translation.ts';

let content: string;
const at = (file: string) => path.join(content, file);
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'translation-test-'));
  cpSync('content/lessons/_template', at('lessons/20-telephone'), { recursive: true });
  mkdirSync(at('pages'));
  writeFileSync(at('pages/privacy.mdx'), '---\ntitle: Privacy\n---\n\nNothing.\n');
});
afterEach(() => rmSync(content, { recursive: true }));

const sourceIn = (file: string) => /^source: (.*)$/m.exec(readFileSync(at(file), 'utf8'))?.[1];
const said = (name: string, language: string): string => {
  try {
    return String(translate(content, name, language));
  } catch (error) {
    return (error as Error).message;
  }
};

test('a lesson is copied with the words beside it', () => {
  expect(translate(content, 'telephone', 'fr')).toEqual([
    'lessons/20-telephone/index.fr.mdx',
    'lessons/20-telephone/quiz.fr.yaml',
  ]);
  expect(isStale(at('lessons/20-telephone/index.mdx'), sourceIn('lessons/20-telephone/index.fr.mdx'))).toBe(false);
});

test('a translation that is there keeps its text, and follows the original as it is now', () => {
  const [original, translated] = ['lessons/20-telephone/index.mdx', 'lessons/20-telephone/index.fr.mdx'];
  translate(content, 'telephone', 'fr');
  writeFileSync(at(translated), readFileSync(at(translated), 'utf8').replace(/^title: .*$/m, 'title: À moi'));
  writeFileSync(at(original), `${readFileSync(at(original), 'utf8')}\nMore.\n`);
  expect(isStale(at(original), sourceIn(translated))).toBe(true);
  expect(translate(content, 'telephone', 'fr')).toEqual([translated]);
  expect(readFileSync(at(translated), 'utf8')).toContain('title: À moi');
  expect(isStale(at(original), sourceIn(translated))).toBe(false);
});

test('a page is translated by its name', () => {
  expect(translate(content, 'privacy', 'pt-BR')).toEqual(['pages/privacy.pt-BR.mdx']);
});

test('a name that is none, or a language that is none, is said', () => {
  expect([said('telefone', 'fr'), said('telephone', 'French!'), said('', '')]).toMatchInlineSnapshot(`
    [
      "translate: must be a lesson or a page, got telefone. Did you mean telephone?",
      "translate: a language must be a tag such as es or pt-BR, got French!. Write: npm run translate -- telephone es",
      "translate: a language must be a tag such as es or pt-BR, got nothing. Write: npm run translate -- telephone es",
    ]
  `);
});
