// An answer to an exercise, checked in a thread, so that one that computes without end ends nothing else, and several
// are checked at once.

import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Checked } from '#cells/protocol.ts';

const PATIENCE = 30_000; // ms for all checks of an answer
const SEATS = Math.min(4, availableParallelism());

/** What a thread is asked. */
export interface Asked {
  readonly answer: string;
  readonly checks: string;
}

const idle: Worker[] = []; // they have loaded the core, and so serve all answers
const waiting: (() => void)[] = [];
let seated = 0;

/** Returns what each check finds of an answer, in order; where too many are asked for at once, they take turns. */
export async function tryAnswer(answer: string, checks: string): Promise<Checked[]> {
  if (seated >= SEATS) await new Promise<void>((resolve) => waiting.push(resolve));
  seated++;
  const worker = idle.pop() ?? new Worker(path.resolve('src/site/check/answer-thread.ts'));
  try {
    const found = await tryIn(worker, { answer, checks });
    idle.push(worker);
    return found;
  } catch (error) {
    await worker.terminate();
    const { message } = error as Error;
    return [{ task: 'every', name: 'check', passed: false, message }];
  } finally {
    seated--;
    waiting.shift()?.();
  }
}

function tryIn(worker: Worker, asked: Asked): Promise<Checked[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Checked[]>();
  const late = () => reject(new Error(`checks must end within ${PATIENCE / 1000} s, got none that did`));
  const timer = setTimeout(late, PATIENCE);
  worker.on('message', resolve).once('error', reject).ref();
  worker.postMessage(asked);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', reject).unref(); // an idle thread keeps nothing from ending
  });
}
