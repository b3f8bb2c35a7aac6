// A lesson's exercise: its words in exercise/exercise.yaml, its code in start.ts, solution.ts and check.ts beside them,
// and one file in wrong/ for each mistake that has a message of its own.

import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { nearestName } from '#params';
import { contentFiles, inLesson } from './content-dir.ts';
import { ContentFaults, refuse } from './fault.ts';
import { spokenFile } from './language.ts';
import { type Yaml, yamlFile } from './yaml-file.ts';

const sentence = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower case words joined by hyphens, such as zero-branch');
const task = z.strictObject({
  id,
  /** What is to be done. */
  text: sentence,
  /** Given one at a time, the vaguest first. */
  hints: z.array(sentence).min(1).max(5),
  /** What each check of the task finds out, by the check's name. */
  checks: z.record(id, sentence),
});
const schema = z.strictObject({
  title: sentence,
  tasks: z.array(task).min(1).max(5),
  /** What is said to whoever makes a mistake, by the name of the file in wrong/ that makes it. */
  mistakes: z.record(id, sentence),
});

/** The words of an exercise. */
export type ExerciseFile = z.infer<typeof schema>;

/** An exercise as it stands in its folder: words and code. */
export interface Exercise extends ExerciseFile {
  readonly start: string;
  readonly solution: string;
  readonly check: string;
  /** The wrong answers, by name. */
  readonly wrong: Readonly<Record<string, string>>;
}

const CODE = ['start.ts', 'solution.ts', 'check.ts'] as const;

/** Returns the exercise of a lesson's folder, checked; throws one error that names all its faults. */
export function exerciseOf(folder: string): Exercise {
  const place = inLesson(folder, 'exercise');
  const { value: words } = exerciseWithLines(folder);
  const read = (name: string) => readFileSync(`${place}/${name}`, 'utf8').trimEnd();
  const [start, solution, check] = CODE.map(read) as [string, string, string];
  return {
    ...words,
    start,
    solution,
    check,
    wrong: Object.fromEntries(wrongAnswers(place).map((name) => [name, read(`wrong/${name}.ts`)])),
  };
}

/** Returns the words of a lesson's exercise, checked, and their lines; throws one error that names all its faults. */
export function exerciseWithLines(folder: string): Yaml<ExerciseFile> {
  const place = inLesson(folder, 'exercise');
  const file = exerciseFile(folder);
  if (!existsSync(file)) {
    const what = 'a lesson with <Exercise /> must have one, got no file';
    throw new ContentFaults([{ file, rule: 'exercise', what, hint: "Copy another lesson's.", level: 'error' }]);
  }
  const read = yamlFile(spokenFile(file), schema, 'exercise');
  const found = [
    ...missingCode(place),
    ...repeatedTasks(read.value),
    ...unlikeMistakes(read.value, wrongAnswers(place)),
  ];
  const told = ({ path, what, hint }: Found) =>
    ({ file, line: path && read.lineOf(path), rule: 'exercise', what, hint, level: 'error' }) as const;
  refuse(found.map(told));
  return read;
}

/** Returns the file of a lesson's exercise. */
export function exerciseFile(folder: string): string {
  return inLesson(folder, 'exercise/exercise.yaml');
}

function wrongAnswers(place: string): string[] {
  return globSync('wrong/*.ts', { cwd: place })
    .map((one) => path.basename(one, '.ts'))
    .sort();
}

/** Returns the folders of all lessons that have an exercise. */
export function exerciseFolders(): string[] {
  return contentFiles('lessons/*/exercise/exercise.yaml')
    .map((file) => path.basename(path.dirname(path.dirname(file))))
    .sort();
}

/** What is wrong with an exercise, and where in its words. */
interface Found {
  readonly path?: readonly (string | number)[];
  readonly what: string;
  readonly hint: string;
}

function missingCode(place: string): Found[] {
  return CODE.filter((name) => !existsSync(`${place}/${name}`)).map((name) => ({
    what: `${name} must stand beside it, got no file`,
    hint: 'Add it.',
  }));
}

function repeatedTasks({ tasks }: ExerciseFile): Found[] {
  const ids = tasks.map((one) => one.id);
  return ids.flatMap((one, index) => {
    if (ids.indexOf(one) === index) return [];
    const what = `tasks: a task's id must be its own, got ${one} twice`;
    return { path: ['tasks', index, 'id'], what, hint: 'Rename one.' };
  });
}

/** A mistake without its file is never seen to be caught, and a file without its message teaches nothing. */
function unlikeMistakes({ mistakes }: ExerciseFile, wrong: readonly string[]): Found[] {
  const named = Object.keys(mistakes);
  const unfiled = named.filter((name) => !wrong.includes(name));
  const unnamed = wrong.filter((name) => !named.includes(name));
  return [
    ...unfiled.map((name) => ({
      path: ['mistakes', name],
      what: `mistakes.${name}: a mistake must have its file, got no wrong/${name}.ts`,
      hint: nearTo(name, wrong),
    })),
    ...unnamed.map((name) => ({
      path: ['mistakes'],
      what: `mistakes: wrong/${name}.ts must have its message, got none`,
      hint: nearTo(name, named),
    })),
  ];
}

function nearTo(name: string, known: readonly string[]): string {
  return known.length === 0 ? 'Add it.' : `Did you mean ${nearestName(name, [...known])}?`;
}
