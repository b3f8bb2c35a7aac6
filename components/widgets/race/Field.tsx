// Twenty races in the background, one seed after another, so that no lucky run misleads.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createTraining } from '#runtime/training/training.ts';
import { Chart } from '../../charts/Chart.tsx';
import { drawDots } from '../../charts/dots.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { fieldRows, fieldSentence } from './finishes.ts';
import { SEEDS, settingsOf } from './settings.ts';
import type { RaceState } from './state.ts';

const SIZES: Sizes = [
  [288, 320],
  [480, 300],
  [800, 320],
];

export function Field({ words, state }: { readonly words: Words; readonly state: RaceState }) {
  const { values } = state.parameters;
  const field = useMemo(() => createTraining('field'), []);
  const open = useSignal(false);
  useEffect(() => field.dispose, []);
  useSignalEffect(() => {
    const settings = settingsOf(values.value);
    field.dispose();
    if (!open.value) return;
    field.start({ ...settings, seeds: SEEDS });
    field.run();
  });
  const finishes = useComputed(() => field.snapshot.value?.finishes ?? []);
  const some = useComputed(() => finishes.value.length > 0);
  const sentence = useComputed(() => fieldSentence(words, finishes.value, SEEDS));
  const draw = useComputed(() =>
    drawDots({
      rows: fieldRows(words, finishes.value),
      x: say(words, 'field.x'),
      domain: [0, 100],
      language: say(words, 'language'),
    }),
  );
  return (
    <div class="crowds">
      <button type="button" name="field" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {say(words, 'field', { count: SEEDS })}
      </button>
      {open.value && (
        <div class="panel">
          {field.state.value === 'failed' && (
            <p class="race-failed">{say(words, 'failed', { reason: field.reason.value })}</p>
          )}
          {some.value ? (
            <Chart name={say(words, 'field.x')} draw={draw} label={sentence} sizes={SIZES} live={some} />
          ) : (
            <p>{say(words, 'field.wait', { count: SEEDS })}</p>
          )}
        </div>
      )}
    </div>
  );
}
