// Which chart stands in which box of the page, so that what it draws can be asked for as numbers.

import type { ReadonlySignal } from '@preact/signals';
import type { Draw } from './draw.ts';

/** A chart in its box. */
export interface DrawnChart {
  readonly name: string;
  readonly draw: ReadonlySignal<Draw>;
  /** False while the box shows the picture that was drawn at build. */
  readonly live: ReadonlySignal<boolean>;
}

/** Charts by their boxes, the elements of class `chart-box`; `data-marks` counts what was drawn at build. */
export const drawnCharts = new WeakMap<Element, DrawnChart>();
