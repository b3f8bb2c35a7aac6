// Where a new lesson goes: its number puts it after the last one, its name is its address.

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../src/core/fault.ts';

const STEP = 10; // lessons are numbered in tens, so that another fits between

/** Makes a lesson of a title in the folder of lessons, after the last one; returns its folder's name. */
export function newLesson(lessons: string, title: string): string {
  const slug = slugOf(title);
  const usage = 'Write: npm run new-lesson -- "What happens here"';
  if (slug === '') throw fault('new-lesson', 'a title must have Latin letters or digits', JSON.stringify(title), usage);
  const others = readdirSync(lessons);
  const same = others.find((name) => name.replace(/^\d+-/, '') === slug);
  if (same !== undefined) throw fault('new-lesson', 'a title must be new', title, `content/lessons/${same} has it.`);
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

/** Returns a title as an address holds it: "Crème brûlée!" is "creme-brulee". */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
