// Lines over a common axis, each labelled at its end; the emphasised one is heavier and drawn last.

import { numeral } from '#params';
import { DASHES } from './dashes.ts';
import { type ChartData, common, type Draw, drawing, type Frame } from './draw.ts';
import { spreadLabels } from './labels.ts';

/** One line: its values at x = 0, 1, 2, ... and the name that decides its colour and pattern. */
export interface ChartLine {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
}

/** What a chart of lines shows. */
export interface LinesSpec {
  readonly lines: readonly ChartLine[];
  readonly emphasis: string;
  readonly x: string;
  readonly y: string;
  readonly at: number;
  /** The language of its numbers. */
  readonly language: string;
  readonly log?: boolean;
  readonly domain?: readonly [number, number];
  readonly tick?: (value: number) => string;
  /** The last x, where it is further than the lines reach, and how an x is said. */
  readonly last?: number;
  readonly tickX?: (value: number) => string;
  /** Whether x runs from its last value back to 1, the first; there is none at 0. */
  readonly back?: boolean;
  /** Single places to mark, with a word beside each. */
  readonly points?: readonly ChartPoint[];
}

/** A marked place: where it stands and what it is called. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

const LABEL_GAP = 15; // px between the baselines of two end labels
const MARGIN = { top: 34, right: 76, bottom: 40, left: 40 };

/** Returns how to draw the lines. */
export function drawLines(spec: LinesSpec): Draw {
  return drawing(dataOf(spec), (plot, frame) => {
    const domain = spec.domain ?? domainOf(spec);
    const ordered = [...spec.lines].sort((a, b) => Number(a.name === spec.emphasis) - Number(b.name === spec.emphasis));
    const last = spec.last ?? Math.max(1, ...spec.lines.map(({ values }) => values.length - 1));
    return plot.plot({
      ...common(frame),
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { domain: spec.back ? [last, 1] : [0, last], label: null },
      y: { type: spec.log ? 'log' : 'linear', domain: [...domain], label: null },
      marks: [
        plot.gridY({ ticks: ticksOf(spec, domain), stroke: 'var(--rule)', strokeOpacity: 1 }),
        plot.axisY({
          ticks: ticksOf(spec, domain),
          tickFormat: spec.tick ?? ((value: number) => numeral(value, spec.language)),
          tickSize: 0,
          fill: 'var(--ink-soft)',
        }),
        plot.axisX({
          ticks: frame.width < 400 ? 4 : 8,
          tickSize: 0,
          fill: 'var(--ink-soft)',
          tickFormat: spec.tickX ?? ((value: number) => wholeOnly(value, spec.language)),
        }),
        plot.text([spec.y], { frameAnchor: 'top-left', dx: 4 - MARGIN.left, dy: -26, fill: 'var(--ink-soft)' }),
        plot.text([spec.x], {
          frameAnchor: 'bottom-right',
          dy: 32,
          fill: 'var(--ink-soft)',
        }),
        plot.ruleX([Math.min(spec.at, last)], { stroke: 'var(--ink-soft)', strokeWidth: 1 }),
        ...ordered.map((line) => lineMark(plot, line, line.name === spec.emphasis)),
        ...(spec.points ?? []).flatMap((point) => pointMarks(plot, point, last)),
        ...endLabels(plot, spec, domain, frame, last),
      ],
    });
  });
}

/** The values as they came, x as its axis says it. */
function dataOf({ lines, x, y, back, tickX }: LinesSpec): ChartData {
  const first = back ? 1 : 0;
  const place = (index: number) => tickX?.(index) ?? index;
  const marks = () =>
    lines.flatMap(({ label, values }) =>
      values.slice(first).map((value, index) => ({ series: label, x: place(first + index), y: value })),
    );
  return { x, y, marks };
}

function lineMark(plot: Parameters<Draw>[0], line: ChartLine, emphasised: boolean) {
  const drawn = line.values.map((value) => (Number.isFinite(value) ? value : Number.NaN)); // Plot breaks off at NaN only
  return plot.lineY(drawn, {
    x: (_: number, index: number) => index,
    stroke: `var(--${line.name})`,
    strokeWidth: emphasised ? 3.5 : line.name === 'both' ? 2.25 : 1.75,
    strokeDasharray: DASHES[line.name] ?? 'none',
    strokeLinecap: 'butt',
    className: emphasised ? 'line-emphasised' : 'line-other',
  });
}

/** A ring, and its word on the side where there is more room, above what may run through it. */
function pointMarks(plot: Parameters<Draw>[0], { x, y, label }: ChartPoint, last: number) {
  const side = x > last / 4 ? -1 : 1;
  return [
    plot.dot([x], { x: [x], y: [y], r: 4.5, fill: 'var(--paper)', stroke: 'var(--chili)', strokeWidth: 2.5 }),
    plot.text([x], {
      x: [x],
      y: [y],
      text: [label],
      dx: 8 * side,
      dy: -11,
      textAnchor: side < 0 ? 'end' : 'start',
      fill: 'var(--chili)',
      fontWeight: 700,
    }),
  ];
}

function endLabels(
  plot: Parameters<Draw>[0],
  spec: LinesSpec,
  domain: readonly [number, number],
  frame: Frame,
  last: number,
) {
  const pixels = frame.height - MARGIN.top - MARGIN.bottom;
  const ends = spec.lines.map(({ values }) => {
    const end = values[spec.back ? 'find' : 'findLast'](Number.isFinite) ?? domain[0]; // one that breaks off: where it does
    return place(end, domain, spec.log ?? false) * pixels;
  });
  const moved = spreadLabels(ends, LABEL_GAP, pixels);
  return spec.lines.map((line, i) =>
    plot.text([last], {
      x: spec.back ? 1 : last,
      frameAnchor: 'top',
      dy: moved[i]!,
      dx: 8,
      text: [line.label],
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: `var(--${line.name}-text)`,
      fontWeight: line.name === spec.emphasis ? 700 : 400,
    }),
  );
}

/** Where a value stands between the top (0) and the bottom (1) of the domain. */
function place(value: number, [low, high]: readonly [number, number], log: boolean): number {
  const along = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return 1 - Math.min(1, Math.max(0, along));
}

function domainOf({ lines, log }: LinesSpec): readonly [number, number] {
  const values = lines.flatMap((line) => line.values).filter((value) => Number.isFinite(value) && (!log || value > 0));
  const low = Math.min(1, ...values);
  const high = Math.max(1, ...values);
  if (!log) return [Math.min(0, low), high];
  const bottom = Math.max(Math.floor(Math.log10(low)), LEAST_POWER);
  const top = Math.min(Math.max(Math.ceil(Math.log10(high)), bottom + 1), MOST_POWER);
  return [powerOfTen(bottom), powerOfTen(top)];
}

const LEAST_POWER = -323; // of ten, that a double can hold; beyond them an axis would begin at 0 or end at Infinity
const MOST_POWER = 308;

function ticksOf({ log }: LinesSpec, [low, high]: readonly [number, number]): number[] {
  if (!log) return [0, 0.25, 0.5, 0.75, 1].map((part) => low + part * (high - low));
  const from = Math.round(Math.log10(low));
  const to = Math.round(Math.log10(high));
  const every = Math.ceil((to - from) / 4);
  const powers = [];
  for (let power = from; power <= to; power++) if (power % every === 0) powers.push(powerOfTen(power));
  return powers;
}

/** Ten to a whole power, as the literal of that value. */
function powerOfTen(power: number): number {
  return Number(`1e${power}`);
}

function wholeOnly(value: number, language: string): string {
  return Number.isInteger(value) ? numeral(value, language) : '';
}
