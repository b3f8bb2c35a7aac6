// An update in a small fork of a small course, by real git.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correctionOf, corrections, leave, shown, take } from './corrections.ts';
import { git } from './git.ts';
import { updateEngine, versionOf } from './update.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'update-test-'));
  git(folder, ['init', '--quiet', '--initial-branch=main', 'course']);
  release('1.0.0', FIRST);
  git(folder, ['clone', '--quiet', 'course', 'fork']);
  for (const one of ['course', 'fork']) named(at(one));
});
afterEach(() => rmSync(folder, { recursive: true }));

const LESSON = `${Array.from({ length: 20 }, (_, i) => `Sentence ${i + 1}.`).join('\n\n')}\n`;
const FIRST = {
  'src/engine.ts': 'one\n',
  'src/gone.ts': 'gone\n',
  'content/site.config.yaml': 'title: Course\n',
  'content/glossary.yaml': 'word: one\n',
  'content/lessons/20-telephone/index.mdx': LESSON,
  'content/lessons/40-curry/index.mdx': LESSON,
};
const SECOND = {
  'src/engine.ts': 'two\n',
  'src/added.ts': 'added\n',
  'content/site.config.yaml': 'title: Course, again\n',
  'content/glossary.yaml': 'word: one\nother: two\n',
  'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 20.', 'Sentence twenty.'),
  'content/lessons/50-new/index.mdx': 'New.\n',
};

function named(repository: string): void {
  git(repository, ['config', 'user.name', 'Somebody']);
  git(repository, ['config', 'user.email', 'somebody@fork.example']);
}

function put(repository: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
    writeFileSync(path.join(repository, file), text);
  }
}

function commit(repository: string): void {
  git(repository, ['add', '--all']);
  git(repository, ['commit', '--quiet', '--message', 'A step']);
}

function release(version: string, files: Readonly<Record<string, string>>): void {
  named(at('course'));
  put(at('course'), { 'package.json': JSON.stringify({ version }), ...files });
  commit(at('course'));
  git(at('course'), ['tag', `v${version}`]);
}

const read = (file: string) => readFileSync(at(`fork/${file}`), 'utf8');
const content = () => at('fork/content');
const update = (version?: string) =>
  updateEngine({ folder: at('fork'), content: content(), source: at('course'), version });
const said = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (error) {
    return (error as Error).message.replaceAll(folder, '/any');
  }
};

describe('an update', () => {
  test('replaces the engine, with what is new and without what is gone, in one commit', () => {
    rmSync(at('course/src/gone.ts'));
    release('1.1.0', SECOND);
    expect(update()).toEqual({ from: '1.0.0', to: '1.1.0', put: [] });
    expect([read('src/engine.ts'), read('src/added.ts'), existsSync(at('fork/src/gone.ts'))]).toEqual([
      'two\n',
      'added\n',
      false,
    ]);
    expect(git(at('fork'), ['log', '--format=%s', '-1']).trim()).toBe('The engine of 1.1.0');
    expect(git(at('fork'), ['status', '--porcelain'])).toBe('');
    expect(update()).toBeUndefined();
  });

  test('leaves every text and every file of the fork’s own as it is', () => {
    put(at('fork'), {
      'content/site.config.yaml': 'title: Soup\n',
      'CITATION.cff': 'mine\n',
      'my-notes.txt': 'mine\n',
    });
    renameSync(at('fork/content/lessons/40-curry'), at('fork/content/lessons/15-curry'));
    commit(at('fork'));
    release('1.1.0', SECOND);
    update();
    expect(git(at('fork'), ['diff', '--stat', 'HEAD~1', '--', 'content', 'CITATION.cff', 'my-notes.txt'])).toBe('');
  });

  test('keeps what the fork changed in the engine as a patch, and says which files', () => {
    put(at('fork'), { 'src/engine.ts': 'mine\n' });
    commit(at('fork'));
    release('1.1.0', SECOND);
    expect(update()?.put).toEqual(['src/engine.ts']);
    expect(read('src/engine.ts')).toBe('two\n');
    expect(read('updates/engine.patch')).toContain('+mine');
  });

  test('may go to a release that is asked for', () => {
    release('1.1.0', SECOND);
    release('1.10.0', { 'src/engine.ts': 'ten\n' });
    update('1.1.0');
    expect(versionOf(at('fork'))).toBe('1.1.0');
    update();
    expect(versionOf(at('fork'))).toBe('1.10.0');
  });

  test('refuses, in words, what it cannot do', () => {
    expect(said(() => update('2.0.0'))).toMatchInlineSnapshot(
      `"update-engine: a version must be one of the releases, got 2.0.0. There is 1.0.0."`,
    );
    expect(said(() => updateEngine({ folder: at('fork'), content: content(), source: at('nowhere') }))).toContain(
      'update-engine: the course must be found, got /any/nowhere: ',
    );
    put(at('fork'), { 'src/engine.ts': 'not committed\n' });
    expect(said(update)).toMatchInlineSnapshot(
      `"update-engine: everything must be committed, got src/engine.ts. Keep it with git add -A and git commit -m "Before the update"."`,
    );
    expect(read('src/engine.ts')).toBe('not committed\n');
  });
});

