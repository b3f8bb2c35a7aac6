// Git, asked in a repository: what it says, or why it would not. Its answers are read here, so they must not depend on
// the language and the settings of whoever runs this.

import { spawnSync } from 'node:child_process';
import { fault } from '../../src/core/fault.ts';

const MOST = 2 ** 28; // bytes of what it may say

/** A patch that git can apply, even merge, whatever diffs look like for whoever runs this. */
const PATCH = [
  ...['--binary', '--full-index', '--unified=3', '--no-color', '--no-ext-diff', '--no-textconv'],
  ...['--src-prefix=a/', '--dst-prefix=b/'],
];

/** How bytes are a string: "latin1" keeps any. */
type Encoding = 'utf8' | 'latin1';

/** Returns what `git` says to arguments in a folder; throws what it says where it fails. */
export function git(folder: string, args: readonly string[], input?: string, encoding?: Encoding): string {
  const { status, stdout, stderr } = asked(folder, args, input, encoding);
  if (status === 0) return stdout;
  throw fault(`git ${args[0]}`, 'must succeed', stderr.trim() || `exit code ${status}`, 'See git’s words.');
}

/** Returns whether `git` succeeds, with what it says. */
export function asked(folder: string, args: readonly string[], input?: string, encoding: Encoding = 'utf8') {
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { cwd: folder, input, encoding, env, maxBuffer: MOST } as const;
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], options);
  if (error !== undefined) throw fault('git', 'must be installed', error.message, 'See git-scm.com.');
  return { status, stdout, stderr };
}

/** Returns what `git diff` finds as a patch, '' where it finds nothing. */
export const patchOf = (folder: string, args: readonly string[]): string => git(folder, ['diff', ...PATCH, ...args]);

/** Returns the lines of a text that hold something. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
