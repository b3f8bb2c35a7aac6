// Long computations of a build: each module's run in a thread of its own, while the pages around them are drawn.
// What is measured depends on seeds alone, so that it does not matter who comes first.

import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** The functions of a module as they can be called from another thread: what they give, later. */
export type Elsewhere<M> = {
  readonly [K in keyof M as M[K] extends (...given: never[]) => unknown ? K : never]: M[K] extends (
    ...given: infer Given
  ) => infer Result
    ? (...given: Given) => Promise<Result>
    : never;
};

/** What a thread is asked, and what it answers: the result, or the error as it was thrown. */
export interface Question {
  readonly id: number;
  readonly file: string;
  readonly name: string;
  readonly given: readonly unknown[];
}
export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, PromiseWithResolvers<unknown>>;
}

const threads = new Map<string, Thread>();
let asked = 0;

/** Returns the functions of a module that runs in plain Node, named from the project's root. */
export function elsewhere<M>(file: string): Elsewhere<M> {
  const call =
    (name: string) =>
    (...given: unknown[]) =>
      ask(threadOf(file), file, name, given);
  return new Proxy({}, { get: (_, name) => call(String(name)) }) as Elsewhere<M>;
}

function ask({ worker, waiting }: Thread, file: string, name: string, given: readonly unknown[]): Promise<unknown> {
  const answer = Promise.withResolvers<unknown>();
  const id = asked++;
  waiting.set(id, answer);
  worker.ref();
  worker.postMessage({ id, file: path.resolve(file), name, given } satisfies Question);
  return answer.promise;
}

function threadOf(file: string): Thread {
  const known = threads.get(file);
  if (known !== undefined) return known;
  const thread: Thread = { worker: new Worker(path.resolve('src/site/elsewhere-thread.ts')), waiting: new Map() };
  thread.worker.on('message', (answer: Answer) => settle(thread, answer));
  thread.worker.on('error', (error) => {
    threads.delete(file);
    for (const { reject } of thread.waiting.values()) reject(error);
  });
  threads.set(file, thread);
  return thread;
}

function settle({ worker, waiting }: Thread, { id, result, error }: Answer): void {
  const answer = waiting.get(id)!;
  waiting.delete(id);
  if (waiting.size === 0) worker.unref(); // an idle thread does not keep the build from ending
  if (error === undefined) answer.resolve(result);
  else answer.reject(error);
}
