// What upstream changed in the texts themselves: a patch for each lesson and each shared file, to take or to leave. They
// wait in updates/, oldest release first, since nobody but the fork's authors may change what it says.

import { globSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fault } from '../../src/core/fault.ts';
import { nearestName } from '../../src/params/index.ts';
import { filesOf, uncommitted } from './engine.ts';
import { asked, git, linesOf } from './git.ts';
import { byVersion } from './release.ts';

/** A correction that waits: what it is of, where that stands in the content, and the releases' patches, oldest first. */
export interface Correction {
  readonly name: string;
  readonly place: string;
  readonly patches: readonly string[];
}

const NOTHING = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'; // git's name for an empty folder
const SITE = /^(site\.config\.|strings\.|logo\.svg$|lessons$)/; // a fork's own from its first day

/** Writes down what upstream changed in its texts between two commits, but for lessons that the fork left out. */
export function keepCorrections(folder: string, content: string, version: string, commits: readonly [string, string]) {
  const [from, to] = commits;
  const before = new Map(lessonsOf(folder, from).map((lesson) => [slugOf(lesson), lesson]));
  for (const lesson of lessonsOf(folder, to)) {
    const old = before.get(slugOf(lesson));
    if (old !== undefined && ownFolder(content, lesson) === undefined) continue;
    const [a, b] = [old ? `${from}:content/lessons/${old}` : NOTHING, `${to}:content/lessons/${lesson}`];
    keep(folder, `${version}/lessons/${lesson}`, ['diff', '--binary', '--full-index', a, b]);
  }
  for (const name of namesIn(folder, `${to}:content`).filter((one) => !SITE.test(one)))
    keep(folder, `${version}/content/${name}`, [
      ...['diff', '--binary', '--full-index', '--relative=content', from, to, '--', `content/${name}`],
    ]);
}

function keep(folder: string, name: string, diff: readonly string[]): void {
  const patch = git(folder, diff);
  const file = path.join(folder, 'updates', `${name}.patch`);
  if (patch === '') return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, patch);
}

const namesIn = (folder: string, tree: string) => linesOf(git(folder, ['ls-tree', '--name-only', tree]));
const lessonsOf = (folder: string, commit: string) => namesIn(folder, `${commit}:content/lessons`);
const slugOf = (lesson: string) => lesson.replace(/^\d+-/, '');

/** A lesson's folder as the fork numbers it, undefined where it has none. */
function ownFolder(content: string, lesson: string): string | undefined {
  const lessons = readdirSync(path.join(content, 'lessons'));
  return lessons.find((own) => slugOf(own) === slugOf(lesson));
}

/** Returns what waits to be taken or left. */
export function corrections(folder: string, content: string): Correction[] {
  const found = new Map<string, Correction>();
  for (const file of globSync('updates/*/{lessons,content}/*.patch', { cwd: folder }).sort(byVersion)) {
    const of = path.basename(file, '.patch');
    const isLesson = path.basename(path.dirname(file)) === 'lessons';
    const place = isLesson ? `lessons/${ownFolder(content, of) ?? of}` : '';
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

/** Applies a correction to the content, merged with what the fork changed; returns the files that need an eye. */
export function take(folder: string, content: string, correction: Correction): string[] {
  const top = git(content, ['rev-parse', '--show-toplevel']).trim();
  const inside = path.relative(top, path.join(realpathSync(content), correction.place)).replaceAll('\\', '/');
  const patches = correction.patches.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  requireCommitted(
    top,
    patches.flatMap(filesOf).map((file) => path.posix.join(inside, file)),
  );
  const args = ['apply', '--3way', ...(inside === '' ? [] : [`--directory=${inside}`]), '-'];
  for (const [index, patch] of patches.entries()) {
    const { status, stderr } = asked(top, args, patch);
    if (status === 0 || /with conflicts/.test(stderr)) continue;
    const hint = `Read ${correction.patches[index]} and take over what you want.`;
    throw fault('corrections', `${correction.name} must fit what it corrects`, stderr.trim(), hint);
  }
  leave(folder, correction);
  return linesOf(git(top, ['diff', '--name-only', '--diff-filter=U']));
}

function requireCommitted(repository: string, files: readonly string[]): void {
  const open = uncommitted(repository, files);
  if (open.length === 0) return;
  throw fault('corrections', 'what is corrected must be committed', open.join(', '), 'Run git commit first.');
}
