// A translation begins as a copy that knows its original.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isStale, sourceHash } from '../src/site/translation-source.ts';
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

const sourceLineIn = (file: string) => /^source: .*$/m.exec(readFileSync(at(file), 'utf8'))?.[0] ?? '';
const sourceIn = (file: string) => sourceLineIn(file).slice('source: '.length);
const said = (name: string, language: string): string => {
  try {
    return String(translate(content, name, language, 'en'));
  } catch (error) {
    return (error as Error).message;
  }
};

test('a lesson is copied with the words beside it', () => {
  expect(translate(content, 'telephone', 'fr', 'en')).toEqual([
    'lessons/20-telephone/index.fr.mdx',
    'lessons/20-telephone/quiz.fr.yaml',
  ]);
  expect(isStale(at('lessons/20-telephone/index.mdx'), sourceIn('lessons/20-telephone/index.fr.mdx'))).toBe(false);
});

test('of the presets beside a lesson, the labels alone are copied, as the site reads them', () => {
  const presets =
    'telephone:\n  both:\n    label: "Both: 50 %"\n    residual: "on"\n  "128":\n    label: 128 people\n  new:\nadd-back:\n';
  writeFileSync(at('lessons/20-telephone/presets.yaml'), presets);
  expect(translate(content, 'telephone', 'fr', 'en')).toContain('lessons/20-telephone/presets.fr.yaml');
  expect(parse(readFileSync(at('lessons/20-telephone/presets.fr.yaml'), 'utf8'))).toEqual({
    telephone: { both: 'Both: 50 %', '128': '128 people' },
    'add-back': {},
  });
});

test('nothing is written where the presets cannot be read', () => {
  writeFileSync(at('lessons/20-telephone/presets.yaml'), 'telephone: [\n');
  expect(said('telephone', 'fr')).toContain('translate: lessons/20-telephone/presets.yaml must be YAML, got ');
  expect(existsSync(at('lessons/20-telephone/index.fr.mdx'))).toBe(false);
});

test('its source stands in its head, whatever ends a line and whatever its text says', () => {
  const [page, translated] = ['pages/privacy.mdx', 'pages/privacy.es.mdx'];
  const text = '---\r\ntitle: Privacy\r\n---\r\n\r\n```yaml\r\nsource: ours\r\n---\r\n```\r\n';
  writeFileSync(at(page), text);
  for (const more of ['', 'More.\r\n']) {
    writeFileSync(at(page), text + more);
    translate(content, 'privacy', 'es', 'en');
    expect(isStale(at(page), sourceIn(translated))).toBe(false);
    expect(readFileSync(at(translated), 'utf8').replace(/^source: \w+\r\n/m, '')).toBe(text);
  }
});

test('its source is a text where it is made of digits alone, too', () => {
  const text = (number: number) => `---\ntitle: Privacy ${number}\n---\n`;
  let number = 0;
  while (!/^\d+$/.test(sourceHash(text(number)))) number++;
  writeFileSync(at('pages/privacy.mdx'), text(number));
  translate(content, 'privacy', 'es', 'en');
  expect(parse(sourceLineIn('pages/privacy.es.mdx'))).toEqual({ source: sourceHash(text(number)) });
});

test('a text without a head cannot have a source, which is said', () => {
  writeFileSync(at('pages/privacy.mdx'), 'Nothing.\n');
  expect(said('privacy', 'es')).toMatchInlineSnapshot(
    `"translate: pages/privacy.mdx must begin with a head between two lines of ---, got none. Copy that of another one."`,
  );
  expect(existsSync(at('pages/privacy.es.mdx'))).toBe(false);
});

test('a translation that is there keeps its text, and follows the original as it is now', () => {
  const [original, translated] = ['lessons/20-telephone/index.mdx', 'lessons/20-telephone/index.fr.mdx'];
  translate(content, 'telephone', 'fr', 'en');
  writeFileSync(at(translated), readFileSync(at(translated), 'utf8').replace(/^title: .*$/m, 'title: À moi'));
  writeFileSync(at(original), `${readFileSync(at(original), 'utf8')}\nMore.\n`);
  expect(isStale(at(original), sourceIn(translated))).toBe(true);
  expect(translate(content, 'telephone', 'fr', 'en')).toEqual([translated]);
  expect(readFileSync(at(translated), 'utf8')).toContain('title: À moi');
  expect(isStale(at(original), sourceIn(translated))).toBe(false);
});

test('a page is translated by its name', () => {
  expect(translate(content, 'privacy', 'pt-BR', 'en')).toEqual(['pages/privacy.pt-BR.mdx']);
});

test('a name that is none, or a language that is none, is said', () => {
  expect([
    said('telefone', 'fr'),
    said('telephone', 'French!'),
    said('', ''),
    said('telephone', 'en'),
  ]).toMatchInlineSnapshot(`
    [
      "translate: must be a lesson or a page, got telefone. Did you mean telephone?",
      "translate: a language must be a tag such as es or pt-BR, got French!. Write: npm run translate -- telephone es",
      "translate: a language must be a tag such as es or pt-BR, got nothing. Write: npm run translate -- telephone es",
      "translate: a language must be another than that of the originals, got en. Write: npm run translate -- telephone es",
    ]
  `);
});
