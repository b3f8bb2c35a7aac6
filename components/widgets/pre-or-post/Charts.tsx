// The two charts: the size of the stream after each block, and the gradient of each block's weights.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import { numeral, say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { type Both, lineOf, linesOf, READINGS, type Reading, sentenceOf } from './series.ts';
import type { Place } from './wiring.ts';

const SIZES: Sizes = [
  [288, 240],
  [480, 260],
];

interface ChartsProps {
  readonly words: Words;
  readonly both: ReadonlySignal<Both>;
  readonly place: ReadonlySignal<Place>;
  readonly live: ReadonlySignal<boolean>;
}

export function Charts(props: ChartsProps) {
  return (
    <div class="charts">
      {READINGS.map((reading) => (
        <Panel key={reading} {...props} reading={reading} />
      ))}
    </div>
  );
}

function Panel({ words, both, place, live, reading }: ChartsProps & { readonly reading: Reading }) {
  const sentence = useComputed(() => sentenceOf(words, both.value, reading));
  const draw = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: linesOf(words, both.value, reading),
      emphasis: lineOf(place.value),
      x: say(words, 'chart.block'),
      y: say(words, `chart.${reading}`),
      at: both.value.pre.size.length - 1,
      ...(reading === 'size' ? { tick: (value: number) => tenths(value, words) } : { log: true, tick: powerLabel }),
    }),
  );
  return <Chart name={say(words, `chart.${reading}`)} draw={draw} label={sentence} sizes={SIZES} live={live} />;
}

function tenths(value: number, words: Words): string {
  return numeral(Math.round(10 * value) / 10, say(words, 'language'));
}
