// The two charts: how far the tokens stand apart after each layer, and how many directions they fill.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import { say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { TOKENS } from './model.ts';
import type { CollapseValues } from './params.ts';
import { type Four, linesOf, nameOf, READINGS, type Reading, sentenceOf } from './series.ts';

const SIZES: Sizes = [
  [288, 250],
  [480, 270],
];

interface ChartsProps {
  readonly words: Words;
  readonly four: ReadonlySignal<Four>;
  readonly values: ReadonlySignal<CollapseValues>;
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

function Panel({ words, four, values, live, reading }: ChartsProps & { readonly reading: Reading }) {
  const sentence = useComputed(() => sentenceOf(words, four.value, values.value, reading));
  const draw = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: linesOf(words, four.value, reading),
      emphasis: nameOf(values.value),
      x: say(words, 'chart.layer'),
      y: say(words, `chart.${reading}`),
      at: values.value.layer,
      ...(reading === 'apart' ? { log: true, tick: powerLabel } : { domain: [0, TOKENS] as const }),
    }),
  );
  return <Chart name={say(words, `chart.${reading}`)} draw={draw} label={sentence} sizes={SIZES} live={live} />;
}
