// What an adapted course says of where it comes from.

import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CITATION_FILE, citationOf } from './citation.ts';
import { siteConfig } from './config.ts';
import { changesTo, recordedLessons, recordOf, upstream } from './upstream.ts';

const own = upstream() === undefined;

describe.runIf(own)('the course itself', () => {
  test('is recorded as it is: after a change of lessons, npm run record:lessons', () => {
    expect(JSON.parse(readFileSync('src/upstream/lessons.json', 'utf8'))).toEqual(recordOf());
  });

  test('CITATION.cff is as the build writes it', () => {
    expect(readFileSync(CITATION_FILE, 'utf8')).toBe(citationOf(siteConfig(), undefined));
  });
});

describe('an adapted course', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lessons-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const lessons = path.join(folder, 'lessons');
  cpSync('content/lessons', lessons, { recursive: true });
  const before = { lessons: recordedLessons(lessons), languages: siteConfig().translations };
  const [first, second, third] = Object.entries(before.lessons) as [string, { folder: string }][];

  test('that changed nothing says so', () => {
    expect(Object.values(changesTo(recordedLessons(lessons), before)).flat()).toEqual([]);
  });

  test('that translated a lesson has not edited it', () => {
    for (const tag of ['fr', 'zh-Hant-TW'])
      writeFileSync(path.join(lessons, first![1].folder, `index.${tag}.mdx`), 'Le.');
    expect(changesTo(recordedLessons(lessons), before).edited).toEqual([]);
  });

  test('names what it added, edited, moved and left out', () => {
    cpSync(path.join(lessons, '_template'), path.join(lessons, '990-mine'), { recursive: true });
    writeFileSync(path.join(lessons, '990-mine/index.mdx'), 'Mine.');
    cpSync(path.join(lessons, '_template'), path.join(lessons, '992-draft'), { recursive: true });
    writeFileSync(path.join(lessons, '995-ideas.txt'), 'No lesson.');
    writeFileSync(path.join(lessons, first![1].folder, 'index.mdx'), 'Mine.');
    renameSync(path.join(lessons, second![1].folder), path.join(lessons, `985-${second![0]}`));
    rmSync(path.join(lessons, third![1].folder), { recursive: true });
    expect(changesTo(recordedLessons(lessons), before)).toEqual({
      added: ['mine'],
      edited: [first![0]],
      moved: [second![0]],
      hidden: [],
      removed: [third![0]],
      languages: [],
    });
  });

  test('is cited with what it is adapted from', () => {
    const site = { ...siteConfig(), title: 'Soup', repository: 'https://code.example/soup' };
    const from = { title: 'First', address: 'https://first.example/', authors: ['A', 'B'], licence: 'CC-BY-4.0' };
    expect(citationOf(site, from)).toContain('repository-code: https://code.example/soup\n');
    expect(citationOf(site, from)).toMatch(
      /references:\n {2}- type: website\n {4}title: First\n {4}authors:\n {6}- name: A\n/,
    );
  });
});
