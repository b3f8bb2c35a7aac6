// A lesson's exercise, tried by the code that tries it in a reader's browser: its solution passes, its start fails in
// every task, each wrong answer gets the message that was written for it, and no other's.

import { existsSync } from 'node:fs';
import type { Checked } from '#cells/protocol.ts';
import { inLesson } from '../content-dir.ts';
import { type Exercise, exerciseFile, exerciseOf, exerciseWithLines } from '../exercise.ts';
import { attempt, type ContentFault } from '../fault.ts';
import { tryAnswer } from './try-answer.ts';

/** Rule exercise, for what its code does; where its words or files are faulty, that is told of the files. */
export async function exerciseFaults(folder: string): Promise<ContentFault[]> {
  if (!existsSync(exerciseFile(folder))) return [];
  const { value: exercise } = attempt(() => exerciseOf(folder));
  if (exercise === undefined) return [];
  const [solved, begun] = await Promise.all([
    tryAnswer(exercise.solution, exercise.check),
    tryAnswer(exercise.start, exercise.check),
  ]);
  const mistaken = await Promise.all(Object.keys(exercise.wrong).map((name) => mistakeFaults(folder, exercise, name)));
  return [
    ...sentenceFaults(folder, exercise, solved),
    ...solutionFaults(folder, solved),
    ...startFaults(folder, exercise, begun),
    ...mistaken.flat(),
  ];
}

const told = (folder: string, name: string, what: string, hint: string, line?: number): ContentFault => ({
  file: inLesson(folder, `exercise/${name}`),
  line,
  rule: 'exercise',
  what,
  hint,
  level: 'error',
});

/** Each check has its sentence, in the order they are made. */
function sentenceFaults(folder: string, { tasks }: Exercise, solved: readonly Checked[]): ContentFault[] {
  const written = tasks.flatMap(({ id, checks }) => Object.keys(checks).map((name) => `${id} ${name}`)).join(', ');
  const made = solved.map(({ task, name }) => `${task} ${name}`).join(', ');
  if (written === made || solved.some(({ task }) => task === 'checks')) return [];
  const what = `tasks must have the checks of check.ts in their order, ${made}, got ${written}`;
  const line = exerciseWithLines(folder).lineOf(['tasks']);
  return [told(folder, 'exercise.yaml', what, 'Write a sentence for each.', line)];
}

function solutionFaults(folder: string, solved: readonly Checked[]): ContentFault[] {
  return solved
    .filter(({ passed }) => !passed)
    .map(({ task, name, message, got, expected, line }) => {
      if (task === 'checks') return told(folder, 'check.ts', `the checks must run, got ${sentence(message)}`, '', line);
      const answer = message ?? `${got} where ${expected} is expected`;
      const what = `the solution must pass every check, got a failure of ${task} ${name}: ${sentence(answer)}`;
      return told(folder, 'solution.ts', what, 'Mend the solution or the check.', line);
    });
}

function startFaults(folder: string, { tasks }: Exercise, begun: readonly Checked[]): ContentFault[] {
  if (begun.some(({ task }) => task === 'checks')) return [];
  const failed = begun.filter(({ passed }) => !passed).map(({ task }) => task);
  return tasks
    .filter(({ id }) => !failed.includes(id))
    .map(({ id }) => {
      const what = `the start must fail in every task, got a pass of ${id}`;
      return told(folder, 'start.ts', what, 'Leave something to do, or add a check.');
    });
}

async function mistakeFaults(
  folder: string,
  { wrong, check, mistakes }: Exercise,
  name: string,
): Promise<ContentFault[]> {
  const tried = await tryAnswer(wrong[name]!, check);
  if (tried.some(({ task }) => task === 'checks')) return [];
  const messages = tried.filter(({ passed }) => !passed).map(({ message = '' }) => message);
  const named = [...new Set(messages.filter((message) => message in mistakes))];
  if (named.length === 1 && named[0] === name) return [];
  const what = `a wrong answer must be told its own mistake, ${name}, got ${named.join(', ') || 'none'}`;
  return [told(folder, `wrong/${name}.ts`, what, 'Let a check in check.ts give that name as its message.')];
}

function sentence(text = 'a failure'): string {
  return text.replace(/\.$/, '');
}
