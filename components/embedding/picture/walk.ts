// A part of the page as SVG: its boxes, its text, its pictures, in the order in which they are painted.
// Controls, and what is folded or hidden, are left out.

import { boxOf } from './box.ts';
import { element, freshId, measure } from './element.ts';
import { lineOf, textOf } from './text.ts';
import { vectorOf } from './vector.ts';

const LEFT_OUT = [
  '.controls, .presets, .player, .widget-foot, .faults, .printed, .visually-hidden, figcaption',
  'details:not([open]), [hidden], script, style, template, input:not([type="text"]), select, textarea',
  'button:not(:has(svg))',
].join(', ');

/** Returns what is seen of an element as SVG, in the coordinates of the window; nothing where nothing is. */
export function drawn(part: Element): SVGElement[] {
  const style = getComputedStyle(part);
  if (part.matches(LEFT_OUT) || style.display === 'none' || style.visibility !== 'visible') return [];
  if (part instanceof SVGSVGElement) return [vectorOf(part)];
  const inside =
    part instanceof HTMLCanvasElement
      ? imageOf(part)
      : part instanceof HTMLInputElement
        ? fieldOf(part, style)
        : Array.from(part.childNodes).flatMap(drawnNode);
  const all = [...boxOf(part, style), ...(inside.length > 0 && isCut(part, style) ? [cut(part, inside)] : inside)];
  const opacity = Number(style.opacity);
  return opacity < 1 && all.length > 0 ? [element('g', { opacity }, ...all)] : all;
}

function drawnNode(node: ChildNode): SVGElement[] {
  if (node instanceof Text) return textOf(node);
  return node instanceof Element ? drawn(node) : [];
}

function imageOf(canvas: HTMLCanvasElement): SVGElement[] {
  const { x, y, width, height } = canvas.getBoundingClientRect();
  if (canvas.width === 0 || canvas.height === 0 || width === 0) return [];
  return [element('image', { x, y, width, height, href: canvas.toDataURL(), preserveAspectRatio: 'none' })];
}

/** A field of text that belongs to the picture: what stands in it, where its alignment puts it. */
function fieldOf(field: HTMLInputElement, style: CSSStyleDeclaration): SVGElement[] {
  const { value: text } = field;
  const { top, bottom, ...box } = field.getBoundingClientRect().toJSON() as DOMRect;
  const pad = (side: 'Left' | 'Right') =>
    Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`]);
  const room = { left: box.left + pad('Left'), right: box.right - pad('Right') };
  const { width } = measure(text, style);
  const atEnd = style.textAlign === (style.direction === 'rtl' ? 'start' : 'end') || style.textAlign === 'right';
  const middle = (room.left + room.right - width) / 2;
  const left = style.textAlign === 'center' ? middle : atEnd ? room.right - width : room.left;
  return text === '' ? [] : [lineOf({ text, left, right: left + width, top, bottom }, style)];
}

/** Whether a box hides a part of what it holds. */
function isCut(part: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  const over = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
  return over && (overflowX !== 'visible' || overflowY !== 'visible') && part.clientWidth > 0;
}

function cut(part: Element, inside: readonly SVGElement[]): SVGElement {
  const { x, y, width, height } = part.getBoundingClientRect();
  const id = freshId('cut');
  const clip = element('clipPath', { id }, element('rect', { x, y, width, height }));
  return element('g', { 'clip-path': `url(#${id})` }, clip, ...inside);
}
