// Three projects: `unit` needs nothing but Node; `site` opens the built site in a real Chromium, `engines` in a Firefox.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'components/**/*.test.ts', 'content/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/*.site.test.ts', '**/*.engine.test.ts'],
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
    ],
  },
});
