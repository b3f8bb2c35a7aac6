// Fifty crowds at once: the same settings, fifty seeds, so that no lucky picture misleads.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { runInSlices } from '#runtime/slices.ts';
import { Chart } from '../../charts/Chart.tsx';
import { drawDots } from '../../charts/dots.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { COMBINATIONS, manyCrowds } from './game.ts';
import { crowdsSentence, median } from './series.ts';
import type { TelephoneState } from './state.ts';

const COUNT = 50;
const SIZES: Sizes = [
  [288, 320],
  [480, 300],
  [800, 320],
];

type Counts = Record<string, number>;

export function Crowds({ state, words }: { readonly state: TelephoneState; readonly words: Words }) {
  const open = useSignal(false);
  const counts = useSignal<readonly Counts[]>([]);
  const stop = useRef(() => {});
  const values = state.parameters.values;
  useSignalEffect(() => {
    const asked = values.value;
    stop.current();
    counts.value = [];
    if (!open.value) return;
    const found: Counts[] = [];
    stop.current = runInSlices(
      manyCrowds(asked, COUNT),
      (intact) => intact !== undefined && found.push(intact),
      () => (counts.value = found),
    );
    return () => stop.current();
  });
  const waiting = say(words, 'crowds.wait', { count: COUNT });
  const total = useComputed(() => state.game.value.message.letters.length);
  const sentence = useComputed(() =>
    counts.value.length === 0 ? '' : crowdsSentence(words, total.value, counts.value),
  );
  const draw = useComputed(() =>
    drawDots({
      rows: rowsOf(words, counts.value),
      x: say(words, 'crowds.letters'),
      domain: [0, Math.max(1, total.value)],
    }),
  );
  return (
    <div class="crowds">
      <button type="button" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
        {say(words, 'crowds', { count: COUNT })}
      </button>
      <p class="visually-hidden" role="status">
        {open.value && (sentence.value || waiting)}
      </p>
      {open.value && (
        <div class="panel">
          {counts.value.length === 0 ? (
            <p>{waiting}</p>
          ) : (
            <Chart name={say(words, 'crowds.letters')} draw={draw} label={sentence} sizes={SIZES} live={open} />
          )}
        </div>
      )}
    </div>
  );
}

function rowsOf(words: Words, counts: readonly Counts[]) {
  return COMBINATIONS.map(({ name }) => {
    const values = counts.map((intact) => intact[name]!);
    const sorted = [...values].sort((a, b) => a - b);
    return { name, label: say(words, `combination.${name}.short`), values, median: median(sorted) };
  }).filter(({ values }) => values.length > 0);
}
