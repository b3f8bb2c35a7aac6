// The front matter of lessons and pages: the schema is its documentation. The collections read it, and so does the check.

import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { ContentFaults } from './fault.ts';
import { type Yaml, yamlText } from './yaml-file.ts';

/** What stands at the head of a lesson. */
export const lessonFrontMatter = z.strictObject({
  /** What happens, as a heading. */
  title: z.string(),
  /** One or two sentences for lists and search. */
  summary: z.string().max(200),
  /** Reading and playing time. */
  minutes: z.number().int().min(1).max(90),
  /** What a reader will be able to do, each beginning with a verb. */
  objectives: z.array(z.string()).min(1),
  /** Slugs of lessons to read first. */
  prerequisites: z.array(z.string()).default([]),
  status: z.enum(['draft', 'ready']),
  /** In a translation: what its original was when it was translated (see translation-source.ts). */
  source: z.string().optional(),
});

/** What stands at the head of a page. */
export const pageFrontMatter = z.strictObject({
  title: z.string(),
  /** One or two sentences for search and sharing. */
  summary: z.string().max(200),
  /** In a translation: what its original was when it was translated. */
  source: z.string().optional(),
});

/** The head of a lesson, read. */
export type LessonFrontMatter = z.infer<typeof lessonFrontMatter>;

/** What a lesson whose head is faulty is shown with, so that its page can say what is wrong. */
const STAND_IN: LessonFrontMatter = {
  title: '…',
  summary: '…',
  minutes: 1,
  objectives: ['…'],
  prerequisites: [],
  status: 'draft',
};

/** The head of a lesson as the dev server reads it: what is faulty has a stand-in, and its page tells the fault. */
export const patientFrontMatter = lessonFrontMatter.catch(({ value }) => {
  const given = Object.entries((value ?? {}) as object).filter(([key, one]) => isSound(key, one));
  return { ...STAND_IN, ...Object.fromEntries(given) };
});

function isSound(key: string, value: unknown): boolean {
  const field = (lessonFrontMatter.shape as Readonly<Record<string, z.ZodType>>)[key];
  return field?.safeParse(value).success === true;
}

const MARK = /^\uFEFF/; // which some editors put before a text
const HEAD = /^---\r?\n([\s\S]*?)^---[ \t]*$/m;

/** Returns the head of a text of MDX as its schema has it, and its lines; throws one error that names all its faults. */
export function frontMatterOf<T>(file: string, schema: z.ZodType<T>, source = readFileSync(file, 'utf8')): Yaml<T> {
  const unmarked = source.replace(MARK, '');
  const [, text] = HEAD.exec(unmarked) ?? [];
  if (text !== undefined && unmarked.startsWith('---'))
    return yamlText({ file, text, before: 1 }, schema, 'front-matter');
  const what = 'a text must begin with its front matter between two lines of ---, got none';
  throw new ContentFaults([
    { file, line: 1, rule: 'front-matter', what, hint: "Copy another lesson's.", level: 'error' },
  ]);
}

/** Returns a text of MDX without its head, every line where it was. */
export function withoutFrontMatter(source: string): string {
  const unmarked = source.replace(MARK, '');
  if (!unmarked.startsWith('---')) return unmarked;
  return unmarked.replace(HEAD, (head) => head.replace(/[^\r\n]/g, ' '));
}
