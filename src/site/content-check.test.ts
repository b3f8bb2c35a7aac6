// In the dev server a page is made anew when a file of the content comes, goes or changes.

import { EventEmitter } from 'node:events';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { contentCheck } from './content-check.ts';

function served() {
  const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
  const invalidateAll = vi.fn();
  const send = vi.fn();
  const server = { watcher, environments: { ssr: { moduleGraph: { invalidateAll } } }, ws: { send } };
  const setup = contentCheck().hooks['astro:server:setup'] as (given: { server: unknown }) => void;
  setup({ server });
  return { watcher, invalidateAll, send };
}

test.each([
  ['change', 'content/lessons/20-telephone/quiz.yaml', 1],
  ['add', 'content/lessons/20-telephone/pot.png', 1],
  ['unlink', 'content/glossary.yaml', 1],
  ['add', 'content/pages/tour.mdx', 1],
  ['change', 'content/pages/privacy.mdx', 0], // by itself
  ['add', 'src/site/x.ts', 0],
])('%s of %s: %i', (event, file, times) => {
  const { watcher, invalidateAll, send } = served();
  watcher.emit(event, path.resolve(file));
  expect(invalidateAll).toHaveBeenCalledTimes(times);
  expect(send).toHaveBeenCalledTimes(times);
});
