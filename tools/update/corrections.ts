// What upstream changed in the texts themselves: a patch for each lesson and each shared file, to take or to leave. They
// wait in updates/, oldest release first, since nobody but the fork's authors may change what it says.

import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fault } from '../../src/core/fault.ts';
import { nearestName } from '../../src/params/index.ts';
import { git, linesOf, patchOf } from './git.ts';
import { byVersion } from './release.ts';

/** A correction that waits: what it is of, where that stands in the content, and the releases' patches, oldest first. */
export interface Correction {
  readonly name: string;
  readonly place: string;
  readonly patches: readonly string[];
}

const NOTHING = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'; // git's name for an empty folder
const SITE = /^(site\.config\.|strings\.|logo\.svg$|lessons$)/; // a fork's own from its first day

/** Returns what upstream changed in its texts between two commits, but for lessons that the fork left out: patches, by the files that keep them. */
export function correctionPatches(
  folder: string,
  content: string,
  version: string,
  [from, to]: readonly [string, string],
): Map<string, string> {
  const before = new Map(lessonsOf(folder, from).map((lesson) => [slugOf(lesson), lesson]));
  const own = new Set(ownLessons(content).map(slugOf));
  const lessons = lessonsOf(folder, to).filter((one) => !before.has(slugOf(one)) || own.has(slugOf(one)));
  const patches = [
    ...lessons.map((lesson): [string, string] => {
      const old = before.get(slugOf(lesson));
      const trees = [old ? `${from}:content/lessons/${old}` : NOTHING, `${to}:content/lessons/${lesson}`];
      return [`updates/${version}/lessons/${lesson}.patch`, patchOf(folder, trees)];
    }),
    ...sharedOf(folder, to).map((name): [string, string] => {
      const args = ['--relative=content', from, to, '--', `content/${name}`];
      return [`updates/${version}/content/${name}.patch`, patchOf(folder, args)];
    }),
  ];
  return new Map(patches.filter(([, patch]) => patch !== ''));
}

const namesIn = (folder: string, tree: string) => linesOf(git(folder, ['ls-tree', '--name-only', tree]));
const lessonsOf = (folder: string, commit: string) => namesIn(folder, `${commit}:content/lessons`);
const sharedOf = (folder: string, commit: string) =>
  namesIn(folder, `${commit}:content`).filter((name) => !SITE.test(name));
const slugOf = (lesson: string) => lesson.replace(/^\d+-/, '');

/** The folders of a fork's lessons, as the fork numbers them. */
function ownLessons(content: string): string[] {
  const folder = path.join(content, 'lessons');
  if (existsSync(folder)) return readdirSync(folder);
  throw fault('content', 'must have a folder of lessons', content, 'See what CONTENT_DIR names.');
}

/** Returns what waits to be taken or left. */
export function corrections(folder: string, content: string): Correction[] {
  const found = new Map<string, Correction>();
  const own = new Map(ownLessons(content).map((lesson) => [slugOf(lesson), lesson]));
  for (const file of globSync('updates/*/{lessons,content}/*.patch', { cwd: folder }).sort(byVersion)) {
    const of = path.basename(file, '.patch');
    const isLesson = path.basename(path.dirname(file)) === 'lessons';
    const place = isLesson ? `lessons/${own.get(slugOf(of)) ?? of}` : '';
    const name = isLesson ? slugOf(of) : of;
    found.set(name, { name, place, patches: [...(found.get(name)?.patches ?? []), file] });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Returns one of the corrections by its name; throws where there is none of that name. */
export function correctionOf(all: readonly Correction[], name: string): Correction {
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = all.map((one) => one.name);
  const hint = names.length === 0 ? 'Nothing waits.' : `Did you mean ${nearestName(name, names)}?`;
  throw fault('corrections', 'a correction must be one that waits', name, hint);
}

/** Returns the patches of a correction as text. */
export function shown(folder: string, { patches }: Correction): string {
  return patches.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
}

/** Forgets a correction. */
export function leave(folder: string, { patches }: Correction): void {
  for (const file of patches) rmSync(path.join(folder, file));
}
