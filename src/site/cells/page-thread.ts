// The thread that runs a page's cells at build: a notebook, and the way to its page.

import { parentPort, workerData } from 'node:worker_threads';
import { createNotebook } from '#cells/notebook.ts';
import type { CellSource } from '#cells/protocol.ts';
import { createScope } from '#cells/scope.ts';

const { cells, presets } = workerData as { readonly cells: readonly CellSource[]; readonly presets: unknown };
const notebook = createNotebook(createScope({ presets }), (answer) => parentPort!.postMessage(answer));
notebook.take({ type: 'cells', cells });
