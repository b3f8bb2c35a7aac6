// The engine is every file of a release but those that are a fork's own. It is replaced, not merged: so there is nothing
// that could be in conflict.

import { fault } from '../../src/core/fault.ts';
import { git, linesOf, patchOf } from './git.ts';

/** What is a fork's own: the content, what is written after it, and what waits from upstream. */
const OWN = [':(exclude)content', ':(exclude)CITATION.cff', ':(exclude)updates', ':(exclude)CNAME'];

/** The files of the engine in a commit. */
function engineFiles(folder: string, commit: string): string[] {
  return linesOf(git(folder, ['ls-tree', '-r', '--name-only', '-z', commit, '.']).replaceAll('\0', '\n')).filter(
    (file) => !/^(content|updates)\/|^(CITATION\.cff|CNAME)$/.test(file),
  );
}

/** Returns what a fork changed in the engine's files since a release, as a patch: '' where it changed nothing. */
export function engineChanges(folder: string, release: string, next: string): string {
  const theirs = new Set([...engineFiles(folder, release), ...engineFiles(folder, next)]);
  const changed = linesOf(git(folder, ['diff', '--name-only', release, 'HEAD', '--', '.', ...OWN]));
  const files = changed.filter((file) => theirs.has(file));
  return files.length === 0 ? '' : patchOf(folder, [release, 'HEAD', '--', ...files]);
}

/** Returns the files that a patch changes. */
export const filesOf = (patch: string): string[] =>
  Array.from(patch.matchAll(/^diff --git a\/(.+?) b\//gm), ([, file]) => file!);

/** Throws where a file that git does not know stands in the place of one that a release brings: it would be lost. */
export function requireRoom(folder: string, next: string): void {
  const known = new Set(engineFiles(folder, 'HEAD'));
  const added = engineFiles(folder, next).filter((file) => !known.has(file));
  const lost = added.length === 0 ? [] : linesOf(git(folder, ['ls-files', '--others', '--', ...added]));
  if (lost.length === 0) return;
  const what = 'what git ignores must not stand where the release has a file';
  throw fault('update-engine', what, lost.join(', '), 'Move it elsewhere.');
}

/** Puts a release's engine in the place of the one before, and stages it; files that are in neither stay. */
export function replaceEngine(folder: string, release: string, next: string): void {
  const files = new Set(engineFiles(folder, next));
  const gone = engineFiles(folder, release).filter((file) => !files.has(file));
  if (gone.length > 0) git(folder, ['rm', '--quiet', '--ignore-unmatch', '--', ...gone]);
  git(folder, ['checkout', next, '--', '.', ...OWN]);
}

/** Returns the files that are changed and not committed, of some or of all. */
export function uncommitted(folder: string, files: readonly string[] = []): string[] {
  const lines = linesOf(git(folder, ['status', '--porcelain', '--untracked-files=normal', '--', ...files]));
  return lines.map((line) => line.slice(3));
}
