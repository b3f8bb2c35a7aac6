// What a page and the notebook that runs its cells say to each other, whatever lies between them: a thread of the build,
// or a frame and a worker.

import type { CellError, InputValue, Result } from './shown.ts';

/** A cell as it is written; `id` is its own on the page. */
export interface CellSource {
  readonly id: string;
  readonly source: string;
}

/** What the page asks of the notebook. */
export type Request =
  /** All cells of the page in its order: those that are new, gone or changed are defined anew, their dependents follow. */
  | { readonly type: 'cells'; readonly cells: readonly CellSource[] }
  /** Runs a cell again, though nothing has changed. */
  | { readonly type: 'run'; readonly id: string }
  /** The reader has set an input that the cell shows. */
  | { readonly type: 'input'; readonly id: string; readonly index: number; readonly value: InputValue }
  /** Runs an exercise's checks on an answer: both TypeScript modules as they are written. */
  | { readonly type: 'check'; readonly id: string; readonly answer: string; readonly checks: string };

/** What the notebook tells the page. A cell that computes is between `began` and `rested`; nothing else is told then but its console. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'began'; readonly id: string }
  | { readonly type: 'rested'; readonly id: string }
  /** A cell waits for a promise. */
  | { readonly type: 'waiting'; readonly id: string }
  /** What the cell shows now, in place of what it showed. */
  | { readonly type: 'results'; readonly id: string; readonly results: readonly Result[] }
  | { readonly type: 'failed'; readonly id: string; readonly error: CellError }
  /** Lines that the cell's console was given since its run began; `dropped` were too many to tell. */
  | { readonly type: 'console'; readonly id: string; readonly lines: readonly ConsoleLine[]; readonly dropped: number }
  /** The names that each cell defines, for completion, after every change of the cells. */
  | { readonly type: 'names'; readonly names: Readonly<Record<string, readonly string[]>> }
  /** One check of an exercise; `done` on the last one. */
  | { readonly type: 'checked'; readonly id: string; readonly check: Checked; readonly done: boolean };

export interface ConsoleLine {
  readonly level: 'log' | 'warn' | 'error';
  readonly text: string;
}

/** How one check of an exercise ended: what it was given, what was expected and what came, where it failed. */
export interface Checked {
  readonly task: string;
  readonly name: string;
  readonly passed: boolean;
  readonly given?: string;
  readonly expected?: string;
  readonly got?: string;
  /** The name of the mistake that was made, or the error that the answer threw. */
  readonly message?: string;
  /** Where in the answer the error was thrown. */
  readonly line?: number;
  readonly column?: number;
}

/** How long a cell may compute, and how long it may wait for a promise; an exercise may compute longer. Milliseconds. */
export const LIMITS = { computing: 2000, waiting: 10_000, exercise: 20_000 } as const;
