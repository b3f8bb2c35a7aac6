// The chart: blame block by block, from the last block back to the first, where the four lines stand furthest apart.

import { useComputed } from '@preact/signals';
import { say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { nameOf } from './model.ts';
import { blameLines, compareSentence } from './series.ts';
import type { BlameState } from './state.ts';

const SIZES: Sizes = [
  [288, 260],
  [480, 280],
  [800, 340],
];

export function Fan({ state, words }: { readonly state: BlameState; readonly words: Words }) {
  const { parameters, moment, live } = state;
  const sentence = useComputed(() => compareSentence(words, moment.value, parameters.values.value));
  const draw = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: blameLines(words, moment.value, parameters.values.value),
      emphasis: nameOf(parameters.values.value),
      x: say(words, 'chart.block'),
      y: say(words, 'chart.blame'),
      at: 1,
      log: true,
      back: true,
      tick: powerLabel,
    }),
  );
  return (
    <div class="charts">
      <Chart name={say(words, 'chart.blame')} draw={draw} label={sentence} sizes={SIZES} live={live} />
    </div>
  );
}
