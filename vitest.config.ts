// Five projects: `unit` needs nothing but Node; `site` opens the built site in a real Chromium, `engines` in a Firefox;
// `hosts` opens pages that other people's tools made of our snippets, and is started by tools/test-hosts.ts;
// `fork` does in a fork of the course what the guide tells instructors to do.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'components/**/*.test.ts', 'content/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/*.{site,engine,host,fork}.test.ts'],
          testTimeout: 60_000, // ms: so that a slow machine fails nothing; no test measures time
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/**/*.site.test.ts', 'components/**/*.site.test.ts'],
          globalSetup: ['tools/site-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['src/**/*.engine.test.ts'],
          globalSetup: ['tools/site-server.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'fork',
          include: ['tools/fork/*.fork.test.ts'],
          fileParallelism: false, // whole builds, one after the other
          testTimeout: 900_000, // ms: whole builds, not a limit on speed
          hookTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'hosts',
          include: ['tools/hosts/*.host.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
