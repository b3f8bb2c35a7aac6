// The chart of lengths: bars for the paths, darker in the band of most paths, and a line for the gradient.

import { type ReadonlySignal, useComputed } from '@preact/signals';
import { numeral, say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { DASHES } from '../../charts/dashes.ts';
import { common, type Draw, drawing } from '../../charts/draw.ts';
import type { Sizes } from '../../charts/sizes.ts';
import type { ManyPathsValues } from './params.ts';
import { bandSentence, type Lengths, lineOf } from './series.ts';

interface LengthsChartProps {
  readonly words: Words;
  readonly lengths: ReadonlySignal<Lengths>;
  readonly values: ReadonlySignal<ManyPathsValues>;
  readonly live: ReadonlySignal<boolean>;
}

const SIZES: Sizes = [
  [288, 260],
  [480, 280],
  [800, 320],
];

export function LengthsChart({ words, lengths, values, live }: LengthsChartProps) {
  const sentence = useComputed(() => bandSentence(words, lengths.value));
  const names = {
    x: say(words, 'chart.x'),
    y: say(words, 'chart.y'),
    language: say(words, 'language'),
    series: [say(words, 'chart.paths'), say(words, 'chart.gradient')],
  };
  const draw = useComputed(() => drawLengths(lengths.value, lineOf(values.value), names));
  return (
    <div class="charts">
      <Chart name={say(words, 'chart.name')} draw={draw} label={sentence} sizes={SIZES} live={live} />
    </div>
  );
}

const MARGIN = { marginTop: 34, marginRight: 12, marginBottom: 40, marginLeft: 44 };
const HALF_BAR = 0.38; // of a bar's place

/** Both distributions; `line` names the colour and pattern of the gradient's. */
function drawLengths(
  { paths, gradient, band }: Lengths,
  line: string,
  names: { readonly x: string; readonly y: string; readonly language: string; readonly series: readonly string[] },
): Draw {
  const lengths = Array.from(paths, (_, length) => length);
  const marks = () =>
    [paths, gradient].flatMap((values, series) =>
      lengths.map((length) => ({ series: names.series[series]!, x: length, y: values[length]! })),
    );
  return drawing({ ...names, marks }, (plot, frame) =>
    plot.plot({
      ...common(frame),
      ...MARGIN,
      x: { domain: [-0.5, paths.length - 0.5], label: null },
      y: { domain: [0, Math.max(...paths, ...gradient)], label: null },
      marks: [
        plot.gridY({ ticks: 4, stroke: 'var(--rule)', strokeOpacity: 1 }),
        plot.axisY({
          ticks: 4,
          tickSize: 0,
          tickFormat: (value: number) => percent(value, names.language),
          fill: 'var(--ink-soft)',
        }),
        plot.axisX({
          ticks: Math.min(frame.width < 400 ? 5 : 9, paths.length),
          tickSize: 0,
          tickFormat: (value: number) => (Number.isInteger(value) ? numeral(value, names.language) : ''),
          fill: 'var(--ink-soft)',
        }),
        plot.text([names.y], { frameAnchor: 'top-left', dx: 4 - MARGIN.marginLeft, dy: -26, fill: 'var(--ink-soft)' }),
        plot.text([names.x], { frameAnchor: 'bottom-right', dy: 32, fill: 'var(--ink-soft)' }),
        plot.rectY(lengths, {
          x1: (length: number) => length - HALF_BAR,
          x2: (length: number) => length + HALF_BAR,
          y: (length: number) => paths[length]!,
          fill: 'var(--ink-soft)',
          fillOpacity: (length: number) => (length >= band.from && length <= band.to ? 0.75 : 0.3),
        }),
        plot.lineY(lengths, {
          x: (length: number) => length,
          y: (length: number) => gradient[length]!,
          stroke: `var(--${line})`,
          strokeWidth: 2.5,
          strokeDasharray: DASHES[line]!,
        }),
      ],
    }),
  );
}

function percent(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}
