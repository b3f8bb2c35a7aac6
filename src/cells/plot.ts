// Observable Plot without a page: its charts are drawn on a document of their own, so that they work in a thread.

import * as plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What a chart is unless a cell says otherwise; the page scales it to its column. Its words are larger than Plot's. */
const SIZE = { width: 480, height: 280, marginTop: 30, marginBottom: 42 } as const;

interface Composite {
  readonly marks?: readonly unknown[];
}

/** Returns Plot with a document to draw on: Plot.plot({...}) and Plot.lineY(...).plot() work as they stand. */
export function plotOnPaper(): typeof plot {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const own = { document: document as unknown as Document, ...SIZE };
  const draw = (options: plot.PlotOptions = {}) => plot.plot({ ...own, ...options });
  const drawMark = function (this: unknown, { marks = [], ...options }: plot.PlotOptions & Composite = {}) {
    return draw({ ...options, marks: [...marks, this] as plot.PlotOptions['marks'] });
  };
  Object.assign(plot.Mark.prototype, { plot: drawMark });
  const legend = (options: plot.LegendOptions & object) => plot.legend({ document: own.document, ...options } as never);
  return { ...plot, plot: draw, legend } as typeof plot;
}
