// A picture of the page that is SVG already: copied, with everything that style sheets gave it written into it.

import { paintOf } from './color.ts';
import { element, rounded } from './element.ts';

/** What a style sheet may have set, and what a program that reads SVG takes it to be where nothing is said. */
const PRESENTED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
};
const OF_TEXT: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'font-variant-numeric': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
const OF_GROUPS: Readonly<Record<string, string>> = { opacity: '1', 'clip-path': 'none', mask: 'none' };
const GONE = /^(class|style|(fill|stroke)-opacity|role|tabindex|focusable|aria-.*|data-.*|on.*)$/;
const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, text, tspan, use, image';

/** Returns an SVG of the page as one that needs no style sheet, where it stands in the window. */
export function vectorOf(svg: SVGSVGElement): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  present(svg, copy, svg);
  const { x, y, width, height } = svg.getBoundingClientRect();
  if (width === 0 || height === 0) return element('defs', {}, ...copy.childNodes); // only what others refer to
  const viewBox = svg.getAttribute('viewBox') ?? `0 0 ${rounded(width)} ${rounded(height)}`;
  const overflow = getComputedStyle(svg).overflow === 'visible' ? 'visible' : 'hidden';
  const preserveAspectRatio = svg.getAttribute('preserveAspectRatio') ?? undefined;
  return element('svg', { x, y, width, height, viewBox, overflow, preserveAspectRatio }, ...copy.childNodes);
}

/** Writes into a copy how its original is shown, and so into all that it holds; takes out what is not shown. */
function present(original: Element, copy: Element, root: SVGSVGElement): void {
  const twins = Array.from(original.children, (child, i) => [child, copy.children[i]!] as const);
  for (const [child, twin] of twins) present(child, twin, root);
  const style = getComputedStyle(original);
  const isShape = original.matches(SHAPES);
  if (original !== root && (style.display === 'none' || (isShape && style.visibility !== 'visible'))) copy.remove();
  for (const { name } of Array.from(copy.attributes)) if (isOfStyle(name)) copy.removeAttribute(name);
  writeAll(copy, OF_GROUPS, style);
  if (isShape) writeAll(copy, PRESENTED, style);
  if (original.matches('text, tspan')) writeAll(copy, OF_TEXT, style);
  if (original !== root && !original.hasAttribute('transform')) writeTransform(original as SVGElement, copy, style);
}

function isOfStyle(name: string): boolean {
  return GONE.test(name) || name in PRESENTED || name in OF_TEXT || name in OF_GROUPS;
}

function writeAll(copy: Element, usual: Readonly<Record<string, string>>, style: CSSStyleDeclaration): void {
  for (const [name, value] of Object.entries(usual)) write(copy, name, value, style);
}

function write(copy: Element, name: string, usual: string, style: CSSStyleDeclaration): void {
  const value = style.getPropertyValue(name);
  const isPaint = (name === 'fill' || name === 'stroke') && value !== 'none';
  if (isPaint) writePaint(copy, name, value, Number(style.getPropertyValue(`${name}-opacity`)));
  else if (value !== usual && value !== '') copy.setAttribute(name, unquoted(value));
}

function writePaint(copy: Element, name: string, value: string, share: number): void {
  const { color, opacity } = value.startsWith('url') ? { color: unquoted(value), opacity: 1 } : paintOf(value);
  copy.setAttribute(name, color);
  if (opacity * share < 1) copy.setAttribute(`${name}-opacity`, String(opacity * share));
}

/** A value that may stand in an attribute as it is: url(#id), and families in single quotes. */
function unquoted(value: string): string {
  return value.replaceAll(/url\("([^"]*)"\)/g, 'url($1)').replaceAll('"', "'");
}

/** A style sheet's transform as an attribute; it turns about its own origin, an attribute's about 0. */
function writeTransform(original: SVGElement, copy: Element, style: CSSStyleDeclaration): void {
  const { transform, translate } = style;
  if (transform === 'none' && translate === 'none') return;
  const [across = '0', down = '0'] = translate === 'none' ? [] : translate.split(' ');
  const [x = 0, y = 0] = style.transformOrigin.split(' ').map(Number.parseFloat);
  const box = style.transformBox === 'fill-box' ? (original as SVGGraphicsElement).getBBox() : { x: 0, y: 0 };
  const about = [x + box.x, y + box.y] as const;
  const matrix = new DOMMatrix()
    .translate(Number.parseFloat(across), Number.parseFloat(down))
    .translate(...about)
    .multiply(new DOMMatrix(transform === 'none' ? undefined : transform))
    .translate(-about[0], -about[1]);
  const { a, b, c, d, e, f } = matrix;
  copy.setAttribute('transform', `matrix(${[a, b, c, d, e, f].map(rounded4).join(' ')})`);
}

function rounded4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
