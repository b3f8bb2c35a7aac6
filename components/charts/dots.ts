// Rows of dots, one dot a run: how a result is spread over many seeds, with the median marked.

import { numeral } from '#params';
import { type ChartData, common, type Draw, drawing } from './draw.ts';

/** One row: the name that decides its colour, its label, a value a run, and which run is the one on stage. */
export interface DotRow {
  readonly name: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly median: number;
}

/** What a chart of dots shows; the first value of each row is the run on stage. */
export interface DotsSpec {
  readonly rows: readonly DotRow[];
  readonly x: string;
  readonly domain: readonly [number, number];
  /** The language of its numbers. */
  readonly language: string;
}

const MARGIN = { top: 8, right: 16, bottom: 36, left: 74 };

/** Returns how to draw the rows: dots of equal value stack upwards, the median is a tall stroke. */
export function drawDots({ rows, x, domain, language }: DotsSpec): Draw {
  return drawing(dataOf(rows, x), (plot, frame) => {
    const dots = rows.flatMap(({ label, name, values }) => stacked(values).map((dot) => ({ ...dot, label, name })));
    const radius = frame.width < 400 ? 1.6 : 2.2;
    const band = (frame.height - MARGIN.top - MARGIN.bottom) / Math.max(1, rows.length);
    const step = Math.min(2 * radius + 1, (band - 14) / Math.max(1, ...dots.map(({ height }) => height)));
    const floor = band / 2 - 6; // px from a row's middle down to where its dots stand
    return plot.plot({
      ...common(frame),
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { domain: [...domain], label: null },
      y: { domain: rows.map(({ label }) => label), label: null, padding: 0 },
      marks: [
        plot.axisX({
          tickSize: 0,
          ticks: 5,
          fill: 'var(--ink-soft)',
          tickFormat: (value: number) => numeral(value, language),
        }),
        plot.axisY({ tickSize: 0, fill: 'var(--ink)' }),
        plot.text([x], { frameAnchor: 'bottom-right', dy: 32, fill: 'var(--ink-soft)' }),
        plot.ruleY(rows, { y: 'label', dy: floor + radius, stroke: 'var(--rule)' }),
        plot.tickX(rows, {
          x: 'median',
          y: 'label',
          stroke: 'var(--ink)',
          strokeWidth: 2,
          insetTop: 6,
          insetBottom: 2,
        }),
        ...dots.map(({ label, name, value, height, first }) =>
          plot.dot([0], {
            x: [value],
            y: [label],
            dy: floor - height * step,
            r: first ? radius + 1.5 : radius,
            fill: first ? 'var(--paper)' : `var(--${name})`,
            stroke: `var(--${name})`,
            strokeWidth: first ? 2 : 0,
          }),
        ),
      ],
    });
  });
}

/** A mark a run, counted from 1. */
function dataOf(rows: readonly DotRow[], x: string): ChartData {
  const marks = () =>
    rows.flatMap(({ label, values }) => values.map((value, index) => ({ series: label, x: value, y: index + 1 })));
  return { x, marks };
}

function stacked(values: readonly number[]) {
  const heights = new Map<number, number>();
  return values.map((value, index) => {
    const height = heights.get(value) ?? 0;
    heights.set(value, height + 1);
    return { value, height, first: index === 0 };
  });
}
