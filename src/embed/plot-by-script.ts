// Stands in for components/charts/plot.ts in an embed: the chart library as a script.

import { loadScript } from './by-script.ts';

type Plot = typeof import('#components/charts/marks.ts');

declare global {
  var whisperAndCurryPlot: Plot | undefined;
}

/** Loads the chart library; rejects where it cannot be had. */
export async function loadPlot(): Promise<Plot> {
  await loadScript('plot.js');
  return globalThis.whisperAndCurryPlot!;
}
