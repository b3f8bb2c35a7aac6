// One update: the engine of a release in the place of the one that a fork has, its texts left alone.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fault } from '../../src/core/fault.ts';
import { keepCorrections } from './corrections.ts';
import { engineChanges, filesOf, replaceEngine, uncommitted } from './engine.ts';
import { git } from './git.ts';
import { byVersion, fetchRelease, releaseOf } from './release.ts';

const COMMIT = 'Keep it with git add -A and git commit -m "Before the update".';

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

/** Brings a release's engine into a fork as one commit; undefined where it has that release. Throws where it cannot. */
export function updateEngine({ folder, content, source, version }: Asked): Update | undefined {
  const open = uncommitted(folder);
  if (open.length > 0) throw fault('update-engine', 'everything must be committed', open.join(', '), COMMIT);
  const from = versionOf(folder);
  const to = releaseOf(folder, source, version);
  if (byVersion(to, from) <= 0) return undefined;
  const release = fetchRelease(folder, source, releaseOf(folder, source, from));
  const next = fetchRelease(folder, source, to);
  const patch = engineChanges(folder, release, next);
  replaceEngine(folder, release, next);
  if (patch !== '') write(path.join(folder, 'updates', 'engine.patch'), patch);
  keepCorrections(folder, content, to, [release, next]);
  git(folder, ['add', '--all', 'updates']);
  git(folder, ['commit', '--quiet', '--message', `The engine of ${to}`]);
  return { from, to, put: filesOf(patch) };
}

/** Returns the version of the engine in a folder. */
export function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
