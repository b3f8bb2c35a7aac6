// A lesson's questions: predictions to make before playing, and the questions at its end.

import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { nearestName } from '#params';
import { inLesson } from './content-dir.ts';
import { readYaml } from './yaml-file.ts';

const choice = z.strictObject({ text: z.string(), right: z.boolean().optional(), feedback: z.string() });
const question = z
  .strictObject({
    ask: z.string(),
    choices: z.array(choice).min(2).max(6),
    /** Which of the lesson's objectives it tests, counted from 1. */
    objective: z.number().int().min(1).optional(),
    /** The slug of the lesson to read again, told with every feedback. */
    again: z.string().optional(),
  })
  .refine(
    ({ choices }) => choices.filter(({ right }) => right).length === 1,
    'one choice, and one only, must be right',
  );
const prediction = z.strictObject({
  ask: z.string(),
  choices: z
    .array(z.strictObject({ text: z.string(), feedback: z.string() }))
    .min(2)
    .max(6),
});
const schema = z.strictObject({ predictions: z.record(z.string(), prediction), questions: z.array(question) });

/** The predictions and questions of one lesson. */
export type QuizFile = z.infer<typeof schema>;

/** Returns a lesson's quiz.yaml, checked; throws one error that names all its faults. */
export function quizOf(folder: string): QuizFile {
  const file = inLesson(folder, 'quiz.yaml');
  if (!existsSync(file))
    throw new RangeError(`${file}: a lesson must have its questions, got no file. Copy another lesson's.`);
  const quiz = readYaml(file, schema);
  const faults = [...againFaults(quiz), ...objectiveFaults(quiz)];
  if (faults.length > 0) throw new RangeError(faults.map((text) => `${file}: ${text}`).join('\n'));
  return quiz;
}

function againFaults({ questions }: QuizFile): string[] {
  const slugs = globSync(inLesson('*', 'index.mdx')).map((lesson) =>
    path.basename(path.dirname(lesson)).replace(/^\d+-/, ''),
  );
  return questions.flatMap(({ again }, index) => {
    if (again === undefined || slugs.includes(again)) return [];
    return `questions.${index}.again: again must name a lesson, got ${again}. Did you mean ${nearestName(again, slugs)}?`;
  });
}

const LEAST_PER_OBJECTIVE = 2;

/** An objective that is tested is tested twice, so that one lucky guess does not pass it. */
function objectiveFaults({ questions }: QuizFile): string[] {
  const tested = questions.map(({ objective }) => objective ?? 0);
  return Array.from({ length: Math.max(0, ...tested) }, (_, i) => i + 1).flatMap((objective) => {
    const count = tested.filter((one) => one === objective).length;
    if (count >= LEAST_PER_OBJECTIVE) return [];
    return `objective ${objective} must have at least ${LEAST_PER_OBJECTIVE} questions, got ${count}. Add one.`;
  });
}
