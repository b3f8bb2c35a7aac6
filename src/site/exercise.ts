// A lesson's exercise: its words in exercise/exercise.yaml, its code in start.ts, solution.ts and check.ts beside them,
// and one file in wrong/ for each mistake that has a message of its own.

import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { nearestName } from '#params';
import { inLesson } from './content-dir.ts';
import { readYaml } from './yaml-file.ts';

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
  const file = `${place}/exercise.yaml`;
  if (!existsSync(file))
    throw new RangeError(`${file}: a lesson with <Exercise /> must have one, got no file. Copy another lesson's.`);
  const words = readYaml(file, schema);
  const wrong = globSync(`${place}/wrong/*.ts`).map((one) => path.basename(one, '.ts'));
  const faults = [...missingCode(place), ...repeatedTasks(words), ...unlikeMistakes(words, wrong)];
  if (faults.length > 0) throw new RangeError(faults.map((text) => `${file}: ${text}`).join('\n'));
  const read = (name: string) => readFileSync(`${place}/${name}`, 'utf8').trimEnd();
  const [start, solution, check] = CODE.map(read) as [string, string, string];
  return {
    ...words,
    start,
    solution,
    check,
    wrong: Object.fromEntries(wrong.sort().map((name) => [name, read(`wrong/${name}.ts`)])),
  };
}

/** Returns the folders of all lessons that have an exercise. */
export function exerciseFolders(): string[] {
  return globSync(inLesson('*', 'exercise/exercise.yaml'))
    .map((file) => path.basename(path.dirname(path.dirname(file))))
    .sort();
}

function missingCode(place: string): string[] {
  return CODE.filter((name) => !existsSync(`${place}/${name}`)).map(
    (name) => `${name} must stand beside it, got no file. Add it.`,
  );
}

function repeatedTasks({ tasks }: ExerciseFile): string[] {
  const ids = tasks.map((one) => one.id);
  return ids
    .filter((one, index) => ids.indexOf(one) < index)
    .map((one) => `tasks: a task's id must be its own, got ${one} twice. Rename one.`);
}

/** A mistake without its file is never seen to be caught, and a file without its message teaches nothing. */
function unlikeMistakes({ mistakes }: ExerciseFile, wrong: readonly string[]): string[] {
  const named = Object.keys(mistakes);
  return [
    ...named
      .filter((name) => !wrong.includes(name))
      .map((name) => `mistakes.${name}: a mistake must have its file, got no wrong/${name}.ts.${nearTo(name, wrong)}`),
    ...wrong
      .filter((name) => !named.includes(name))
      .map((name) => `mistakes: wrong/${name}.ts must have its message, got none.${nearTo(name, named)}`),
  ];
}

function nearTo(name: string, known: readonly string[]): string {
  return known.length === 0 ? ' Add it.' : ` Did you mean ${nearestName(name, [...known])}?`;
}
