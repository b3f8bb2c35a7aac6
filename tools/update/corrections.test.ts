// What upstream corrected, taken or left in a small fork of a small course, by real git.

import { readFileSync, renameSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { correctionOf, corrections, leave, shown } from './corrections.ts';
import { asked, git } from './git.ts';
import { commit, LESSON, named, put, SECOND, smallCourse, withOwnDiffs } from './small-course.testing.ts';
import { take } from './take.ts';

const { at, release, read, update, said } = smallCourse();

describe('a correction of a text', () => {
  const WHOLE = { open: [], waiting: [] };
  const waiting = () => corrections(at('fork'), at('fork/content'));
  const correct = (name: string) => take(at('fork'), at('fork/content'), correctionOf(waiting(), name));

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
    for (const version of ['1.1.0', '1.2.0']) update(version, own());
  });

  test('is corrected in its own repository, which lacks nothing then', () => {
    git(own(), ['init', '--quiet']);
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
