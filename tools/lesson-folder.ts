// Where a new lesson goes: its number puts it after the last one, its name is its address.

import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../src/core/fault.ts';

const STEP = 10; // lessons are numbered in tens, so that another fits between

/** The folder of lessons, as it is found and as its author knows it: "content/lessons". */
export interface LessonsFolder {
  readonly folder: string;
  readonly shown: string;
}

/** Makes a lesson of a title in the folder of lessons, after the last one; returns its folder's name. */
export function newLesson({ folder: lessons, shown }: LessonsFolder, title: string): string {
  const slug = slugOf(title);
  const usage = 'Write: npm run new-lesson -- "What happens here"';
  if (slug === '') throw fault('new-lesson', 'a title must have Latin letters or digits', JSON.stringify(title), usage);
  requireTemplate(lessons, shown);
  const others = readdirSync(lessons);
  const same = others.find((name) => name.replace(/^\d+-/, '') === slug);
  if (same !== undefined) throw fault('new-lesson', 'a title must be new', title, `${shown}/${same} has it.`);
  const last = Math.max(0, ...others.map((name) => Number(/^(\d+)-/.exec(name)?.[1] ?? 0)));
  const folder = `${Math.floor(last / STEP) * STEP + STEP}-${slug}`;
  cpSync(join(lessons, '_template'), join(lessons, folder), { recursive: true });
  const file = join(lessons, folder, 'index.mdx');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^title: .*$/m, () => `title: ${JSON.stringify(title.trim())}`),
  );
  return folder;
}

function requireTemplate(lessons: string, shown: string): void {
  if (existsSync(join(lessons, '_template'))) return;
  const hint = 'Copy content/lessons/_template there, or see what CONTENT_DIR names.';
  throw fault('new-lesson', 'the folder of lessons must have a _template', `none in ${shown}`, hint);
}

/** Returns a title as an address holds it: "Crème brûlée!" is "creme-brulee". */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
