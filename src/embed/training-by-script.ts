// Stands in for runtime/training/sources.ts in an embed. The engine comes as a script that holds one function: called
// here it makes the engine of the page's own thread, its text is what a worker is made from.

import type { createEngine } from '#runtime/training/engine.ts';
import { loadScript } from './by-script.ts';

declare global {
  var whisperAndCurryEngine: typeof createEngine | undefined;
  var whisperAndCurryTraining: (() => void) | undefined;
}

/** Throws, as the browser would: no worker is started by an address in an opaque origin. */
export function workerByAddress(): Worker {
  throw new TypeError('Worker: an embed starts none by its address, got one. Make it from a blob.');
}

/** Loads what makes the worker from a blob. */
export async function blobWorker(): Promise<() => Worker> {
  await loadScript('training.js');
  const text = `(${String(globalThis.whisperAndCurryTraining)})();`;
  return () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const worker = new Worker(address);
    URL.revokeObjectURL(address);
    return worker;
  };
}

/** Loads the engine for the page's own thread. */
export async function pageEngine(): Promise<typeof createEngine> {
  await loadScript('training.js');
  globalThis.whisperAndCurryTraining!();
  return globalThis.whisperAndCurryEngine!;
}
