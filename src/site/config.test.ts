// The site's configuration, checked.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteConfig } from './config.ts';
import { attempt } from './fault.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'config-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the course’s own configuration is right', () => {
  expect(siteConfig().base.startsWith('/')).toBe(true);
});

test('every fault is told at once, each with its place', () => {
  const file = path.join(folder, 'site.config.yaml');
  writeFileSync(file, 'title: 5\naddress: nowhere\nbase: course/\nlanguage: en\npromise: []\ncolour: red\n');
  const message = (): string => {
    try {
      return JSON.stringify(siteConfig(file));
    } catch (error) {
      return (error as Error).message.replaceAll(file, 'content/site.config.yaml');
    }
  };
  expect(message().split('\n')).toMatchInlineSnapshot(`
    [
      "content/site.config.yaml:1: title must be a text, got 5. Write "5".",
      "content/site.config.yaml:1: subtitle must be a text, got nothing. Add it.",
      "content/site.config.yaml:2: address must be an address, got nowhere. Try https://example.org/.",
      "content/site.config.yaml:3: base must begin and end with '/', got course/. Try /my-course/.",
      "content/site.config.yaml:1: authors must be a list, got nothing. Add it.",
      "content/site.config.yaml:1: licence must be a text, got nothing. Add it.",
      "content/site.config.yaml:6: a key must be one of title, subtitle, promise, address, base, language, translations, authors, licence, repository, logo, hidden, colours, fonts, got colour. Did you mean colours?",
    ]
  `);
});

test('a licence is named as SPDX names it, or is one of its own', () => {
  const file = path.join(folder, 'licence.yaml');
  const own = readFileSync('content/site.config.yaml', 'utf8');
  const read = (licence: string) => {
    writeFileSync(file, own.replace(/^licence: .*$/m, `licence: ${licence}`));
    return attempt(() => siteConfig(file)).faults.map(({ rule, what, hint }) => `${rule}: ${what}. ${hint}`);
  };
  expect(read('CC BY 4.0')).toMatchInlineSnapshot(`
    [
      "missing-licence: licence must be an SPDX identifier such as CC-BY-4.0, got CC BY 4.0. Did you mean CC-BY-4.0? All are listed at https://spdx.org/licenses/.",
    ]
  `);
  expect(read('CC-BY-NC-SA-4.0')).toEqual([]);
  expect(read('LicenseRef-My-School')).toEqual([]);
});

test('what a fork sets is told as what it must be', () => {
  const file = path.join(folder, 'set.yaml');
  const own = readFileSync('content/site.config.yaml', 'utf8');
  const read = (line: string) => {
    const key = line.split(':')[0];
    writeFileSync(file, `${own.replace(new RegExp(`^${key}: .*$`, 'm'), '')}\n${line}\n`);
    return attempt(() => siteConfig(file)).faults.map(({ rule, what, hint }) => `${rule}: ${what}. ${hint}`.trim());
  };
  const lines = [
    'colours: { whisper: blue }',
    'colours: { whisper: }',
    'colours: { whisper: { light: "#123456" } }',
    'colours: { whisper: { light: "#123456", dark: blue } }',
    'fonts: { serif: { family: A } }',
    'fonts: { serif: { family: A, file: fonts/a.ttf } }',
    'fonts: { serif: { family: A, file: fonts/a.woff2 } }',
    'translations: [en]',
    'translations: [es, es]',
    'translations: [es-a]',
    'language: es-a',
    'language: es',
  ];
  expect(lines.map((line) => [line, ...read(line)].join(' → '))).toMatchInlineSnapshot(`
    [
      "colours: { whisper: blue } → config: colours.whisper must be a colour such as "#1d4f91" between quotes, or two of them as { light: …, dark: … }, got blue.",
      "colours: { whisper: } → config: colours.whisper must be a colour such as "#1d4f91" between quotes, or two of them as { light: …, dark: … }, got nothing.",
      "colours: { whisper: { light: "#123456" } } → config: colours.whisper must be a colour such as "#1d4f91" between quotes, or two of them as { light: …, dark: … }, got names with values.",
      "colours: { whisper: { light: "#123456", dark: blue } } → config: colours.whisper.dark must be a colour such as #1d4f91, got blue.",
      "fonts: { serif: { family: A } } → config: fonts.serif must be a list of font families, or one with its file as { family: …, file: … }, got names with values.",
      "fonts: { serif: { family: A, file: fonts/a.ttf } } → config: fonts.serif.file must be a .woff2 of the content’s folder, got fonts/a.ttf. → config: fonts.serif.file must be a file beside site.config.yaml, got fonts/a.ttf.",
      "fonts: { serif: { family: A, file: fonts/a.woff2 } } → config: fonts.serif.file must be a file beside site.config.yaml, got fonts/a.woff2.",
      "translations: [en] → config: translations.0 must be a language that is not named before, got en. Leave it out.",
      "translations: [es, es] → config: translations.1 must be a language that is not named before, got es. Leave it out.",
      "translations: [es-a] → config: translations.0 must be a language tag, such as es or pt-BR, got es-a.",
      "language: es-a → config: language must be a language tag, such as es or pt-BR, got es-a.",
      "language: es → config: translations.0 must be a language that is not named before, got es. Leave it out.",
    ]
  `);
  expect(read('translations: [es, pt-BR, zh-Hant-TW]')).toEqual([]);
});
