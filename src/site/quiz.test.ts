// A lesson's quiz.yaml, checked: what it must hold, and how a fault in it is told.

import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { quizOf } from './quiz.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'quiz-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const lesson = path.relative(path.resolve('content/lessons'), folder);

function read(yaml: string) {
  writeFileSync(path.join(folder, 'quiz.yaml'), yaml);
  return quizOf(lesson);
}

/** What a quiz.yaml is refused with, its file named as a lesson's. */
function refusal(yaml: string): string {
  try {
    read(yaml);
    return 'accepted';
  } catch (error) {
    return (error as Error).message.replaceAll(lesson, '20-telephone');
  }
}

const choice = (text: string, right = false) => `{ text: ${text}, feedback: why${right ? ', right: true' : ''} }`;
const questions = (...choices: string[]) =>
  `predictions: {}\nquestions:\n  - ask: Which?\n    choices: [${choices.join(', ')}]`;

describe('quizOf', () => {
  test('gives predictions by id and questions in order', () => {
    const quiz = read(`predictions:
  fifty: { ask: How many?, choices: [${choice('all')}, ${choice('none')}] }
questions:
  - { ask: First?, choices: [${choice('a', true)}, ${choice('b')}] }
  - { ask: Second?, choices: [${choice('a')}, ${choice('b', true)}] }`);
    expect(Object.keys(quiz.predictions)).toEqual(['fifty']);
    expect(quiz.questions.map(({ ask }) => ask)).toEqual(['First?', 'Second?']);
  });

  test('one choice, and one only, must be right', () => {
    expect(refusal(questions(choice('a', true), choice('b', true)))).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/quiz.yaml:4: questions.0.choices must have one choice that is right, and one only, got 2. Leave right: true at one of them."`,
    );
    expect(refusal(questions(choice('a'), choice('b')))).not.toBe('accepted');
  });

  test('a prediction has no right choice: the figure answers it', () => {
    const yaml = `predictions:\n  p: { ask: Which?, choices: [${choice('a', true)}, ${choice('b')}] }\nquestions: []`;
    expect(refusal(yaml)).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/quiz.yaml:2: a key of predictions.p.choices.0 must be one of text, feedback, got right. Leave it out."`,
    );
  });

  test('every fault is told at once, each with its place', () => {
    expect(refusal(questions('{ text: a }', choice('b', true))).split('\n')).toMatchInlineSnapshot(`
      [
        "content/lessons/20-telephone/quiz.yaml:4: questions.0.choices.0.feedback must be a text, got nothing. Add it.",
      ]
    `);
    expect(
      refusal('predictions: {}\nquestions: [{ ask: 1, choices: [] }]\nquestons: []').split('\n'),
    ).toMatchInlineSnapshot(`
      [
        "content/lessons/20-telephone/quiz.yaml:2: questions.0.ask must be a text, got 1. Write "1".",
        "content/lessons/20-telephone/quiz.yaml:2: questions.0.choices must have at least 2 entries, got 0. Add to it.",
        "content/lessons/20-telephone/quiz.yaml:3: a key must be one of predictions, questions, got questons. Leave it out.",
      ]
    `);
  });

  test('a file that is empty, or no YAML, is named too', () => {
    expect(refusal('')).toContain('content/lessons/20-telephone/quiz.yaml');
    expect(refusal('questions: [')).toContain('content/lessons/20-telephone/quiz.yaml');
  });

  test('a lesson without questions is told where they belong', () => {
    expect(() => quizOf('99-nowhere')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: content/lessons/99-nowhere/quiz.yaml: a lesson must have its questions, got no file. Copy another lesson's.]`,
    );
  });

  const tagged = (...tags: string[]) =>
    `predictions: {}\nquestions:\n${tags.map((tag) => `  - { ask: Which?, choices: [${choice('a', true)}, ${choice('b')}], ${tag} }`).join('\n')}`;

  test('the lesson to read again must be one', () => {
    expect(refusal(tagged('again: telephone'))).toBe('accepted');
    expect(refusal(tagged('again: telefone'))).toMatchInlineSnapshot(
      `"content/lessons/20-telephone/quiz.yaml:3: questions.0.again: again must name a lesson, got telefone. Did you mean telephone?"`,
    );
  });

  test('an objective that is tested has two questions, and none before it is left out', () => {
    expect(refusal(tagged('objective: 1', 'objective: 1'))).toBe('accepted');
    expect(refusal(tagged('objective: 2', 'objective: 2', 'objective: 3')).split('\n')).toMatchInlineSnapshot(`
      [
        "content/lessons/20-telephone/quiz.yaml:2: objective 1 must have at least 2 questions, got 0. Add one.",
        "content/lessons/20-telephone/quiz.yaml:2: objective 3 must have at least 2 questions, got 1. Add one.",
      ]
    `);
    expect(refusal(tagged('objective: 0'))).not.toBe('accepted');
  });
});

describe('lessons whose questions name objectives', () => {
  const lessons = globSync('content/lessons/*/').map((found) => path.basename(found));
  const using = lessons.filter((name) => quizOf(name).questions.some(({ objective }) => objective !== undefined));

  test.each(using)('%s tests each of its objectives', (name) => {
    const source = readFileSync(`content/lessons/${name}/index.mdx`, 'utf8');
    const { objectives } = parse(source.split('---')[1]!) as { objectives: string[] };
    const tested = new Set(quizOf(name).questions.map(({ objective }) => objective));
    expect([...tested].toSorted()).toEqual(objectives.map((_, i) => i + 1));
  });

  test('there is one at least', () => {
    expect(using).toContain('140-one-sentence');
  });
});
