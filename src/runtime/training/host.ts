// Where the engine lives: in a worker by its address; where that is forbidden, in one from a blob; where workers are,
// on the page's own thread in slices. Each is tried in turn until one says that it is ready.

import type { Answer, Request } from './protocol.ts';
import { blobWorker, pageEngine, workerByAddress } from './sources.ts';

/** An engine somewhere, and how to be rid of it. */
export interface Host {
  readonly where: 'worker' | 'blob' | 'page';
  readonly send: (request: Request) => void;
  readonly dispose: () => void;
}

/** Takes what an engine tells, and that it died: a worker's error, in its own words. */
export interface Listener {
  readonly answer: (answer: Answer) => void;
  readonly died: (reason: string) => void;
}

const PAGE_SLICE_MS = 8;

/** Returns the first host that can be had. */
export async function findHost(listener: Listener): Promise<Host> {
  return (
    (await openWorker('worker', workerByAddress, listener)) ??
    (await openWorker('blob', await blobWorker(), listener)) ??
    openPage(listener)
  );
}

/** Resolves to a worker that said it is ready, or to nothing where it cannot be made or fails before. */
async function openWorker(where: 'worker' | 'blob', make: () => Worker, listener: Listener): Promise<Host | undefined> {
  let worker: Worker;
  try {
    worker = make();
  } catch {
    return undefined;
  }
  const ready = await new Promise<boolean>((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = () => resolve(false);
  });
  if (!ready) {
    worker.terminate();
    return undefined;
  }
  worker.onmessage = ({ data }: MessageEvent<Answer>) => listener.answer(data);
  worker.onerror = (event) => listener.died(event.message);
  worker.onmessageerror = () => listener.died('a message could not be read');
  return { where, send: (request) => worker.postMessage(request), dispose: () => worker.terminate() };
}

async function openPage({ answer }: Listener): Promise<Host> {
  const createEngine = await pageEngine();
  const engine = createEngine(PAGE_SLICE_MS, answer);
  return { where: 'page', send: engine.take, dispose: engine.stop };
}
