// What a telephone needs of the course: its alphabet and the message it starts with, whisper.yaml of a lesson.

import { z } from 'astro/zod';
import { parse } from '#params';
import { lessonFile } from '#site/lesson-file.ts';
import { readYaml } from '#site/yaml-file.ts';
import { takeApart } from './game.ts';
import { ALPHABET } from './model.ts';
import { type TelephoneValues, table } from './params.ts';

const MESSAGE = `must be at most ${table.message.accepts} characters, without control characters`;
const alphabet = z
  .string()
  .regex(/^[\p{Lu}\p{Lo} ]{2,60}$/u, 'must be 2 to 60 capital letters, and a space where one may be whispered')
  .refine((letters) => new Set(letters).size === letters.length, 'must hold each letter once');
const message = z.string().refine((text) => parse(table, [['message', text]]).faults.length === 0, MESSAGE);
const schema = z.strictObject({ alphabet, message }).superRefine(({ alphabet, message }, { addIssue }) => {
  const { shown, letters } = takeApart(message, alphabet);
  const others = shown.filter((_, at) => !letters.some(({ position }) => position === at));
  if (shown.length > 0 && others.length === 0) return;
  const got = others.length === 0 ? 'nothing' : [...new Set(others)].join(' ');
  const params = { got, hint: 'Put each of its letters into the alphabet.' };
  addIssue({ code: 'custom', path: ['message'], message: 'must be letters of the alphabet alone', params });
});

/** What is whispered: the letters there are, and the message that a figure starts with. */
export type Whisper = z.infer<typeof schema>;

/** Returns a lesson's whisper.yaml, or the first of the course where it has none; throws one error that names its faults. */
export function whisperIn(folder?: string): Whisper {
  const file = lessonFile(folder, 'whisper.yaml');
  return file === undefined
    ? { alphabet: ALPHABET, message: table.message.default }
    : readYaml(file, schema, 'whisper');
}

/** Reads what a lesson's telephone needs, so that the check tells its faults. */
export const fromLesson = whisperIn;

/** Returns the view's further props in a lesson's folder; a message that nobody chose is the lesson's own. */
export function built(start: TelephoneValues, folder?: string) {
  const { alphabet, message } = whisperIn(folder);
  return { alphabet, start: start.message === table.message.default ? { ...start, message } : start };
}
