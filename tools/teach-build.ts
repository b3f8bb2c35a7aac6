// For the tests of the pages for teaching: a build with TEACH=1 in a folder of its own, served as `npm start` would.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'astro';
import { root } from './run-bin.ts';

/** A build for whoever teaches. */
export interface TeachBuild {
  /** The folder it was written to. */
  readonly folder: string;
  /** Where it is served, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds the site with the pages for teaching and serves it; to be closed by the caller. */
export async function teachBuild(): Promise<TeachBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'teach-'));
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const env = { ...withoutVitest(process.env), TEACH: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: root,
    env,
    maxBuffer: 100_000_000,
  });
  const server = await preview({ root, outDir: folder, logLevel: 'warn', server: { host: '127.0.0.1', port: 0 } });
  const address = server.urls?.local[0] ?? `http://127.0.0.1:${server.port}`;
  return {
    folder,
    url: address.replace(/\/*$/, '/'),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const OF_VITEST = /^(VITEST.*|TEST|NODE_ENV|DEV|PROD|SSR|MODE|BASE_URL)$/;

/** What Vitest tells its tests by the environment, a build would take for its own. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_VITEST.test(name)));
}
