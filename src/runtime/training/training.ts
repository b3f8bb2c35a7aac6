// A figure's hold on a job that runs elsewhere: start it, pause it, look at it at most once a frame, be told when it
// died.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { JobName, SettingsOf, SnapshotOf } from '#jobs/jobs.ts';
import { findHost, type Host } from './host.ts';
import type { Answer, Request, State } from './protocol.ts';

/** A job as a figure sees it. */
export interface Training<N extends JobName> {
  /** The newest snapshot; undefined before the first. */
  readonly snapshot: ReadonlySignal<SnapshotOf<N> | undefined>;
  readonly state: ReadonlySignal<State | 'starting' | 'failed'>;
  /** Why it failed, in the words of what failed; empty otherwise. */
  readonly reason: ReadonlySignal<string>;
  /** Where the job runs, once that is known. */
  readonly where: ReadonlySignal<Host['where'] | undefined>;
  /** Begins the job anew, standing still, in a new worker where the last one died. */
  readonly start: (settings: SettingsOf<N>) => void;
  readonly run: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  /** Changes a parameter of the job while it runs. */
  readonly set: (name: string, value: number) => void;
  /** Ends the job and its worker, and forgets the snapshot. */
  readonly dispose: () => void;
}

const SILENCE_MS = 5000; // a running job that has not answered for so long is taken for dead

/** Returns a hold on a job; nothing runs, and no worker is made, before `start`. */
export function createTraining<N extends JobName>(job: N): Training<N> {
  const snapshot = signal<SnapshotOf<N>>();
  const state = signal<State | 'starting' | 'failed'>('paused');
  const reason = signal('');
  const where = signal<Host['where']>();
  let host: Promise<Host> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const withHost = (use: (host: Host) => void) => void host?.then(use, () => {}); // where none can be had, `open` says so
  const send = (request: Request) => withHost(({ send: pass }) => pass(request));
  const close = () => {
    clearTimeout(watchdog);
    cancelAnimationFrame(frame);
    withHost(({ dispose }) => dispose());
    host = undefined;
  };
  const fail = (text: string) => {
    close();
    reason.value = text;
    state.value = 'failed';
  };
  const want = () => {
    send({ type: 'want' });
    clearTimeout(watchdog);
    watchdog = setTimeout(() => fail(`no answer for ${SILENCE_MS / 1000} seconds`), SILENCE_MS);
  };
  const take = (answer: Answer) => {
    clearTimeout(watchdog);
    if (answer.type === 'failed') return fail(answer.text);
    if (answer.type === 'ready') return;
    snapshot.value = answer.snapshot as SnapshotOf<N>;
    state.value = answer.state;
    if (answer.state === 'running') frame = requestAnimationFrame(want);
  };
  const open = async () => {
    try {
      const opened = await findHost({ answer: take, died: fail });
      where.value = opened.where;
      return opened;
    } catch (error) {
      fail((error as Error).message);
      throw error;
    }
  };
  return {
    snapshot,
    state,
    reason,
    where,
    start(settings) {
      host ??= open();
      snapshot.value = undefined;
      reason.value = '';
      state.value = 'starting';
      send({ type: 'start', job, settings });
    },
    run() {
      send({ type: 'run' });
      want();
    },
    pause: () => send({ type: 'pause' }),
    step: () => send({ type: 'step' }),
    set: (name, value) => send({ type: 'set', name, value }),
    dispose() {
      close();
      snapshot.value = undefined;
      state.value = 'paused';
    },
  };
}