describe('a correction of a text', () => {
  const waiting = () => corrections(at('fork'), content());
  const correct = (name: string) => take(at('fork'), content(), correctionOf(waiting(), name));

  test('waits, lesson by lesson, with what is shared and what is new', () => {
    release('1.1.0', SECOND);
    update();
    expect(waiting().map(({ name, place }) => `${name} ${place}`)).toEqual([
      'glossary.yaml ',
      'new lessons/50-new',
      'telephone lessons/20-telephone',
    ]);
    expect(shown(at('fork'), correctionOf(waiting(), 'telephone'))).toContain('+Sentence twenty.');
  });

  test('is merged with what the fork wrote, where the fork has the lesson', () => {
    renameSync(at('fork/content/lessons/20-telephone'), at('fork/content/lessons/65-telephone'));
    put(at('fork'), { 'content/lessons/65-telephone/index.mdx': LESSON.replace('Sentence 1.', 'My first.') });
    commit(at('fork'));
    release('1.1.0', SECOND);
    update();
    expect(correct('telephone')).toEqual([]);
    const text = read('content/lessons/65-telephone/index.mdx');
    expect([text.includes('My first.'), text.includes('Sentence twenty.')]).toEqual([true, true]);
    expect([correct('glossary.yaml'), correct('new')]).toEqual([[], []]);
    expect(read('content/lessons/50-new/index.mdx')).toBe('New.\n');
    expect(waiting()).toEqual([]);
  });

  test('leaves both texts where both wrote', () => {
    put(at('fork'), { 'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 20.', 'My last.') });
    commit(at('fork'));
    release('1.1.0', SECOND);
    update();
    expect(correct('telephone')).toEqual(['content/lessons/20-telephone/index.mdx']);
    const text = read('content/lessons/20-telephone/index.mdx');
    expect([text.includes('My last.'), text.includes('Sentence twenty.')]).toEqual([true, true]);
  });

  test('can be left', () => {
    release('1.1.0', SECOND);
    update();
    leave(at('fork'), correctionOf(waiting(), 'telephone'));
    expect(waiting().map(({ name }) => name)).toEqual(['glossary.yaml', 'new']);
    expect(read('content/lessons/20-telephone/index.mdx')).toBe(LESSON);
    expect(said(() => correct('telefone'))).toMatchInlineSnapshot(
      `"corrections: a correction must be one that waits, got telefone. Did you mean new?"`,
    );
  });

  test('is not offered for a lesson that the fork has left out', () => {
    rmSync(at('fork/content/lessons/20-telephone'), { recursive: true });
    commit(at('fork'));
    release('1.1.0', SECOND);
    update();
    expect(waiting().map(({ name }) => name)).not.toContain('telephone');
  });

  test('of two releases comes as one, the older first', () => {
    release('1.1.0', SECOND);
    update();
    release('1.2.0', { 'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 20.', 'Sentence XX.') });
    update();
    expect(correctionOf(waiting(), 'telephone').patches).toHaveLength(2);
    expect(correct('telephone')).toEqual([]);
    expect(read('content/lessons/20-telephone/index.mdx')).toContain('Sentence XX.');
  });
});
