// A lesson's questions: predictions to make before playing, and the questions at its end.

import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { nearestName } from '#params';
import { inLesson } from './content-dir.ts';
import { type ContentFault, ContentFaults, refuse } from './fault.ts';
import { spokenFile } from './language.ts';
import { lessonSlugs } from './lesson-folders.ts';
import { type Yaml, yamlFile } from './yaml-file.ts';

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
  .superRefine(({ choices }, { addIssue }) => {
    const got = choices.filter(({ right }) => right).length;
    if (got === 1) return;
    const hint = got === 0 ? 'Add right: true to the right one.' : 'Leave right: true at one of them.';
    const message = 'must have one choice that is right, and one only';
    addIssue({ code: 'custom', path: ['choices'], message, params: { got: String(got), hint } });
  });
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
  return quizWithLines(folder).value;
}

/** Returns a lesson's quiz.yaml, checked, and its lines; throws one error that names all its faults. */
export function quizWithLines(folder: string): Yaml<QuizFile> {
  const file = spokenFile(inLesson(folder, 'quiz.yaml'));
  if (!existsSync(file)) {
    const what = 'a lesson must have its questions, got no file';
    throw new ContentFaults([{ file, rule: 'quiz', what, hint: "Copy another lesson's.", level: 'error' }]);
  }
  const quiz = yamlFile(file, schema, ruleAt);
  refuse([...againFaults(quiz, file), ...objectiveFaults(quiz, file)]);
  return quiz;
}

/** A missing feedback, and a wrong number of right answers, have rules of their own. */
function ruleAt(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === 'feedback') return 'quiz-feedback';
  return path[0] === 'questions' && (last === 'choices' || last === 'right') ? 'quiz-answer' : 'quiz';
}

function againFaults({ value: { questions }, lineOf }: Yaml<QuizFile>, file: string): ContentFault[] {
  const slugs = lessonSlugs();
  return questions.flatMap(({ again }, index): ContentFault[] => {
    if (again === undefined || slugs.includes(again)) return [];
    const what = `questions.${index}.again: again must name a lesson, got ${again}`;
    const hint = `Did you mean ${nearestName(again, slugs)}?`;
    return [{ file, line: lineOf(['questions', index, 'again']), rule: 'quiz', what, hint, level: 'error' }];
  });
}

const LEAST_PER_OBJECTIVE = 2;

/** An objective that is tested is tested twice, so that one lucky guess does not pass it. */
function objectiveFaults({ value: { questions }, lineOf }: Yaml<QuizFile>, file: string): ContentFault[] {
  const tested = questions.map(({ objective }) => objective ?? 0);
  return Array.from({ length: Math.max(0, ...tested) }, (_, i) => i + 1).flatMap((objective): ContentFault[] => {
    const count = tested.filter((one) => one === objective).length;
    if (count >= LEAST_PER_OBJECTIVE) return [];
    const what = `objective ${objective} must have at least ${LEAST_PER_OBJECTIVE} questions, got ${count}`;
    return [{ file, line: lineOf(['questions']), rule: 'quiz', what, hint: 'Add one.', level: 'error' }];
  });
}
