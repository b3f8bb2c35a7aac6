// Where the engine's code comes from: modules by their addresses, each loaded when it is needed.

import type { createEngine } from './engine.ts';

/** Returns the worker by its address; throws where the page may not start one. */
export function workerByAddress(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** Loads what makes the worker from a blob. */
export async function blobWorker(): Promise<() => Worker> {
  const { default: InlineWorker } = await import('./worker.ts?worker&inline');
  return () => new InlineWorker();
}

/** Loads the engine for the page's own thread. */
export async function pageEngine(): Promise<typeof createEngine> {
  return (await import('./engine.ts')).createEngine;
}
