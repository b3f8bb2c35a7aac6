// Serves the built site to the tests of whole pages: Vitest starts this once for the project `site`.
// The server is that of `npm start`, so the tests meet the paths and answers a visitor meets.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { fault } from '#core/fault.ts';
import { root } from './run-bin.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, ending in a slash. */
    siteUrl: string;
  }
}

/** Starts the server on a free port, tells the tests its address, and returns how to stop it. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    throw fault('tools/site-server.ts', 'dist/ must hold the built site', 'none', 'Run npm run build first.');
  }
  const server = await preview({ root, logLevel: 'warn', server: { host: '127.0.0.1', port: 0 } });
  const address = server.urls?.local[0] ?? `http://127.0.0.1:${server.port}`; // with the site's base, if it has one
  project.provide('siteUrl', address.replace(/\/*$/, '/'));
  return () => server.stop();
}
