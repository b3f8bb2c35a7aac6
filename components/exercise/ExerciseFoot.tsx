// The line under an answer: check it or stop checking, go back to the start and back again.

import type { ReadonlySignal } from '@preact/signals';
import { say } from '#params';
import type { Bench } from './bench.ts';
import { CheckResults } from './CheckResults.tsx';
import type { ExerciseSetting } from './setting.ts';

interface ExerciseFootProps {
  readonly setting: ExerciseSetting;
  readonly bench: Bench;
  readonly check: () => void;
  /** Brings the start back, undefined where it is there. */
  readonly reset: ReadonlySignal<(() => void) | undefined>;
  /** Takes a reset back, undefined where there is none to take back. */
  readonly undo: ReadonlySignal<(() => void) | undefined>;
}

export function ExerciseFoot({ setting, bench, check, reset, undo }: ExerciseFootProps) {
  const { words } = setting;
  const trial = bench.trial.value;
  const isRunning = trial?.running ?? false;
  return (
    <>
      <div class="exercise-buttons">
        <button type="button" name="check" onClick={isRunning ? bench.stop : check}>
          {say(words, isRunning ? 'stop' : 'check')}
        </button>
        {undo.value === undefined ? (
          <button type="button" name="reset" aria-disabled={reset.value === undefined} onClick={() => reset.value?.()}>
            {say(words, 'reset')}
          </button>
        ) : (
          <button type="button" name="undo" onClick={undo.value}>
            {say(words, 'undo')}
          </button>
        )}
      </div>
      <CheckResults trial={trial} setting={setting} />
    </>
  );
}
