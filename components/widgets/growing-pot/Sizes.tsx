// The chart: the size of the pot block by block, without and with LayerNorm, the law, and the end of the format.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import { say, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes as ChartSizes } from '../../charts/sizes.ts';
import { collapseOf } from './model.ts';
import type { table } from './params.ts';
import { cooked, lineOf, type Stove, sizeLines, sizeSentence } from './series.ts';

const SIZES: ChartSizes = [
  [288, 260],
  [480, 260],
  [800, 320],
];

interface SizesProps {
  readonly words: Words;
  readonly stove: ReadonlySignal<Stove>;
  readonly parameters: Parameters<typeof table>;
  readonly live: ReadonlySignal<boolean>;
}

export function Sizes({ words, stove, parameters, live }: SizesProps) {
  const sentence = useComputed(() => sizeSentence(words, stove.value, parameters.values.value));
  const draw = useComputed(() => {
    const values = parameters.values.value;
    const lines = sizeLines(words, stove.value, values);
    const { overflow } = collapseOf(cooked(stove.value, values));
    const limit = lines.find(({ name }) => name === 'limit')?.values[0];
    const broken = overflow >= 0 && limit !== undefined;
    return drawLines({
      language: say(words, 'language'),
      lines,
      emphasis: lineOf(values.norm),
      x: say(words, 'chart.block'),
      y: say(words, 'chart.size'),
      at: broken ? overflow : values.depth,
      log: true,
      tick: powerLabel,
      points: broken ? [{ x: overflow, y: limit, label: say(words, 'station.block', { block: overflow }) }] : [],
    });
  });
  return (
    <div class="charts">
      <Chart name={say(words, 'chart.size')} draw={draw} label={sentence} sizes={SIZES} live={live} />
    </div>
  );
}
