// A release of the engine: a tag such as v1.2.0 in the repository of the course that a fork comes from.

import { fault } from '../../src/core/fault.ts';
import { asked, git, linesOf } from './git.ts';

/** Returns the newest release of a repository, or the one that is asked for, as "1.2.0". */
export function releaseOf(folder: string, source: string, wanted?: string): string {
  const found = asked(folder, ['ls-remote', '--tags', '--refs', source]);
  const hint = 'Give the address or the folder of the course: npm run update-engine -- ADDRESS';
  if (found.status !== 0)
    throw fault('update-engine', 'the course must be found', `${source}: ${found.stderr.trim()}`, hint);
  const versions = linesOf(found.stdout).flatMap((line) => /refs\/tags\/v(\d+\.\d+\.\d+)$/.exec(line)?.[1] ?? []);
  const newest = versions.sort(byVersion).at(-1);
  if (newest === undefined)
    throw fault('update-engine', 'the course must have releases, tags such as v1.2.0', `none in ${source}`, hint);
  if (wanted === undefined || versions.includes(wanted)) return wanted ?? newest;
  throw fault('update-engine', 'a version must be one of the releases', wanted, `There is ${versions.join(', ')}.`);
}

/** Fetches a release into a repository, to stay there as refs/course/vVERSION; returns its commit. */
export function fetchRelease(folder: string, source: string, version: string): string {
  const kept = `refs/course/v${version}`; // else git would drop in time what corrections are merged with
  git(folder, ['fetch', '--quiet', '--no-tags', source, `+refs/tags/v${version}:${kept}`]);
  return git(folder, ['rev-parse', `${kept}^{commit}`]).trim();
}

/** Orders versions by their numbers. */
export function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
