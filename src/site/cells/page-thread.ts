// The thread that runs cells at build, one page after the other: a notebook for each, and the way to whoever asked.

import { parentPort } from 'node:worker_threads';
import { createNotebook, type Notebook } from '#cells/notebook.ts';
import type { Answer, CellSource } from '#cells/protocol.ts';
import { createScope } from '#cells/scope.ts';

/** What the thread is asked: to run a page's cells in place of the last one's. */
export interface PageCells {
  readonly page: number;
  readonly cells: readonly CellSource[];
  readonly presets: unknown;
}

/** What it answers, and for which page. */
export interface PageAnswer {
  readonly page: number;
  readonly answer: Answer;
}

let last: Notebook | undefined;

parentPort!.on('message', ({ page, cells, presets }: PageCells) => {
  last?.take({ type: 'cells', cells: [] }); // what still goes on there, such as a generator, ends
  last = createNotebook(createScope({ presets }), (answer) =>
    parentPort!.postMessage({ page, answer } satisfies PageAnswer),
  );
  last.take({ type: 'cells', cells });
});
