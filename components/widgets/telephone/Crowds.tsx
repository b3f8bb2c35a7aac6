// Fifty crowds at once: the same settings, fifty seeds, so that no lucky picture misleads.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { runInSlices } from '#runtime/slices.ts';
import { Chart } from '../../charts/Chart.tsx';
import { drawDots } from '../../charts/dots.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { CROWDS, type CrowdsProps } from './CrowdsDoor.tsx';
import { COMBINATIONS, manyCrowds } from './game.ts';
import { crowdsSentence, median } from './series.ts';

const SIZES: Sizes = [
  [288, 320],
  [480, 300],
  [800, 320],
];

type Counts = Record<string, number>;

/** The crowds themselves, counted anew whenever a setting changes. */
export default function Crowds({ state, words }: CrowdsProps) {
  const counts = useSignal<readonly Counts[]>([]);
  const stop = useRef(() => {});
  const values = state.parameters.values;
  useSignalEffect(() => {
    const asked = values.value;
    stop.current();
    counts.value = [];
    const found: Counts[] = [];
    stop.current = runInSlices(
      manyCrowds(asked, CROWDS, state.game.peek().message.alphabet),
      (intact) => intact !== undefined && found.push(intact),
      () => (counts.value = found),
    );
    return () => stop.current();
  });
  const some = useComputed(() => counts.value.length > 0);
  const total = useComputed(() => state.game.value.message.letters.length);
  const sentence = useComputed(() => (some.value ? crowdsSentence(words, total.value, counts.value) : ''));
  const draw = useComputed(() =>
    drawDots({
      language: say(words, 'language'),
      rows: rowsOf(words, counts.value),
      x: say(words, 'crowds.letters'),
      domain: [0, Math.max(1, total.value)],
    }),
  );
  const waiting = say(words, 'crowds.wait', { count: CROWDS });
  return (
    <div class="panel">
      <p class="visually-hidden" role="status">
        {sentence.value || waiting}
      </p>
      {some.value ? (
        <Chart name={say(words, 'crowds.letters')} draw={draw} label={sentence} sizes={SIZES} live={some} />
      ) : (
        <p>{waiting}</p>
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
