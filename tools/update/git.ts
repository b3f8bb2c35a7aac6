// Git, asked in a repository: what it says, or why it would not.

import { spawnSync } from 'node:child_process';
import { fault } from '../../src/core/fault.ts';

const MOST = 2 ** 28; // bytes of what it may say

/** Returns what `git` says to arguments in a folder; throws what it says where it fails. */
export function git(folder: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = asked(folder, args, input);
  if (status === 0) return stdout;
  throw fault(
    'update-engine',
    `git ${args[0]} must succeed`,
    stderr.trim() || `exit code ${status}`,
    'See git’s words.',
  );
}

/** Returns whether `git` succeeds, with what it says. */
export function asked(folder: string, args: readonly string[], input?: string) {
  const options = { cwd: folder, input, encoding: 'utf8', maxBuffer: MOST } as const;
  const { status, stdout, stderr, error } = spawnSync('git', args, options);
  if (error !== undefined) throw fault('update-engine', 'git must be installed', error.message, 'See git-scm.com.');
  return { status, stdout, stderr };
}

/** Returns the lines of a text that hold something. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
