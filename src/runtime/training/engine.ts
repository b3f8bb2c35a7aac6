// Runs a job in slices of a few milliseconds and listens in between, in a worker or on the page's own thread.
// It shows a snapshot only when asked for one, and only when all parts of the job have come equally far.

import type { Job } from '#jobs/job.ts';
import { type JobName, type SnapshotOf, startJob } from '#jobs/jobs.ts';
import type { Answer, Request, State } from './protocol.ts';

/** Takes the page's requests. */
export interface Engine {
  readonly take: (request: Request) => void;
  /** Drops the job; nothing runs afterwards. */
  readonly stop: () => void;
}

/** Returns an engine that works for about `slice` milliseconds at a time and tells what it has with `tell`. */
export function createEngine(slice: number, tell: (answer: Answer) => void): Engine {
  let job: Job<SnapshotOf<JobName>> | undefined;
  let state: State = 'paused';
  let wanted = false;
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      job = undefined;
      tell({ type: 'failed', text: error instanceof Error ? error.message : String(error) });
    }
  };
  const show = () => {
    if (job) tell({ type: 'snapshot', snapshot: job.snapshot(), state });
    wanted = false;
  };
  const turn = () => {
    const end = performance.now() + slice;
    while (job && state === 'running' && performance.now() < end) {
      if (!job.advance()) state = 'done';
      if (state === 'done' || (wanted && job.atRest())) show();
    }
    if (state === 'running') ticker.ask();
  };
  /** Stands still where all parts have come equally far, at least one turn further where `further` is true. */
  const rest = (further: boolean) => {
    state = 'paused';
    if (further && job?.advance() === false) state = 'done';
    while (job && !job.atRest()) job.advance();
    show();
  };
  const answers: { readonly [T in Request['type']]: (request: Extract<Request, { type: T }>) => void } = {
    start({ job: name, settings }) {
      job = startJob(name, settings);
      rest(true);
    },
    run() {
      if (state === 'paused') state = 'running';
      ticker.ask();
    },
    pause: () => state === 'running' && rest(false),
    step: () => state !== 'done' && rest(true),
    want() {
      wanted = true;
      if (state !== 'running') show();
    },
    set: ({ name, value }) => job?.set(name, value),
  };
  const ticker = createTicker(() => guarded(turn));
  return {
    take: (request) => guarded(() => answers[request.type](request as never)),
    stop() {
      job = undefined;
      ticker.close();
    },
  };
}

/** Calls `work` once for each `ask`, after what already waits, without the delay of a timer. */
function createTicker(work: () => void) {
  const { port1, port2 } = new MessageChannel();
  let waiting = false;
  port1.onmessage = () => {
    waiting = false;
    work();
  };
  return {
    ask() {
      if (waiting) return;
      waiting = true;
      port2.postMessage(undefined);
    },
    close: () => port1.close(),
  };
}
