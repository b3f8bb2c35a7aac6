// The same source gives the same site, byte for byte: two builds, compared.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'build-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the site into a folder of its own; returns each file's path and what is in it, as a digest. */
function build(name: string): Record<string, string> {
  const out = path.join(folder, name);
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', VITEST: undefined };
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', out], { env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const files = globSync('**/*', { cwd: out }).filter((file) => statSync(path.join(out, file)).isFile());
  return Object.fromEntries(files.sort().map((file) => [file, digest(path.join(out, file))]));
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test('two builds are the same, file by file', () => {
  const first = build('first');
  expect(Object.keys(first)).toContain('index.html');
  expect(build('second')).toEqual(first);
});
