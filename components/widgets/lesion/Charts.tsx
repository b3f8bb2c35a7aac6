// The two charts: each person missing alone, and ever more people missing at random.

import { useComputed } from '@preact/signals';
import { numeral, percentage, say, type Words } from '#params';
import { Chart } from '../../charts/Chart.tsx';
import { DASHES } from '../../charts/dashes.ts';
import { common, type Draw, drawing, type Plot } from '../../charts/draw.ts';
import { spreadLabels } from '../../charts/labels.ts';
import type { Sizes } from '../../charts/sizes.ts';
import { type Each, type Findings, missingOf, NAMES, type Name, type Spread } from './model.ts';
import { dotsOf, randomSentence, singleSentence } from './series.ts';
import type { LesionState } from './state.ts';

const SIZES: Sizes = [
  [288, 250],
  [480, 270],
];
const MARGIN = { marginTop: 34, marginRight: 70, marginBottom: 40, marginLeft: 44 };

type Labels = Readonly<Record<Name | 'x' | 'y' | 'language', string>>;

export function Charts({ state, words }: { readonly state: LesionState; readonly words: Words }) {
  const labels = (x: string): Labels => ({
    both: say(words, 'line.both.short'),
    plain: say(words, 'line.plain.short'),
    x,
    y: say(words, 'chart.told'),
    language: say(words, 'language'),
  });
  const sentence = (text: string) => (state.found.value ? text : say(words, 'sentence.before', { text }));
  const single = useComputed(() => sentence(singleSentence(words, state.findings.value)));
  const random = useComputed(() => sentence(randomSentence(words, state.findings.value)));
  const drawSingle = useComputed(() => drawDots(state.findings.value, labels(say(words, 'chart.person'))));
  const drawRandom = useComputed(() => {
    const { depth, deleted } = state.parameters.values.value;
    const now = state.found.value ? state.standing.value?.now : undefined;
    const here = now && { count: missingOf(depth, deleted).length, now };
    return drawSpread(state.findings.value, labels(say(words, 'chart.count')), here);
  });
  return (
    <div class="charts">
      <Chart name={say(words, 'chart.single')} draw={drawSingle} label={single} sizes={SIZES} live={state.live} />
      <Chart name={say(words, 'chart.random')} draw={drawRandom} label={random} sizes={SIZES} live={state.live} />
    </div>
  );
}

/** One dot a person and network, on a stem that joins the two. */
function drawDots(findings: Findings, labels: Labels): Draw {
  const last = findings.single.both.length;
  const ends = (name: Name) => findings.single[name].at(-1)!;
  const marks = () => dotsOf(findings).map(({ name, person, told }) => ({ series: labels[name], x: person, y: told }));
  return drawing({ x: labels.x, y: labels.y, marks }, (plot, frame) =>
    plot.plot({
      ...common(frame),
      ...MARGIN,
      ...scales([0.5, last + 0.5]),
      marks: [
        ...axes(plot, labels, frame.width),
        plot.ruleX(
          Array.from({ length: last }, (_, i) => i + 1),
          {
            x: (person: number) => person,
            y1: (person: number) => findings.single.plain[person - 1]!,
            y2: (person: number) => findings.single.both[person - 1]!,
            stroke: 'var(--rule)',
          },
        ),
        plot.dot(dotsOf(findings), {
          x: 'person',
          y: 'told',
          r: frame.width < 400 ? 3.5 : 4.5,
          fill: ({ name }) => (name === 'both' ? 'var(--both)' : 'var(--paper)'),
          stroke: ({ name }) => `var(--${name})`,
          strokeWidth: 2,
        }),
        ...endLabels(plot, labels, ends, frame.height),
      ],
    }),
  );
}

interface Here {
  readonly count: number;
  readonly now: Each<number>;
}

/** The medians as lines, within the band of eight of ten choices; a ring for each network as the row stands. */
function drawSpread({ random }: Findings, labels: Labels, here: Here | undefined): Draw {
  const last = random.both.length - 1;
  const ends = (name: Name) => random[name].at(-1)!.median;
  const marks = () =>
    NAMES.flatMap((name) =>
      random[name].map(({ low, median, high }, count) => ({ series: labels[name], x: count, y: median, low, high })),
    );
  return drawing({ x: labels.x, y: labels.y, marks }, (plot, frame) =>
    plot.plot({
      ...common(frame),
      ...MARGIN,
      ...scales([0, last]),
      marks: [
        ...axes(plot, labels, frame.width),
        ...NAMES.toReversed().flatMap((name) => spreadMarks(plot, random[name], name)),
        plot.dot(here ? NAMES : [], {
          x: () => here!.count,
          y: (name: Name) => here!.now[name],
          r: 5,
          fill: 'var(--paper)',
          stroke: (name: Name) => `var(--${name})`,
          strokeWidth: 2.5,
        }),
        ...endLabels(plot, labels, ends, frame.height),
      ],
    }),
  );
}

function spreadMarks(plot: Plot, spreads: readonly Spread[], name: Name) {
  const x = (_: unknown, count: number) => count;
  return [
    plot.areaY(spreads, { x, y1: 'low', y2: 'high', fill: `var(--${name})`, fillOpacity: 0.16 }),
    plot.lineY(spreads, {
      x,
      y: 'median',
      stroke: `var(--${name})`,
      strokeWidth: 2.5,
      strokeDasharray: DASHES[name]!,
    }),
  ];
}

function scales(domain: readonly [number, number]) {
  return { x: { domain: [...domain], label: null }, y: { domain: [0, 1], label: null } };
}

const COIN = 0.5;
const TICKS = [0, 0.25, COIN, 0.75, 1];

function axes(plot: Plot, { x, y, language }: Labels, width: number) {
  return [
    plot.gridY({ ticks: TICKS, stroke: 'var(--rule)', strokeOpacity: 1 }),
    plot.ruleY([COIN], { stroke: 'var(--ink-soft)', strokeDasharray: '2 3' }),
    plot.axisY({
      ticks: TICKS,
      tickSize: 0,
      tickFormat: (value: number) => percentage(value, language),
      fill: 'var(--ink-soft)',
    }),
    plot.axisX({
      ticks: width < 400 ? 5 : 9,
      tickSize: 0,
      tickFormat: (value: number) => (Number.isInteger(value) ? numeral(value, language) : ''),
      fill: 'var(--ink-soft)',
    }),
    plot.text([y], { frameAnchor: 'top-left', dx: 4 - MARGIN.marginLeft, dy: -26, fill: 'var(--ink-soft)' }),
    plot.text([x], { frameAnchor: 'bottom-right', dy: 32, fill: 'var(--ink-soft)' }),
  ];
}

function endLabels(plot: Plot, labels: Labels, end: (name: Name) => number, height: number) {
  const pixels = height - MARGIN.marginTop - MARGIN.marginBottom;
  const at = spreadLabels(
    NAMES.map((name) => (1 - end(name)) * pixels),
    16,
    pixels,
  );
  return NAMES.map((name, i) =>
    plot.text([labels[name]], {
      frameAnchor: 'top-right',
      dx: 8,
      dy: at[i]!,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: `var(--${name}-text)`,
      fontWeight: name === 'both' ? 700 : 400,
    }),
  );
}
