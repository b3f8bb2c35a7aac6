// A lesson's questions: predictions to make before playing, and the questions at its end.

import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { readYaml } from './yaml-file.ts';

const choice = z.strictObject({ text: z.string(), right: z.boolean().optional(), feedback: z.string() });
const question = z
  .strictObject({ ask: z.string(), choices: z.array(choice).min(2).max(6) })
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
  const file = `content/lessons/${folder}/quiz.yaml`;
  if (!existsSync(file))
    throw new RangeError(`${file}: a lesson must have its questions, got no file. Copy another lesson's.`);
  return readYaml(file, schema);
}
