// For tests: a course of other content, built and served, as an instructor's own would be.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import { fault } from '#core/fault.ts';
import { plainEnvironment } from './fork/course.testing.ts';
import { root } from './run-bin.ts';

const ASTRO = join(root, 'node_modules/astro/bin/astro.mjs');

/** Builds the site from a folder of content, with `env` in its environment; returns the folder of the built site. */
export async function builtCourse(content: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'course-'));
  const build = spawn(process.execPath, [ASTRO, 'build', '--outDir', out], {
    cwd: root,
    env: { ...plainEnvironment(), NODE_ENV: 'production', ...env, CONTENT_DIR: content },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => said.push(String(text)));
  const [code] = await once(build, 'close');
  if (code !== 0) throw fault('builtCourse', `${content} must be built`, said.join('').slice(-2000));
  return out;
}

/** Serves a built site on a free port; returns its address, ending in a slash, and how to stop. */
export async function servedCourse(outDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await preview({ root, outDir, logLevel: 'warn', server: { host: '127.0.0.1', port: 0 } });
  const address = server.urls?.local[0] ?? `http://127.0.0.1:${server.port}`;
  return { url: address.replace(/\/*$/, '/'), stop: () => server.stop() };
}
