// A lesson's exercise.yaml, checked: what its folder must hold, and how a fault in it is told.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { exerciseOf } from './exercise.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'exercise-test-'));
const place = path.join(folder, 'exercise');
const lesson = path.relative(path.resolve('content/lessons'), folder);
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(path.join(place, 'wrong'), { recursive: true });
  for (const name of ['start', 'solution', 'check', 'wrong/forgotten']) put(`${name}.ts`, `// ${name}`);
});

const put = (name: string, text: string) => writeFileSync(path.join(place, name), text);
const task = (id: string) => `  - { id: ${id}, text: Do it., hints: [Try.], checks: { one: It does. } }`;
const words = (...parts: string[]) => ['title: Add', 'tasks:', ...parts].join('\n');
const KNOWN = 'mistakes: { forgotten: You forgot. }';

/** What an exercise is refused with, its file named as a lesson's. */
function refusal(yaml: string): string {
  put('exercise.yaml', yaml);
  try {
    exerciseOf(lesson);
    return 'accepted';
  } catch (error) {
    return (error as Error).message.replaceAll(lesson, '20-telephone');
  }
}

test('an exercise is its words and its code', () => {
  expect(refusal(words(task('add'), KNOWN))).toBe('accepted');
  expect(exerciseOf(lesson)).toMatchObject({
    title: 'Add',
    start: '// start',
    check: '// check',
    wrong: { forgotten: '// wrong/forgotten' },
  });
});

test('a lesson without one is told where it is missing', () => {
  expect(() => exerciseOf('20-nowhere')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: content/lessons/20-nowhere/exercise/exercise.yaml: a lesson with <Exercise /> must have one, got no file. Copy another lesson's.]`,
  );
});

test('every part of it is asked for, and no other', () => {
  expect(
    refusal(words('  - { id: add, text: Do it., checks: { one: It does. }, hint: Try. }', KNOWN)),
  ).toMatchInlineSnapshot(`
    "content/lessons/20-telephone/exercise/exercise.yaml:3: tasks.0.hints must be a list, got nothing. Add it.
    content/lessons/20-telephone/exercise/exercise.yaml:3: a key of tasks.0 must be one of id, text, hints, checks, got hint. Did you mean hints?"
  `);
  expect(refusal(words(task('Add It'), KNOWN))).toMatchInlineSnapshot(
    `"content/lessons/20-telephone/exercise/exercise.yaml:3: tasks.0.id must be lower case words joined by hyphens, such as zero-branch, got Add It."`,
  );
});

test('tasks have ids of their own, code stands beside the words, mistakes and wrong answers go together', () => {
  rmSync(path.join(place, 'solution.ts'));
  put('wrong/changed.ts', '// changed');
  expect(refusal(words(task('add'), task('add'), 'mistakes: { forgoten: You forgot. }'))).toMatchInlineSnapshot(`
    "content/lessons/20-telephone/exercise/exercise.yaml: solution.ts must stand beside it, got no file. Add it.
    content/lessons/20-telephone/exercise/exercise.yaml:4: tasks: a task's id must be its own, got add twice. Rename one.
    content/lessons/20-telephone/exercise/exercise.yaml:5: mistakes.forgoten: a mistake must have its file, got no wrong/forgoten.ts. Did you mean forgotten?
    content/lessons/20-telephone/exercise/exercise.yaml:5: mistakes: wrong/changed.ts must have its message, got none. Did you mean forgoten?
    content/lessons/20-telephone/exercise/exercise.yaml:5: mistakes: wrong/forgotten.ts must have its message, got none. Did you mean forgoten?"
  `);
});
