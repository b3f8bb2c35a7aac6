// The chart library as one classic script that all embeds of a version share.

import * as plot from '#components/charts/marks.ts';

globalThis.whisperAndCurryPlot = plot;
