// The content is checked before a build begins, so that all its faults are told at once; in the dev server a page is
// made anew when a file beside its text changes, so that a fault that is mended goes away.

import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { check } from './check/index.ts';
import { CONTENT_DIR } from './content-dir.ts';
import { refuse } from './fault.ts';

/** Returns the integration that refuses faulty content. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      async 'astro:config:setup'({ command }) {
        if (command === 'build') refuse((await check({ isQuick: true })).faults);
      },
      'astro:server:setup'({ server }) {
        const content = `${path.resolve(CONTENT_DIR)}${path.sep}`;
        const renew = (file: string) => {
          if (!file.startsWith(content)) return;
          for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(content).on('add', renew).on('unlink', renew);
        server.watcher.on('change', (file) => {
          if (!file.endsWith('.mdx')) renew(file); // a text is made anew by itself
        });
      },
    },
  };
}
