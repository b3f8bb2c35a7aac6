// All cells of a page, run once in a thread. What each tells first is what it shows: a cell that goes on,
// such as a generator, shows its first value.

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Answer, type CellSource, type ConsoleLine, LIMITS } from '#cells/protocol.ts';
import type { CellError, Result } from '#cells/shown.ts';
import type { PageAnswer, PageCells } from './page-thread.ts';

/** What came of a cell: results or an error, and what its console was given. */
export interface CellOutcome {
  readonly results?: readonly Result[];
  readonly error?: CellError;
  readonly lines: readonly ConsoleLine[];
  readonly dropped: number;
}

let turn: Promise<unknown> = Promise.resolve();
let pages = 0;
let thread: Worker | undefined; // it has loaded what cells need, and so serves all pages

/** Returns what came of each cell, by id; a cell that does not end has an error that says so. Pages take turns. */
export function runPage(
  cells: readonly CellSource[],
  presets: unknown = {},
  patience: number = LIMITS.exercise,
): Promise<Map<string, CellOutcome>> {
  const run = turn.then(() => runNow(cells, presets, patience));
  turn = run.catch(() => {});
  return run;
}

function runNow(cells: readonly CellSource[], presets: unknown, patience: number): Promise<Map<string, CellOutcome>> {
  thread ??= new Worker(path.resolve('src/site/cells/page-thread.ts'));
  const worker = thread;
  const page = pages++;
  const record = createRecord(cells);
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, CellOutcome>>();
  const giveUp = () => {
    thread = undefined;
    void worker.terminate().then(() => resolve(record.outcomes(patience)));
  };
  let timer = setTimeout(giveUp, patience);
  const hear = ({ page: of, answer }: PageAnswer) => {
    if (of !== page) return; // a cell of the page before
    record.take(answer);
    if (record.isWhole()) return resolve(record.outcomes(patience));
    if (answer.type !== 'rested') return; // a cell that computes without end says nothing
    clearTimeout(timer);
    timer = setTimeout(giveUp, patience);
  };
  const fail = (error: unknown) => {
    thread = undefined;
    reject(error);
  };
  worker.on('message', hear).once('error', fail).ref();
  const sources = cells.map(({ id, source }) => ({ id, source }));
  worker.postMessage({ page, cells: sources, presets } satisfies PageCells);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', hear).off('error', fail).unref(); // an idle thread does not keep the build from ending
  });
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
