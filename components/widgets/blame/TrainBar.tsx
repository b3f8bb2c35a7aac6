// Training all four: run, pause, one step, back to the start; where it stands in words; what went wrong if it did.

import { say, type Words } from '#params';
import { trainingSentence } from './series.ts';
import type { BlameState } from './state.ts';

export function TrainBar({ state, words }: { readonly state: BlameState; readonly words: Words }) {
  const training = state.training.value;
  const now = training?.state.value;
  const done = now === 'done';
  return (
    <div class="training">
      <p class="training-buttons">
        <button type="button" aria-disabled={done} onClick={state.toggle}>
          {say(words, now === 'running' ? 'training.pause' : 'training.run')}
        </button>
        <button type="button" aria-disabled={done} onClick={state.step}>
          {say(words, 'training.one')}
        </button>
        <button type="button" aria-disabled={training === undefined} onClick={state.rewind}>
          {say(words, 'training.rewind')}
        </button>
      </p>
      <p class="training-loss">{trainingSentence(words, state.moment.value)}</p>
      <div class="faults" role="status">
        {state.lost.value && <p>{say(words, 'model.lost')}</p>}
        {now === 'failed' && <p>{say(words, 'training.failed', { reason: training!.reason.value })}</p>}
      </div>
    </div>
  );
}
