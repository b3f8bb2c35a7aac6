// Runs the command of an installed package on the Node that runs this, with no npx and no shell,
// so that it is the same on every system and whatever Node is on the path.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The project's folder. */
export const root: string = resolve(import.meta.dirname, '..');

const modules = join(root, 'node_modules');

/**
 * Runs `name`'s own command, with `env` added to the environment and its output streamed through.
 * Returns its exit code, 1 where it was killed; throws where it could not be started.
 */
export function runBin(name: string, args: readonly string[], env: Record<string, string> = {}): number {
  const { status, error } = spawnSync(process.execPath, [binOf(name), ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: childPath(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'], // nothing here asks; Vite's server ends the run when a terminal's input ends
  });
  if (error) throw error;
  return status ?? 1;
}

/** Returns the file of an installed package's own command. */
export function binOf(name: string): string {
  const { bin } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  const own = name.replace(/^@.*\//, '');
  return join(modules, name, typeof bin === 'string' ? bin : bin[own]);
}

/** The commands that children start by name must find the installed packages and the pinned Node first. */
function childPath(): string {
  const { PATH = '' } = process.env;
  return [join(modules, '.bin'), PATH].join(delimiter);
}
