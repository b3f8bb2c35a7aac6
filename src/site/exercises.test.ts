// Every exercise of every lesson, tried by the code that tries it in a reader's browser: its start fails, its solution
// passes, and each wrong answer gets the message that was written for it, and no other's.

import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { runChecks } from '#cells/check.ts';
import type { Checked } from '#cells/protocol.ts';
import { createScope } from '#cells/scope.ts';
import { exerciseFolders, exerciseOf } from './exercise.ts';

const scope = createScope();

async function tried(answer: string, checks: string): Promise<Checked[]> {
  const found: Checked[] = [];
  await runChecks({ type: 'check', id: 'exercise', answer, checks }, scope, (told) => {
    if (told.type === 'checked') found.push(told.check);
  });
  return found;
}

const failures = (checked: readonly Checked[]) => checked.filter(({ passed }) => !passed);

describe.each(exerciseFolders())('the exercise of %s', (folder) => {
  const { tasks, start, solution, check, wrong, mistakes } = exerciseOf(folder);
  const written = tasks.flatMap(({ id, checks }) => Object.keys(checks).map((name) => `${id} ${name}`));

  test('has a sentence for each of its checks, in the order they are made', async () => {
    const made = (await tried(solution, check)).map(({ task, name }) => `${task} ${name}`);
    expect(made).toEqual(written);
  });

  test('is passed by its solution', async () => {
    expect(failures(await tried(solution, check))).toEqual([]);
  });

  test('is not passed by its start, in any task', async () => {
    const failed = failures(await tried(start, check)).map(({ task }) => task);
    expect([...new Set(failed)]).toEqual(tasks.map(({ id }) => id));
  });

  test.each(Object.entries(wrong))('knows the mistake %s', async (name, answer) => {
    const failed = failures(await tried(answer, check));
    const named = failed
      .map(({ message }) => message)
      .filter((message) => message !== undefined && message in mistakes);
    expect([...new Set(named)]).toEqual([name]);
  });
});

test('the code of all exercises holds to its types', () => {
  const { config } = ts.readConfigFile('tsconfig.exercises.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const faults = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
  expect(fileNames.length).toBeGreaterThan(3 * exerciseFolders().length);
  expect(
    faults.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  ).toEqual([]);
});
