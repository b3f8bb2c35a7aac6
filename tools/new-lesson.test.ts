// A new lesson is one more folder, whole, after the last one; nothing else changes. What the template says is checked
// here as a lesson's text is; its cells and its quiz are, as every lesson's, in their own tests.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lessonSource } from '../src/site/lesson-source.ts';
import { newLesson, slugOf } from './lesson-folder.ts';

let lessons: string;
beforeEach(() => {
  lessons = mkdtempSync(join(tmpdir(), 'lessons-'));
  cpSync('content/lessons/_template', join(lessons, '_template'), { recursive: true });
  for (const name of ['20-telephone', '135-build-it-yourself', '140-one-sentence']) mkdirSync(join(lessons, name));
});
afterEach(() => rmSync(lessons, { recursive: true }));

const made = (title: string) => newLesson({ folder: lessons, shown: '../soup/lessons' }, title);

describe('a new lesson', () => {
  test('stands after the last one, is the template whole, and has its title', () => {
    expect(made('Dropout, “by the spoon”: 50 %')).toBe('150-dropout-by-the-spoon-50');
    const folder = join(lessons, '150-dropout-by-the-spoon-50');
    expect(readdirSync(folder).sort()).toEqual(readdirSync(join(lessons, '_template')).sort());
    const source = readFileSync(join(folder, 'index.mdx'), 'utf8');
    expect(source).toContain('title: "Dropout, “by the spoon”: 50 %"');
    expect(source).toContain('status: draft');
  });

  test('is the first one where there is none', () => {
    for (const name of readdirSync(lessons)) if (name !== '_template') rmSync(join(lessons, name), { recursive: true });
    expect(made('Hello $& world')).toBe('10-hello-world');
    expect(readFileSync(join(lessons, '10-hello-world/index.mdx'), 'utf8')).toContain('title: "Hello $& world"');
  });

  test('needs a title that makes an address, and one of its own', () => {
    expect(() => made('')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: new-lesson: a title must have Latin letters or digits, got "". Write: npm run new-lesson -- "What happens here"]`,
    );
    expect(() => made('Telephone')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: new-lesson: a title must be new, got Telephone. ../soup/lessons/20-telephone has it.]`,
    );
    expect(readdirSync(lessons)).toHaveLength(4);
  });

  test('needs the template that it is made of', () => {
    rmSync(join(lessons, '_template'), { recursive: true });
    expect(() => made('Dropout')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: new-lesson: the folder of lessons must have a _template, got none in ../soup/lessons. Copy content/lessons/_template there, or see what CONTENT_DIR names.]`,
    );
    expect(readdirSync(lessons)).toHaveLength(3);
  });
});

test('the template uses the words that lessons have, and uses them rightly', async () => {
  const path = 'content/lessons/_template/index.mdx';
  const source = readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const tree = unified().use(remarkParse).use(remarkMdx).parse(source);
  await expect(lessonSource()(tree as never, new VFile({ path, value: source }))).resolves.toBeUndefined();
});

test('an address has plain small letters, digits and hyphens', () => {
  expect(slugOf('  Crème brûlée! ')).toBe('creme-brulee');
  expect(slugOf('…')).toBe('');
});
