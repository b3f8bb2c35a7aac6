// All cells of a page, run once in a thread of their own. What each tells first is what it shows: a cell that goes on,
// such as a generator, shows its first value.

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Answer, type CellSource, type ConsoleLine, LIMITS } from '#cells/protocol.ts';
import type { CellError, Result } from '#cells/shown.ts';

/** What came of a cell: results or an error, and what its console was given. */
export interface CellOutcome {
  readonly results?: readonly Result[];
  readonly error?: CellError;
  readonly lines: readonly ConsoleLine[];
  readonly dropped: number;
}

/** Returns what came of each cell, by id; a cell that does not end has an error that says so. */
export function runPage(
  cells: readonly CellSource[],
  presets: unknown = {},
  patience: number = LIMITS.exercise,
): Promise<Map<string, CellOutcome>> {
  const sources = cells.map(({ id, source }) => ({ id, source }));
  const worker = new Worker(path.resolve('src/site/cells/page-thread.ts'), { workerData: { cells: sources, presets } });
  const record = createRecord(cells);
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, CellOutcome>>();
  const end = () => void worker.terminate().then(() => resolve(record.outcomes(patience)));
  let timer = setTimeout(end, patience);
  worker.on('message', (answer: Answer) => {
    record.take(answer);
    if (record.isWhole()) return end();
    if (answer.type !== 'rested') return; // a cell that computes without end says nothing
    clearTimeout(timer);
    timer = setTimeout(end, patience);
  });
  worker.on('error', reject);
  return promise.finally(() => clearTimeout(timer));
}

interface Record {
  take(answer: Answer): void;
  isWhole(): boolean;
  outcomes(patience: number): Map<string, CellOutcome>;
}

function createRecord(cells: readonly CellSource[]): Record {
  const ended = new Map<string, Pick<CellOutcome, 'results' | 'error'>>();
  const consoles = new Map<string, Pick<CellOutcome, 'lines' | 'dropped'>>();
  let computing: string | undefined;
  return {
    take(answer) {
      if (answer.type === 'began') computing = answer.id;
      if (answer.type === 'rested') computing = undefined;
      if (answer.type === 'console' && !ended.has(answer.id)) consoles.set(answer.id, answer);
      if (answer.type === 'results' && !ended.has(answer.id)) ended.set(answer.id, { results: answer.results });
      if (answer.type === 'failed' && !ended.has(answer.id)) ended.set(answer.id, { error: answer.error });
    },
    isWhole: () => ended.size === cells.length,
    outcomes(patience) {
      const late = (id: string) => ({ error: tooLate(id, computing, patience) });
      return new Map(
        cells.map(({ id }) => {
          const { lines = [], dropped = 0 } = consoles.get(id) ?? {};
          return [id, { ...(ended.get(id) ?? late(id)), lines, dropped }];
        }),
      );
    },
  };
}

function tooLate(id: string, computing: string | undefined, patience: number): CellError {
  const got =
    computing === id ? 'one that still computes' : computing ? `none, since ${computing} still computes` : 'none';
  const message = `${id}: a cell must give a result within ${patience / 1000} s, got ${got}. Make it end sooner.`;
  return { kind: 'error', name: 'RangeError', message };
}
