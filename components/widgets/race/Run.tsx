// Run, pause, step and start anew; how far the race is; and what to do where it died.

import { say, type Words } from '#params';
import { STEPS } from './settings.ts';
import type { RaceState } from './state.ts';

interface RunProps {
  readonly words: Words;
  readonly state: RaceState;
}

export function Run({ words, state }: RunProps) {
  const { training, run, step, restart } = state;
  const { state: at, snapshot, reason } = training;
  const running = at.value === 'running';
  const word = running ? 'pause' : at.value === 'done' ? 'again' : snapshot.value ? 'on' : 'run';
  return (
    <>
      <div class="player race-run">
        <button type="button" class="player-play" name="run" onClick={running ? training.pause : run}>
          {say(words, word)}
        </button>
        <button
          type="button"
          name="step"
          aria-disabled={at.value === 'done'}
          onClick={at.value === 'done' ? undefined : step}
        >
          {say(words, 'step')}
        </button>
        <button type="button" name="restart" onClick={restart}>
          {say(words, 'restart')}
        </button>
        <progress max={STEPS} value={snapshot.value?.step ?? 0} aria-label={say(words, 'progress')} />
        <span class="race-step" aria-hidden="true">
          {say(words, 'progress.step', { step: snapshot.value?.step ?? 0, steps: STEPS })}
        </span>
      </div>
      <div class="faults" role="status">
        {at.value === 'failed' && <p class="race-failed">{say(words, 'failed', { reason: reason.value })}</p>}
      </div>
    </>
  );
}
