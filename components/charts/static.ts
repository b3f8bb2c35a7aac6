// Charts at build: the same drawing code on a server DOM, once for each width a reader may have.

import { parseHTML } from 'linkedom';
import { type Draw, toSvg } from './draw.ts';
import * as plot from './marks.ts';
import type { Size, Sizes } from './sizes.ts';

/** Returns the chart's SVG in every size as HTML; the page's style shows the one that fits. */
export function drawAtBuild(draw: Draw, label: string, sizes: Sizes): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = ([width, height]: Size, index: number) => {
    const element = toSvg(draw, plot, { width, height, document: document as unknown as Document }, label);
    element.setAttribute('class', `chart-svg chart-size-${index}`);
    return element.outerHTML;
  };
  return sizes.map((size, index) => svg(size!, index)).join('');
}
