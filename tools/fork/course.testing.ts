// For tests only: a release of this course in a repository of its own, and a fork of it, as an instructor has one.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { git, linesOf } from '../update/git.ts';

/** A course and a fork of it, side by side in a folder. */
export interface Forked {
  readonly folder: string;
  readonly course: string;
  readonly fork: string;
}

/** Makes a release of the files as they stand here, and a fork of it with the packages of this checkout; `prepare` may change the course before. */
export function forked(prepare: (course: string) => void = () => {}): Forked {
  const folder = mkdtempSync(path.join(tmpdir(), 'fork-test-'));
  const [course, fork] = [path.join(folder, 'course'), path.join(folder, 'fork')];
  for (const file of linesOf(git('.', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'])))
    cpSync(file, path.join(course, file));
  prepare(course);
  git(course, ['init', '--quiet', '--initial-branch=main']);
  named(course);
  release(course);
  git(folder, ['clone', '--quiet', 'course', 'fork']);
  named(fork);
  requireInstalled(); // else a command in the fork would install, into the packages that it shares with this checkout
  symlinkSync(path.resolve('node_modules'), path.join(fork, 'node_modules'));
  writeFileSync(path.join(fork, '.git/info/exclude'), 'node_modules\n');
  return { folder, course, fork };
}

function requireInstalled(): void {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const file = 'node_modules/.lock-hash';
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  throw new RangeError(`${file}: must be that of package-lock.json, got another one. Run node tools/install.mjs.`);
}

function named(repository: string): void {
  git(repository, ['config', 'user.name', 'Somebody']);
  git(repository, ['config', 'user.email', 'somebody@fork.example']);
}

/** Commits what stands in a course and tags it as the release that its package.json names. */
export function release(course: string): void {
  const { version } = JSON.parse(readFileSync(path.join(course, 'package.json'), 'utf8')) as { version: string };
  commit(course, `Release ${version}`);
  git(course, ['tag', `v${version}`]);
}

/** Commits everything in a repository. */
export function commit(repository: string, message: string): void {
  git(repository, ['add', '--all']);
  git(repository, ['commit', '--quiet', '--message', message]);
}

/** Puts texts in the place of others in a file; throws where one is not there. */
export function edit(file: string, ...changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new RangeError(`${file}: a test must find what it changes, got no ${from}.`);
    text = text.replaceAll(from, to);
  }
  write(file, text);
}

/** Writes a file, in a folder that may be new. */
export function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs a command as it would be typed in a folder; returns what it said and how it ended. */
export function run(folder: string, command: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { ...plainEnvironment(), ...env },
  });
  return { status, said: stdout + stderr };
}

/** The environment without what the test runner says to itself. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  for (const name of ['VITEST', 'NODE_ENV', 'MODE', 'DEV', 'PROD', 'TEST', 'SSR', 'BASE_URL']) delete env[name];
  return env;
}
