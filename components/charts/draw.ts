// How a chart becomes SVG, and the clean-up of what Plot leaves in it; its look is in charts.css.

import type * as marks from './marks.ts';

/** What charts use of Plot, handed in: it is loaded only where and when a chart is drawn. */
export type Plot = typeof marks;

/** The size of a chart in CSS pixels, and the document that makes its elements. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly document: Document;
}

/** One value that a chart draws: of which series, where, and the band around it where it has one. */
export interface Mark {
  readonly series: string;
  readonly x: number | string;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

/** What a chart draws, as numbers: what its axes say, and its marks; without a `y`, that counts the marks of a series. */
export interface ChartData {
  readonly x: string;
  readonly y?: string;
  readonly marks: () => readonly Mark[];
}

/** Draws one chart into a frame, and tells the numbers it draws. */
export interface Draw {
  (plot: Plot, frame: Frame): Element;
  readonly data: ChartData;
}

/** Returns how to draw a chart of these numbers. */
export function drawing(data: ChartData, paint: (plot: Plot, frame: Frame) => Element): Draw {
  return Object.assign(paint, { data });
}

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
