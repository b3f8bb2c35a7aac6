// How a correction is taken: its patches are merged into the content, which may stand in a repository of its own.

import { readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fault } from '../../src/core/fault.ts';
import type { Correction } from './corrections.ts';
import { filesOf, uncommitted } from './engine.ts';
import { asked, git, linesOf } from './git.ts';

/** What was done of a correction: the files in which both wrote and that need an eye, and the patches that still wait. */
export interface Taken {
  readonly open: readonly string[];
  readonly waiting: readonly string[];
}

/**
 * Applies a correction to the content, merged with what the fork changed, patch by patch: each is forgotten once it is
 * applied. Stops where both wrote, since the next one needs a text that is settled.
 */
export function take(folder: string, content: string, { name, place, patches }: Correction): Taken {
  const top = repositoryOf(content);
  const inside = path.relative(top, path.join(realpathSync(content), place)).replaceAll('\\', '/');
  const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  requireCommitted(top, placed(inside, patches.map(textOf).join('\n')));
  for (const [index, file] of patches.entries()) {
    lend(folder, top, textOf(file));
    const open = applied(top, inside, textOf(file), { name, file });
    rmSync(path.join(folder, file));
    if (open.length > 0) return { open, waiting: patches.slice(index + 1) };
  }
  return { open: [], waiting: [] };
}

/** The folder of the repository in which the content stands. */
function repositoryOf(content: string): string {
  const { status, stdout, stderr } = asked(content, ['rev-parse', '--show-toplevel']);
  if (status === 0) return stdout.trim();
  const hint = 'Run git init there, then git add -A and git commit -m "My course".';
  throw fault('corrections', 'the content must stand in a repository of git', `${content}: ${stderr.trim()}`, hint);
}

/** The files that a patch changes, from the top of the repository. */
const placed = (inside: string, patch: string) => filesOf(patch).map((file) => path.posix.join(inside, file));

/** Copies the texts that a patch was made of into the content's repository, which may be another one: they are needed to merge. */
function lend(folder: string, top: string, patch: string): void {
  for (const [, blob] of patch.matchAll(/^index (?!0+\.)([0-9a-f]+)\.\./gm)) {
    if (asked(top, ['cat-file', '-e', blob!]).status === 0) continue;
    const { status, stdout } = asked(folder, ['cat-file', 'blob', blob!], '', 'latin1');
    if (status === 0) git(top, ['hash-object', '-w', '--stdin'], stdout, 'latin1');
  }
}

/** Applies a patch; returns the files in which both wrote. Throws where it does not fit: what was taken before it stays. */
function applied(top: string, inside: string, patch: string, told: { name: string; file: string }): string[] {
  const directory = inside === '' ? [] : [`--directory=${inside}`];
  const { status, stderr } = asked(top, ['apply', '--3way', '--whitespace=nowarn', ...directory, '-'], patch);
  if (status === 0) return [];
  const open = linesOf(git(top, ['diff', '--name-only', '--diff-filter=U', '--', ...placed(inside, patch)]));
  if (open.length > 0) return open;
  const hint = `Read ${told.file}, take over what you want, and leave the correction.`;
  throw fault('corrections', `${told.name} must fit what it corrects`, stderr.trim(), hint);
}

function requireCommitted(repository: string, files: readonly string[]): void {
  const open = uncommitted(repository, files);
  if (open.length === 0) return;
  throw fault('corrections', 'what is corrected must be committed', open.join(', '), 'Run git commit first.');
}
