// An update in a small fork of a small course, by real git.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { correctionOf, corrections, leave, shown } from './corrections.ts';
import { asked, git } from './git.ts';
import { take } from './take.ts';
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
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

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

/** As some people have set up their diffs: none of this may reach a patch. */
function withOwnDiffs(repository: string): void {
  const own = { 'diff.noprefix': 'true', 'diff.mnemonicPrefix': 'true', 'diff.context': '0', 'diff.external': 'false' };
  for (const [name, value] of Object.entries({ ...own, 'color.ui': 'always', 'apply.whitespace': 'error' }))
    git(repository, ['config', name, value]);
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
    expect(said(update)).toMatchInlineSnapshot(
      `"update-engine: git must know who commits, got fatal: empty ident name (for <somebody@fork.example>) not allowed. Run git config --global user.name "Your Name" and git config --global user.email you@example.org first."`,
    );
    expect([state(), existsSync(at('fork/src/added.ts'))]).toEqual([before, false]);
  });

  test('touches nothing where the content has no lessons', () => {
    const lost = { folder: at('fork'), content: at('soop'), source: at('course') };
    expect(said(() => updateEngine(lost))).toMatchInlineSnapshot(
      `"content: must have a folder of lessons, got /any/soop. See what CONTENT_DIR names."`,
    );
    expect([state(), existsSync(at('fork/src/added.ts'))]).toEqual([before, false]);
  });

  test('is undone where a hook refuses its commit, and can be made once the hook does not', () => {
    put(at('fork'), { 'src/engine.ts': 'mine\n' });
    commit(at('fork'));
    before = state();
    writeFileSync(at('fork/.git/hooks/pre-commit'), '#!/bin/sh\necho never >&2\nexit 1\n', { mode: 0o755 });
    expect(said(update)).toMatchInlineSnapshot(`"git commit: must succeed, got never. See git’s words."`);
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
    expect(said(update)).toContain('must succeed');
    expect([state(), read('updates/engine.patch'), read('updates/notes.txt')]).toEqual([before, 'earlier\n', 'mine\n']);
  });

  test('does not write over a file that git ignores', () => {
    put(at('fork'), { '.gitignore': 'added.ts\n' });
    commit(at('fork'));
    put(at('fork'), { 'src/added.ts': 'mine\n' });
    expect(said(update)).toMatchInlineSnapshot(
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

test('git answers in one language, whatever that of the machine is', () => {
  vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
  expect(asked(folder, ['-c', 'alias.language=!echo $LC_ALL', 'language']).stdout).toBe('C\n');
});

describe('a correction of a text', () => {
  const WHOLE = { open: [], waiting: [] };
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
    expect(correct('telephone')).toEqual(WHOLE);
    const text = read('content/lessons/65-telephone/index.mdx');
    expect([text.includes('My first.'), text.includes('Sentence twenty.')]).toEqual([true, true]);
    expect([correct('glossary.yaml'), correct('new')]).toEqual([WHOLE, WHOLE]);
    expect(read('content/lessons/50-new/index.mdx')).toBe('New.\n');
    expect(waiting()).toEqual([]);
  });

  test('leaves both texts where both wrote', () => {
    put(at('fork'), { 'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 20.', 'My last.') });
    commit(at('fork'));
    release('1.1.0', SECOND);
    update();
    expect(correct('telephone')).toEqual({ open: ['content/lessons/20-telephone/index.mdx'], waiting: [] });
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
    expect(correct('telephone')).toEqual(WHOLE);
    expect(read('content/lessons/20-telephone/index.mdx')).toContain('Sentence XX.');
  });

  test('is merged whatever diffs look like for whoever takes it', () => {
    withOwnDiffs(at('fork'));
    release('1.1.0', { ...SECOND, 'content/lessons/50-new/index.mdx': 'New. \n' });
    update();
    expect([correct('telephone'), correct('new'), correct('glossary.yaml')]).toEqual([WHOLE, WHOLE, WHOLE]);
    expect(read('content/lessons/20-telephone/index.mdx')).toContain('Sentence twenty.');
  });

  test('of two releases, of which both wrote in the first, is taken in two steps', () => {
    put(at('fork'), { 'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 20.', 'My last.') });
    commit(at('fork'));
    release('1.1.0', SECOND);
    update();
    release('1.2.0', { 'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 1.', 'The first.') });
    update();
    expect(correct('telephone')).toEqual({
      open: ['content/lessons/20-telephone/index.mdx'],
      waiting: ['updates/1.2.0/lessons/20-telephone.patch'],
    });
    expect(said(() => correct('telephone'))).toMatchInlineSnapshot(
      `"corrections: what is corrected must be committed, got content/lessons/20-telephone/index.mdx. Run git commit first."`,
    );
    put(at('fork'), { 'content/lessons/20-telephone/index.mdx': LESSON.replace('Sentence 20.', 'Sentence twenty.') });
    commit(at('fork'));
    expect(correct('telephone')).toEqual(WHOLE);
    expect(read('content/lessons/20-telephone/index.mdx')).toContain('The first.');
    expect(waiting().map(({ name }) => name)).not.toContain('telephone');
  });

  test('of two releases, of which the second does not fit, is taken up to there', () => {
    release('1.1.0', SECOND);
    update();
    release('1.2.0', { 'content/lessons/20-telephone/notes.md': 'One.\n' });
    update();
    release('1.3.0', { 'content/lessons/20-telephone/notes.md': 'Two.\n' });
    update();
    rmSync(at('fork/updates/1.2.0/lessons/20-telephone.patch'));
    expect(said(() => correct('telephone'))).toContain('corrections: telephone must fit what it corrects, got ');
    expect(read('content/lessons/20-telephone/index.mdx')).toContain('Sentence twenty.');
    expect(correctionOf(waiting(), 'telephone').patches).toEqual(['updates/1.3.0/lessons/20-telephone.patch']);
  });
});

describe('a content in a folder of its own', () => {
  const own = () => at('soup');
  const correct = () => take(at('fork'), own(), correctionOf(corrections(at('fork'), own()), 'telephone'));
  beforeEach(() => {
    const mine = LESSON.replace('Sentence 19.', 'My last but one.');
    put(own(), { 'lessons/20-telephone/index.mdx': mine });
    release('1.1.0', { ...SECOND, 'content/lessons/20-telephone/dot.png': 'a\0b' });
    release('1.2.0', { 'content/lessons/20-telephone/dot.png': 'c\0d' });
    for (const version of ['1.1.0', '1.2.0'])
      updateEngine({ folder: at('fork'), content: own(), source: at('course'), version });
  });

  test('is corrected in its own repository, which lacks nothing then', () => {
    git(folder, ['init', '--quiet', 'soup']);
    named(own());
    commit(own());
    expect(correct()).toEqual({ open: [], waiting: [] });
    const text = readFileSync(at('soup/lessons/20-telephone/index.mdx'), 'utf8');
    expect([text.includes('My last but one.'), text.includes('Sentence twenty.')]).toEqual([true, true]);
    expect(readFileSync(at('soup/lessons/20-telephone/dot.png'), 'utf8')).toBe('c\0d');
    commit(own());
    expect(asked(own(), ['fsck', '--no-dangling']).status).toBe(0);
  });

  test('is told where it stands in no repository', () => {
    expect(said(correct)).toMatchInlineSnapshot(
      `"corrections: the content must stand in a repository of git, got /any/soup: fatal: not a git repository (or any of the parent directories): .git. Run git init there, then git add -A and git commit -m "My course"."`,
    );
  });
});
