// An update in a small fork of a small course, by real git.

import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { git } from './git.ts';
import { commit, put, SECOND, smallCourse, withOwnDiffs } from './small-course.testing.ts';
import { updateEngine, versionOf } from './update.ts';

const { at, release, read, update, said } = smallCourse();

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

  test('may correct no text and displace nothing', () => {
    release('1.1.0', { 'src/engine.ts': 'two\n' });
    expect(update()).toEqual({ from: '1.0.0', to: '1.1.0', put: [] });
    expect(git(at('fork'), ['log', '--format=%s', '-1']).trim()).toBe('The engine of 1.1.0');
    expect(git(at('fork'), ['status', '--porcelain'])).toBe('');
    expect(existsSync(at('fork/updates'))).toBe(false);
  });

  test('keeps changes of the engine whatever diffs look like for whoever runs it', () => {
    put(at('fork'), { 'src/engine.ts': 'mine\n', 'src/käse.ts': 'mine\n' });
    commit(at('fork'));
    withOwnDiffs(at('fork'));
    release('1.1.0', { ...SECOND, 'src/käse.ts': 'theirs\n' });
    expect(update()?.put).toEqual(['src/engine.ts', 'src/käse.ts']);
    git(at('fork'), ['checkout', '--quiet', 'refs/course/v1.0.0', '--', 'src/engine.ts']);
    rmSync(at('fork/src/käse.ts'));
    git(at('fork'), ['apply', 'updates/engine.patch']);
    expect([read('src/engine.ts'), read('src/käse.ts')]).toEqual(['mine\n', 'mine\n']);
  });

  test('keeps the releases that corrections are merged with from being dropped', () => {
    release('1.1.0', SECOND);
    update();
    expect(git(at('fork'), ['for-each-ref', '--format=%(refname)', 'refs/course'])).toBe(
      'refs/course/v1.0.0\nrefs/course/v1.1.0\n',
    );
  });

  test('refuses, in words, what it cannot do', () => {
    expect(said(() => update('2.0.0'))).toMatchInlineSnapshot(
      `"update-engine: a version must be one of the releases, got 2.0.0. There is 1.0.0."`,
    );
    expect(
      said(() => updateEngine({ folder: at('fork'), content: at('fork/content'), source: at('nowhere') })),
    ).toContain('update-engine: the course must be found, got /any/nowhere: ');
    put(at('fork'), { 'src/engine.ts': 'not committed\n' });
    expect(said(() => update())).toMatchInlineSnapshot(
      `"update-engine: everything must be committed, got src/engine.ts. Keep it with git add -A and git commit -m "Before the update"."`,
    );
    expect(read('src/engine.ts')).toBe('not committed\n');
  });
});

describe('an update that cannot be made', () => {
  let before: string;
  const state = () => git(at('fork'), ['rev-parse', 'HEAD']) + git(at('fork'), ['status', '--porcelain', '--ignored']);
  beforeEach(() => {
    release('1.1.0', SECOND);
    before = state();
  });

  test('touches nothing where git does not know who commits', () => {
    git(at('fork'), ['config', 'user.name', '']);
    for (const name of ['GIT_AUTHOR_NAME', 'GIT_COMMITTER_NAME']) vi.stubEnv(name, undefined);
    expect(said(() => update())).toMatchInlineSnapshot(
      `"update-engine: git must know who commits, got fatal: empty ident name (for <somebody@fork.example>) not allowed. Run git config --global user.name "Your Name" and git config --global user.email you@example.org first."`,
    );
    expect([state(), existsSync(at('fork/src/added.ts'))]).toEqual([before, false]);
  });

  test('touches nothing where the content has no lessons', () => {
    expect(said(() => update('1.1.0', at('soop')))).toMatchInlineSnapshot(
      `"content: must have a folder of lessons, got /any/soop. See what CONTENT_DIR names."`,
    );
    expect([state(), existsSync(at('fork/src/added.ts'))]).toEqual([before, false]);
  });

  test('is undone where a hook refuses its commit, and can be made once the hook does not', () => {
    put(at('fork'), { 'src/engine.ts': 'mine\n' });
    commit(at('fork'));
    before = state();
    writeFileSync(at('fork/.git/hooks/pre-commit'), '#!/bin/sh\necho never >&2\nexit 1\n', { mode: 0o755 });
    expect(said(() => update())).toMatchInlineSnapshot(`"git commit: must succeed, got never. See git’s words."`);
    expect([state(), read('src/engine.ts'), read('src/gone.ts')]).toEqual([before, 'mine\n', 'gone\n']);
    expect([existsSync(at('fork/src/added.ts')), existsSync(at('fork/updates'))]).toEqual([false, false]);
    rmSync(at('fork/.git/hooks/pre-commit'));
    expect(update()?.put).toEqual(['src/engine.ts']);
  });

  test('leaves what waits from an earlier one, and what git ignores', () => {
    put(at('fork'), { '.gitignore': 'updates/engine.patch\nupdates/notes.txt\n', 'src/engine.ts': 'mine\n' });
    commit(at('fork'));
    put(at('fork'), { 'updates/engine.patch': 'earlier\n', 'updates/notes.txt': 'mine\n' });
    git(at('fork'), ['config', 'commit.gpgSign', 'true']);
    git(at('fork'), ['config', 'gpg.program', 'false']);
    before = state();
    expect(said(() => update())).toContain('must succeed');
    expect([state(), read('updates/engine.patch'), read('updates/notes.txt')]).toEqual([before, 'earlier\n', 'mine\n']);
  });

  test('does not write over a file that git ignores', () => {
    put(at('fork'), { '.gitignore': 'added.ts\n' });
    commit(at('fork'));
    put(at('fork'), { 'src/added.ts': 'mine\n' });
    expect(said(() => update())).toMatchInlineSnapshot(
      `"update-engine: what git ignores must not stand where the release has a file, got src/added.ts. Move it elsewhere."`,
    );
    expect([read('src/added.ts'), read('src/engine.ts')]).toEqual(['mine\n', 'one\n']);
  });

  test('is not one to an older release', () => {
    update();
    expect(said(() => update('1.0.0'))).toMatchInlineSnapshot(
      `"update-engine: a version must be later than 1.1.0, which the engine is, got 1.0.0. To go back, run git revert with the commit “The engine of 1.1.0”."`,
    );
    expect(update('1.1.0')).toBeUndefined();
  });
});
