// What a box of the page shows of itself: its background, its gradients, its border.

import { paintOf } from './color.ts';
import { element } from './element.ts';
import { gradientsOf } from './gradient.ts';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

/** Returns a box's background and border as SVG, in the coordinates of the window. */
export function boxOf(box: Element, style: CSSStyleDeclaration): SVGElement[] {
  const rect = box.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return [];
  const { color, opacity } = paintOf(style.backgroundColor);
  const shape = { x: rect.x, y: rect.y, width: rect.width, height: rect.height, rx: radiusOf(style, rect) };
  const ground = opacity === 0 ? [] : [element('rect', { ...shape, fill: color, 'fill-opacity': fraction(opacity) })];
  return [...ground, ...gradientsOf(style, rect), ...bordersOf(style, rect, shape.rx)];
}

function radiusOf(style: CSSStyleDeclaration, { width, height }: DOMRect): number | undefined {
  const [radius = '0'] = style.borderTopLeftRadius.split(' ');
  const least = Math.min(width, height);
  const pixels = radius.endsWith('%') ? (least * Number.parseFloat(radius)) / 100 : Number.parseFloat(radius);
  return pixels > 0 ? Math.min(pixels, least / 2) : undefined;
}

function bordersOf(style: CSSStyleDeclaration, rect: DOMRect, rx: number | undefined): SVGElement[] {
  const strokes = SIDES.map((side) => strokeOf(style, side));
  const [first] = strokes;
  if (first === undefined || !strokes.every((stroke) => JSON.stringify(stroke) === JSON.stringify(first))) {
    return SIDES.flatMap((side, i) =>
      strokes[i] ? [element('path', { d: edge(rect, side, strokes[i]), ...strokes[i] })] : [],
    );
  }
  const half = first['stroke-width'] / 2;
  const inner = { x: rect.x + half, y: rect.y + half, width: rect.width - 2 * half, height: rect.height - 2 * half };
  return [element('rect', { ...inner, rx: rx && Math.max(0, rx - half), fill: 'none', ...first })];
}

function strokeOf(style: CSSStyleDeclaration, side: Side) {
  const width = Number.parseFloat(style[`border${side}Width`]);
  const line = style[`border${side}Style`];
  const { color, opacity } = paintOf(style[`border${side}Color`]);
  if (!(width > 0) || opacity === 0 || line === 'none' || line === 'hidden') return undefined;
  const dashes = line === 'dashed' ? `${3 * width}` : line === 'dotted' ? `${width}` : undefined;
  return { stroke: color, 'stroke-width': width, 'stroke-opacity': fraction(opacity), 'stroke-dasharray': dashes };
}

function edge(
  { left, right, top, bottom }: DOMRect,
  side: Side,
  { 'stroke-width': width }: { 'stroke-width': number },
) {
  const half = width / 2;
  const place = { Top: top + half, Bottom: bottom - half, Left: left + half, Right: right - half }[side];
  return side === 'Top' || side === 'Bottom' ? `M${left} ${place}H${right}` : `M${place} ${top}V${bottom}`;
}

/** An opacity as an attribute, which is left out where nothing shows through. */
function fraction(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity;
}
