// The thread that checks answers to exercises, one after the other, with what a reader's browser checks them with.

import { parentPort } from 'node:worker_threads';
import { runChecks } from '#cells/check.ts';
import type { Checked } from '#cells/protocol.ts';
import { createScope } from '#cells/scope.ts';
import type { Asked } from './try-answer.ts';

const scope = createScope();

parentPort!.on('message', async ({ answer, checks }: Asked) => {
  const found: Checked[] = [];
  await runChecks({ type: 'check', id: 'exercise', answer, checks }, scope, (told) => {
    if (told.type === 'checked') found.push(told.check);
  });
  parentPort!.postMessage(found);
});
