// Where an answer is tried: a sandbox of its own, started with the first check, and what has come of the checks so far.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Checked } from '#cells/protocol.ts';
import { openSandbox, type Sandbox, type Told } from '#sandbox/engine.ts';

/** How a trial stands; `stopped` says why it was ended before its last check. */
export interface Trial {
  readonly running: boolean;
  readonly checked: readonly Checked[];
  readonly stopped?: string;
}

/** A place to try answers, one at a time. */
export interface Bench {
  /** Undefined before the first check. */
  readonly trial: ReadonlySignal<Trial | undefined>;
  readonly check: (answer: string) => void;
  readonly stop: () => void;
}

/** Returns a bench for the checks of an exercise. */
export function createBench(id: string, checks: string): Bench {
  const trial = signal<Trial | undefined>();
  let sandbox: Sandbox | undefined;
  const told = (answer: Told) => {
    const before = trial.value;
    if (before === undefined || !before.running) return;
    if (answer.type === 'ended')
      trial.value = { running: false, checked: before.checked, stopped: `ended.${answer.reason}` };
    if (answer.type === 'checked') trial.value = { running: !answer.done, checked: [...before.checked, answer.check] };
  };
  return {
    trial,
    check(answer) {
      if (trial.value?.running) return;
      trial.value = { running: true, checked: [] };
      sandbox ??= openSandbox({}, told);
      sandbox.send({ type: 'check', id, answer, checks });
    },
    stop() {
      sandbox?.dispose(); // with its worker, whatever that is doing
      sandbox = undefined;
      trial.value = { running: false, checked: trial.value?.checked ?? [], stopped: 'stopped' };
    },
  };
}
