// The other end of elsewhere.ts: a thread that calls a module's function and hands back what it gives.

import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './elsewhere.ts';

parentPort!.on('message', async ({ id, file, name, given }: Question) => {
  const answer = (rest: Omit<Answer, 'id'>) => parentPort!.postMessage({ id, ...rest } satisfies Answer);
  try {
    const { [name]: call } = (await import(pathToFileURL(file).href)) as Record<
      string,
      (...given: unknown[]) => unknown
    >;
    answer({ result: call!(...given) });
  } catch (error) {
    answer({ error });
  }
});
