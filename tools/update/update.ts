// One update: the engine of a release in the place of the one that a fork has, its texts left alone.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fault } from '../../src/core/fault.ts';
import { correctionPatches } from './corrections.ts';
import { engineChanges, filesOf, replaceEngine, requireRoom, uncommitted } from './engine.ts';
import { asked, git, linesOf } from './git.ts';
import { byVersion, fetchRelease, releaseOf } from './release.ts';
import { whollyOrNot, writeAll } from './undo.ts';

const COMMIT = 'Keep it with git add -A and git commit -m "Before the update".';
const WHO = 'Run git config --global user.name "Your Name" and git config --global user.email you@example.org first.';

/** What an update did. */
export interface Update {
  readonly from: string;
  readonly to: string;
  /** Files of the engine that the fork had changed: their changes are kept in updates/engine.patch. */
  readonly put: readonly string[];
}

/** Where the engine stands, where the content does, and where the course's releases are. */
export interface Asked {
  readonly folder: string;
  readonly content: string;
  readonly source: string;
  readonly version?: string | undefined;
}

/** Brings a release's engine into a fork as one commit; undefined where it has that release. Throws where it cannot, and leaves the fork as it was. */
export function updateEngine({ folder, content, source, version }: Asked): Update | undefined {
  requireReady(folder);
  const from = versionOf(folder);
  const to = releaseOf(folder, source, version);
  if (version !== undefined && byVersion(to, from) < 0) throw older(to, from);
  if (byVersion(to, from) <= 0) return undefined;
  const release = fetchRelease(folder, source, releaseOf(folder, source, from));
  const next = fetchRelease(folder, source, to);
  const patch = engineChanges(folder, release, next);
  const waiting = correctionPatches(folder, content, to, [release, next]);
  if (patch !== '') waiting.set('updates/engine.patch', patch);
  requireRoom(folder, next);
  whollyOrNot(folder, waiting, () => {
    replaceEngine(folder, release, next);
    writeAll(folder, waiting);
    if (waiting.size > 0) git(folder, ['add', 'updates']);
    git(folder, ['commit', '--quiet', '--message', `The engine of ${to}`]);
  });
  return { from, to, put: filesOf(patch) };
}

/** Throws where there is work that a commit does not hold, or where git could make no commit. */
function requireReady(folder: string): void {
  const open = uncommitted(folder);
  if (open.length > 0) throw fault('update-engine', 'everything must be committed', open.join(', '), COMMIT);
  for (const name of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) {
    const { status, stderr } = asked(folder, ['var', name]);
    if (status !== 0) throw fault('update-engine', 'git must know who commits', linesOf(stderr).at(-1), WHO);
  }
}

function older(to: string, from: string): RangeError {
  const hint = `To go back, run git revert with the commit “The engine of ${from}”.`;
  return fault('update-engine', `a version must be later than ${from}, which the engine is`, to, hint);
}

/** Returns the version of the engine in a folder. */
export function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
