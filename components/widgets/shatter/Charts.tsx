// The charts: three gradients against x, the correlation of a gradient with itself by distance, and by depth.

import { useComputed } from '@preact/signals';
import { numeral, say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { common, type Draw, drawing } from '../../charts/draw.ts';
import { drawLines } from '../../charts/lines.ts';
import type { Sizes } from '../../charts/sizes.ts';
import {
  correlation,
  depthLines,
  depthSentence,
  lagLines,
  lagSentence,
  type Panel,
  panelsOf,
  panelsSentence,
} from './series.ts';
import type { ShatterState } from './state.ts';

const TALL: Sizes = [
  [288, 440],
  [480, 420],
  [800, 440],
];
const SIZES: Sizes = [
  [288, 250],
  [480, 280],
];
const DOMAIN = [-1 / 3, 1] as const; // a correlation of a few networks falls below 0 by chance

interface ChartsProps {
  readonly state: ShatterState;
  readonly words: Words;
}

export function Gradients({ state: { shown, live }, words }: ChartsProps) {
  const sentence = useComputed(() => panelsSentence(words, shown.value));
  const draw = useComputed(() => drawPanels(panelsOf(words, shown.value), words));
  return <Chart name={say(words, 'chart.panels')} draw={draw} label={sentence} sizes={TALL} live={live} />;
}

export function Correlations({ state: { shown, live }, words }: ChartsProps) {
  const lag = useComputed(() => lagSentence(words, shown.value));
  const byLag = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: lagLines(words, shown.value),
      emphasis: 'plain',
      x: say(words, 'chart.lag'),
      y: say(words, 'chart.correlation'),
      at: 1,
      domain: DOMAIN,
      tick: (value) => correlation(words, value),
    }),
  );
  const depth = useComputed(() => depthSentence(words, shown.value));
  const byDepth = useComputed(() =>
    drawLines({
      language: say(words, 'language'),
      lines: depthLines(words, shown.value),
      emphasis: 'plain',
      x: say(words, 'chart.depth'),
      y: say(words, 'chart.neighbours'),
      at: shown.value.values.depth,
      domain: DOMAIN,
      tick: (value) => correlation(words, value),
    }),
  );
  return (
    <div class="charts">
      <Chart name={say(words, 'chart.correlation')} draw={byLag} label={lag} sizes={SIZES} live={live} />
      <Chart name={say(words, 'chart.neighbours')} draw={byDepth} label={depth} sizes={SIZES} live={live} />
    </div>
  );
}

/** Returns how to draw gradients one below the other, each on its own line of zero. */
function drawPanels(panels: readonly Panel[], words: Words): Draw {
  const x = say(words, 'chart.x');
  const y = say(words, 'chart.panels');
  const marks = () => panels.flatMap(({ title, points }) => points.map(({ x, y }) => ({ series: title, x, y })));
  return drawing({ x, y, marks }, (plot, frame) => {
    const most = Math.max(1, ...panels.flatMap(({ points }) => points.map(({ y }) => Math.abs(y))));
    return plot.plot({
      ...common(frame),
      marginTop: 26,
      marginRight: 8,
      marginBottom: 40,
      marginLeft: 8,
      x: { label: null },
      y: { domain: [-most, most], axis: null },
      fy: { domain: panels.map(({ name }) => name), axis: null, padding: 0.18 },
      marks: [
        plot.axisX({
          tickSize: 0,
          ticks: 5,
          fill: 'var(--ink-soft)',
          tickFormat: (value: number) => numeral(value, say(words, 'language')).replace('-', '−'),
        }),
        plot.text([x], { frameAnchor: 'bottom-right', dy: 34, fy: [panels.at(-1)?.name], fill: 'var(--ink-soft)' }),
        ...panels.flatMap((panel) => panelMarks(plot, panel)),
      ],
    });
  });
}

function panelMarks(plot: Parameters<Draw>[0], { name, title, points }: Panel) {
  return [
    plot.ruleY([0], { fy: [name], stroke: 'var(--rule)' }),
    plot.text([title], { fy: [name], frameAnchor: 'top-left', dy: -16, fill: `var(--${name}-text)` }),
    plot.lineY(points, {
      x: 'x',
      y: 'y',
      fy: points.map(() => name),
      stroke: `var(--${name})`,
      strokeWidth: 1.5,
      className: `gradient-${name}`,
    }),
  ];
}
