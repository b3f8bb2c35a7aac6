// How a chart becomes SVG, and the clean-up of what Plot leaves in it; its look is in charts.css.

import type * as PlotModule from '@observablehq/plot';

/** Plot itself, handed in: it is loaded only where and when a chart is drawn. */
export type Plot = typeof PlotModule;

/** The size of a chart in CSS pixels, and the document that makes its elements. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly document: Document;
}

/** Draws one chart into a frame. */
export type Draw = (plot: Plot, frame: Frame) => Element;

/** Returns the chart as a clean SVG element: labelled as one picture, hollow of ids, paths rounded to 0.01 px. */
export function toSvg(draw: Draw, plot: Plot, frame: Frame, label: string): SVGSVGElement {
  const drawn = draw(plot, frame);
  const svg = (drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg')) as SVGSVGElement;
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  for (const group of svg.querySelectorAll('[aria-hidden]')) group.removeAttribute('aria-hidden');
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const shape of svg.querySelectorAll('[d]')) shape.setAttribute('d', rounded(shape.getAttribute('d')!));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('class', 'chart-svg');
  for (const attribute of ['font-family', 'font-size', 'fill', 'text-anchor', 'style']) svg.removeAttribute(attribute);
  return svg;
}

function rounded(path: string): string {
  return path.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

/** What every chart has in common. */
export function common({ width, height, document }: Frame) {
  return { width, height, document };
}
