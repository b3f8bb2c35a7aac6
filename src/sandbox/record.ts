// What the page knows of its cells: what is written, what has run, and which had to be ended. The text matters: a cell
// that was ended is left out until its text is another.

import type { Answer, CellSource, Request } from '#cells/protocol.ts';

/** The cells of a page, and what became of them. */
export interface CellRecord {
  /** Notes a request; returns whether the worker must be told the allowed cells in its place. */
  readonly asked: (request: Request) => boolean;
  /** Returns all cells, with a stand-in for each that was ended; they count as posted. */
  readonly allowed: () => Request;
  /** Notes an answer; returns whether the page shall hear it. */
  readonly heard: (answer: Answer) => boolean;
  /** Notes that a worker was ended because of a cell; returns whether it was, since it may have been mended meanwhile. */
  readonly blame: (id: string | undefined) => boolean;
  /** A worker begins that knows nothing. */
  readonly renew: () => void;
}

/** Returns a record without cells. */
export function createRecord(): CellRecord {
  const ended = new Map<string, string>(); // cells that were ended, with the source that did it
  const ran = new Map<string, string>(); // cells with the source that ran last, which may not be what is written by now
  let unread: (readonly CellSource[])[] = []; // what was posted and not yet taken
  let cells: readonly CellSource[] = [];
  let names: Readonly<{ [id: string]: readonly string[] }> = {};

  const isEnded = (id: string) => cells.some((cell) => cell.id === id && ended.get(id) === cell.source);
  const permitted = ({ id, source }: CellSource) => ({ id, source: isEnded(id) ? standIn(names[id] ?? []) : source });
  return {
    asked(request) {
      if (request.type === 'cells') cells = request.cells;
      return request.type === 'run' ? ended.delete(request.id) : request.type === 'cells';
    },
    allowed() {
      unread.push(cells);
      return { type: 'cells', cells: cells.map(permitted) };
    },
    heard(answer) {
      if (answer.type === 'names') {
        names = answer.names;
        for (const { id, source } of unread.shift() ?? []) ran.set(id, source);
      }
      return !('id' in answer && isEnded(answer.id));
    },
    blame(id) {
      const culprit = cells.find((cell) => cell.id === id);
      if (culprit === undefined) return true;
      const isMended = ran.get(culprit.id) !== culprit.source;
      if (!isMended) ended.set(culprit.id, culprit.source);
      return !isMended;
    },
    renew() {
      unread = [];
    },
  };
}

/** What stands in for a cell that was ended: it has its names, and whoever needs them is told that it failed. */
function standIn(names: readonly string[]): string {
  return `${names.length === 0 ? '' : `let ${names.join(', ')};`} throw new Error();`;
}
