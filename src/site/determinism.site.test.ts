// The same source gives the same site, byte for byte, wherever it is built: the build that is tested, and one more in
// another folder.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'build-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OTHER = /^(node_modules|dist|\.git|\.astro)$/;

/** Copies the source into a folder of its own and builds the site there; returns what was built. */
function buildElsewhere(): string {
  cpSync('.', folder, { recursive: true, filter: (file) => !OTHER.test(path.relative('.', file)) });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const astro = path.join(folder, 'node_modules/astro/bin/astro.mjs');
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  for (const name of ['VITEST', 'MODE', 'DEV', 'PROD', 'TEST', 'SSR', 'BASE_URL']) delete env[name]; // the runner's own
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build'], { cwd: folder, env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return path.join(folder, 'dist');
}

/** Each file under a folder, and what is in it, as a digest. */
function filesOf(root: string): Record<string, string> {
  const files = globSync('**/*', { cwd: root }).filter((file) => statSync(path.join(root, file)).isFile());
  return Object.fromEntries(files.sort().map((file) => [file, digest(path.join(root, file))]));
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

const LONG = 600_000; // ms: a whole build, races included, not a limit on speed

test('built in another folder, dist/ comes out the same, file by file', { timeout: LONG }, () => {
  const before = filesOf('dist');
  expect(Object.keys(before)).toContain('index.html');
  expect(filesOf(buildElsewhere())).toEqual(before);
});
