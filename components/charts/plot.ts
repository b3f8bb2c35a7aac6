// The chart library comes when a chart is first drawn anew, and only then.

import type { Plot } from './draw.ts';

/** Loads the chart library; rejects where it cannot be had. */
export const loadPlot = (): Promise<Plot> => import('./marks.ts');
