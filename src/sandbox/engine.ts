// The page's side of the sandbox: requests go in, answers come out, and whatever a cell does, the notebook goes on. A
// worker that has to be ended takes its frame with it; the next one gets all cells but the one that was to blame.

import type { Answer, CellSource, Request } from '#cells/protocol.ts';
import type { Heard, Posted } from './beats.ts';
import { type Frame, openFrame } from './frame.ts';
import { createWatchdog, type EndReason, type Watchdog } from './watchdog.ts';

/** What the page hears: the notebook's answers, and that a cell was ended, or all, where no cell is known to be to blame. */
export type Told =
  | Answer
  | { readonly type: 'ended'; readonly reason: EndReason | 'unreachable'; readonly id?: string | undefined };

/** A notebook behind the wall. */
export interface Sandbox {
  readonly send: (request: Request) => void;
  /** Ends it; nothing is told afterwards. */
  readonly dispose: () => void;
}

/** Opens a sandbox; it starts its first frame with the first request. */
export function openSandbox(presets: unknown, tell: (told: Told) => void): Sandbox {
  const ended = new Map<string, string>(); // cells that were ended, with the source that did it
  const ran = new Map<string, string>(); // cells with the source that ran last, which may not be what is written by now
  let unread: CellSource[][] = []; // what was posted and not yet taken
  let cells: readonly CellSource[] = [];
  let names: Readonly<Record<string, readonly string[]>> = {};
  let running: { readonly post: (message: Posted) => void; readonly close: () => void } | undefined;

  const isEnded = (id: string) => cells.some((cell) => cell.id === id && ended.get(id) === cell.source);
  const allowed = (): Request => {
    unread.push([...cells]);
    const sources = cells.map(({ id, source }) => ({ id, source: isEnded(id) ? failing(names[id] ?? []) : source }));
    return { type: 'cells', cells: sources };
  };
  const heard = (answer: Answer) => {
    if (answer.type === 'names') {
      names = answer.names;
      for (const { id, source } of unread.shift() ?? []) ran.set(id, source);
    }
    if (!('id' in answer && isEnded(answer.id))) tell(answer);
  };
  const begin = () => {
    unread = [];
    running = startWorker(heard, end);
    running.post({ type: 'setup', presets });
    running.post(allowed());
  };
  const end = (reason: EndReason | 'unreachable', id?: string) => {
    running?.close();
    running = undefined;
    const culprit = cells.find((cell) => cell.id === id);
    const isOutdated = culprit !== undefined && ran.get(culprit.id) !== culprit.source; // it was mended meanwhile
    if (culprit !== undefined && !isOutdated) ended.set(culprit.id, culprit.source);
    if (!isOutdated) tell({ type: 'ended', reason, id });
    if (id !== undefined) begin(); // else nobody knows what would not happen again
  };
  return {
    send(request) {
      if (request.type === 'cells') cells = request.cells;
      const changed = request.type === 'run' ? ended.delete(request.id) : request.type === 'cells';
      if (running === undefined) begin();
      else if (changed) running.post(allowed());
      if (!changed) running?.post(request);
    },
    dispose() {
      running?.close();
      running = undefined;
    },
  };
}

/** What stands in for a cell that was ended: it has its names, and whoever needs them is told that it failed. */
function failing(names: readonly string[]): string {
  return `${names.length === 0 ? '' : `let ${names.join(', ')};`} throw new Error();`;
}

function startWorker(tell: (answer: Answer) => void, end: (reason: EndReason | 'unreachable', id?: string) => void) {
  const frame: Frame = openFrame(() => {
    watchdog.stop();
    end('unreachable');
  });
  const watchdog: Watchdog = createWatchdog(() => frame.port.postMessage({ type: 'ping' }), end);
  frame.port.onmessage = ({ data }: MessageEvent<Heard>) => {
    watchdog.heard(data);
    if (data.type !== 'pong') tell(data);
  };
  return {
    post(message: Posted) {
      if (message.type !== 'ping' && message.type !== 'setup') watchdog.asked(message);
      frame.port.postMessage(message);
    },
    close() {
      watchdog.stop();
      frame.remove();
      frame.port.onmessage = null;
    },
  };
}
