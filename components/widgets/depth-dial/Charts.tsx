// The three charts: how far inputs lie apart, the size of the signal, the gradient on its way back, layer by layer.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import { numeral, say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import type { Readings } from './model.ts';
import { linesOf, READINGS, type Reading, sentenceOf } from './series.ts';

const SIZES: Sizes = [
  [288, 220],
  [480, 250],
];
const WIDE: Sizes = [
  [288, 220],
  [480, 240],
  [800, 250],
];

interface ChartsProps {
  readonly words: Words;
  readonly readings: ReadonlySignal<Readings>;
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

function Panel({ words, readings, live, reading }: ChartsProps & { readonly reading: Reading }) {
  const sentence = useComputed(() => sentenceOf(words, readings.value, reading));
  const draw = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: linesOf(words, readings.value, reading),
      emphasis: 'plain',
      x: say(words, 'chart.layer'),
      y: say(words, `chart.${reading}`),
      at: readings.value.size.length - 1,
      ...(reading === 'angle'
        ? { domain: [0, 90] as const, tick: (value: number) => wholeDegrees(value, words) }
        : { log: true, tick: powerLabel }),
    }),
  );
  return (
    <div class="panel">
      <Chart
        name={say(words, `chart.${reading}`)}
        draw={draw}
        label={sentence}
        sizes={reading === 'angle' ? WIDE : SIZES}
        live={live}
      />
    </div>
  );
}

function wholeDegrees(value: number, words: Words): string {
  return Number.isInteger(value) ? `${numeral(value, say(words, 'language'))}°` : '';
}
