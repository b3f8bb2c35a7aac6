// The two charts of the stream, block by block: its size, and how far the tokens stand apart.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import { say, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { Chart } from '../../charts/Chart.tsx';
import { powerLabel } from '../../charts/labels.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import type { table } from './params.ts';
import { combinationOf, linesOf, READINGS, type Reading, type Shelf, sentenceOf, wiringOf } from './series.ts';

const SIZES: Sizes = [
  [288, 240],
  [480, 260],
];

interface StreamsProps {
  readonly words: Words;
  readonly shelf: ReadonlySignal<Shelf>;
  readonly parameters: Parameters<typeof table>;
  readonly live: ReadonlySignal<boolean>;
}

export function Streams(props: StreamsProps) {
  return (
    <div class="charts">
      {READINGS.map((reading) => (
        <Panel key={reading} {...props} reading={reading} />
      ))}
    </div>
  );
}

function Panel({ words, shelf, parameters, live, reading }: StreamsProps & { readonly reading: Reading }) {
  const sentence = useComputed(() => sentenceOf(words, shelf.value, parameters.values.value, reading));
  const draw = useComputed(() => {
    const values = parameters.values.value;
    return drawLines({
      language: say(words, 'language'),
      lines: linesOf(words, shelf.value, values, reading),
      emphasis: combinationOf(wiringOf(values)),
      x: say(words, 'chart.block'),
      y: say(words, `chart.${reading}`),
      at: values.depth,
      ...(reading === 'size' ? { log: true, tick: powerLabel } : { domain: [0, 1] as const }),
    });
  });
  return (
    <div class="panel">
      <Chart name={say(words, `chart.${reading}`)} draw={draw} label={sentence} sizes={SIZES} live={live} />
    </div>
  );
}
