// The page's side of the sandbox: requests go in, answers come out, and whatever a cell does, the notebook goes on. A
// worker that has to be ended takes its frame with it; the next one gets all cells but the one that was to blame.

import type { Answer, Request } from '#cells/protocol.ts';
import type { Heard, Posted } from './beats.ts';
import { type Choice, createChoices } from './choices.ts';
import { type Frame, openFrame } from './frame.ts';
import { createRecord } from './record.ts';
import { createWatchdog, type EndReason, type Watchdog } from './watchdog.ts';

/** What the page hears: answers; inputs that were set again; that a cell was ended, or all, where none is known to blame. */
export type Told =
  | Answer
  | Choice
  | { readonly type: 'ended'; readonly reason: EndReason | 'unreachable'; readonly id?: string | undefined };

/** A notebook behind the wall. */
export interface Sandbox {
  readonly send: (request: Request) => void;
  /** Ends it; nothing is told afterwards. */
  readonly dispose: () => void;
}

/** Opens a sandbox; it starts its first frame with the first request. */
export function openSandbox(presets: unknown, tell: (told: Told) => void): Sandbox {
  const record = createRecord();
  const choices = createChoices();
  let running: Running | undefined;
  const close = () => {
    running?.close();
    running = undefined;
  };
  const begin = () => {
    choices.renew();
    record.renew();
    running = startWorker(heard, end);
    running.post({ type: 'setup', presets });
    running.post(record.allowed());
  };
  const heard = (answer: Answer) => {
    if (record.heard(answer)) tell(answer);
    for (const choice of choices.due(answer)) {
      running?.post(choice);
      tell(choice);
    }
  };
  const end = (reason: EndReason | 'unreachable', id?: string) => {
    close();
    if (record.blame(id)) tell({ type: 'ended', reason, id });
    if (id !== undefined) begin(); // else nobody knows what would not happen again
  };
  const send = (request: Request) => {
    const isChanged = record.asked(request);
    choices.asked(request);
    if (running === undefined) begin();
    else if (isChanged) running.post(record.allowed());
    if (!isChanged) running?.post(request);
  };
  return { send, dispose: close };
}

interface Running {
  readonly post: (message: Posted) => void;
  readonly close: () => void;
}

function startWorker(
  tell: (answer: Answer) => void,
  end: (reason: EndReason | 'unreachable', id?: string) => void,
): Running {
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
