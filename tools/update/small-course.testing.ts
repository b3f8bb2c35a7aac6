// For tests only: a small course with one release, and a fork of it, both by real git.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { git } from './git.ts';
import { updateEngine } from './update.ts';

/** The text of each lesson in the first release. */
export const LESSON = `${Array.from({ length: 20 }, (_, i) => `Sentence ${i + 1}.`).join('\n\n')}\n`;
const FIRST = {
  'src/engine.ts': 'one\n',
  'src/gone.ts': 'gone\n',
  'content/site.config.yaml': 'title: Course\n',
  'content/glossary.yaml': 'word: one\n',
  'content/lessons/20-telephone/index.mdx': LESSON,
  'content/lessons/40-curry/index.mdx': LESSON,
};
/** What a next release may change. */
export const SECOND = {
  'src/engine.ts': 'two\n',
  'src/added.ts': 'added\n',
  'content/site.config.yaml': 'title: Course, again\n',
  'content/glossary.yaml': 'word: one\nother: two\n',
  'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 20.', 'Sentence twenty.'),
  'content/lessons/50-new/index.mdx': 'New.\n',
};

/** Says who commits in a repository. */
export function named(repository: string): void {
  git(repository, ['config', 'user.name', 'Somebody']);
  git(repository, ['config', 'user.email', 'somebody@fork.example']);
}

/** Writes files in a repository. */
export function put(repository: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
    writeFileSync(path.join(repository, file), text);
  }
}

/** Commits everything in a repository. */
export function commit(repository: string): void {
  git(repository, ['add', '--all']);
  git(repository, ['commit', '--quiet', '--message', 'A step']);
}

/** Sets up diffs as some people have them: none of this may reach a patch. */
export function withOwnDiffs(repository: string): void {
  const own = { 'diff.noprefix': 'true', 'diff.mnemonicPrefix': 'true', 'diff.context': '0', 'diff.external': 'false' };
  for (const [name, value] of Object.entries({ ...own, 'color.ui': 'always', 'apply.whitespace': 'error' }))
    git(repository, ['config', name, value]);
}

/** Has a course and its fork ready for each test, as course/ and fork/ in a folder of their own; returns what is done with them. */
export function smallCourse() {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const release = (version: string, files: Readonly<Record<string, string>>) => {
    put(at('course'), { 'package.json': JSON.stringify({ version }), ...files });
    commit(at('course'));
    git(at('course'), ['tag', `v${version}`]);
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'update-test-'));
    git(folder, ['init', '--quiet', '--initial-branch=main', 'course']);
    named(at('course'));
    release('1.0.0', FIRST);
    git(folder, ['clone', '--quiet', 'course', 'fork']);
    named(at('fork'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  return {
    at,
    release,
    read: (file: string) => readFileSync(at(`fork/${file}`), 'utf8'),
    /** Brings a release into the fork. */
    update: (version?: string, content = at('fork/content')) =>
      updateEngine({ folder: at('fork'), content, source: at('course'), version }),
    /** What is thrown, or returned, without the name of the folder. */
    said(work: () => unknown): string {
      try {
        return String(work());
      } catch (error) {
        return (error as Error).message.replaceAll(folder, '/any');
      }
    },
  };
}
