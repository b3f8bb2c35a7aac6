// The language of a page is that of its address, and all that is drawn for it speaks it.

import { expect, test, vi } from 'vitest';
import { addressIn, addressOf, isTranslated, pageOf } from './address.ts';
import { siteConfig } from './config.ts';
import {
  directionOf,
  fileIn,
  inLanguage,
  language,
  languageAt,
  languageOfFile,
  originalOf,
  spokenFile,
} from './language.ts';
import { section, wordsFor } from './strings.ts';

const { base, language: main } = siteConfig();

test('an address names its language, the main one by naming none', () => {
  expect([`${base}es/lessons/`, `${base}lessons/`, `${base}espresso/`].map(languageAt)).toEqual(['es', main, main]);
});

test('what is said in a language is said in it, even when another is spoken at the same time', async () => {
  const lessons = (tag: string) =>
    inLanguage(tag, async () => {
      await new Promise(setImmediate);
      return section('site')['lessons'];
    });
  expect(await Promise.all([lessons('es'), lessons('en'), lessons('es')])).toEqual([
    'Lecciones',
    'Lessons',
    'Lecciones',
  ]);
  expect(language()).toBe(main);
});

test('a language that has no strings of its own speaks that of its family, and English at last', () => {
  expect(inLanguage('es-MX', () => wordsFor('telephone')['param.noise'])).toBe(
    inLanguage('es', () => wordsFor('telephone')['param.noise']),
  );
  expect(inLanguage('tlh', () => section('site')['lessons'])).toBe('Lessons');
});

test('a page has an address in every language, or in one where it is not translated', () => {
  expect([addressIn('es', '/lessons/curry/'), addressIn('es', 'widgets/')]).toEqual([
    `${base}es/lessons/curry/`,
    `${base}widgets/`,
  ]);
  expect(inLanguage('es', () => addressOf('glossary/#norm'))).toBe(`${base}es/glossary/#norm`);
  expect(inLanguage('es', () => pageOf(`${base}es/lessons/curry/`))).toBe('lessons/curry/');
  expect(['', 'lessons/x/', 'privacy/', 'widgets/', 'embed/v1/'].map(isTranslated)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('a file of a language stands beside the one that names none', () => {
  const quiz = 'content/lessons/20-telephone/quiz.yaml';
  expect(fileIn('es', quiz)).toBe('content/lessons/20-telephone/quiz.es.yaml');
  expect(fileIn(main, quiz)).toBe(quiz);
  expect(inLanguage('es', () => spokenFile(quiz))).toBe('content/lessons/20-telephone/quiz.es.yaml');
  expect(inLanguage('es', () => spokenFile('content/statements.yaml'))).toBe('content/statements.yaml');
  expect(['index.es.mdx', 'index.mdx', 'index.esp.mdx'].map(languageOfFile)).toEqual(['es', main, main]);
});

test('a folder names no language', () => {
  const files = ['../course.es.d/pages/a.mdx', '../course.es.d/pages/a.es.mdx', 'a.es.mdx'];
  expect(files.map(languageOfFile)).toEqual([main, 'es', 'es']);
  expect(files.map(originalOf)).toEqual(['../course.es.d/pages/a.mdx', '../course.es.d/pages/a.mdx', 'a.mdx']);
});

test('a language is written in its direction', () => {
  expect(['en', 'es', 'ar', 'he', 'fa-IR'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl', 'rtl']);
});

test('a language is written in its direction where that is said as a property, as by Node 22', () => {
  const { getTextInfo } = Intl.Locale.prototype;
  const older = class extends Intl.Locale {
    get textInfo() {
      return getTextInfo.call(this);
    }
  };
  Object.defineProperty(older.prototype, 'getTextInfo', { value: undefined });
  vi.stubGlobal('Intl', { ...Intl, Locale: older });
  expect(['en', 'ar'].map(directionOf)).toEqual(['ltr', 'rtl']);
  vi.unstubAllGlobals();
});
