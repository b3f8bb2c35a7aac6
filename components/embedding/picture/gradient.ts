// The linear gradients of a background, which draw bars and marks: each a rectangle with a gradient of SVG.

import { type Paint, paintOf } from './color.ts';
import { element, freshId } from './element.ts';

/** Where a layer of a background lies, in px. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Returns the gradients that run to the right or down as SVG, the lowest first; others are left out. */
export function gradientsOf(style: CSSStyleDeclaration, rect: Area): SVGElement[] {
  if (!style.backgroundImage.includes('linear-gradient(')) return [];
  const sizes = parts(style.backgroundSize);
  const places = parts(style.backgroundPosition);
  return parts(style.backgroundImage)
    .flatMap((image, i) => {
      const area = areaOf(rect, sizes[i % sizes.length]!, places[i % places.length]!);
      const [, repeats, text] = /^(repeating-)?linear-gradient\((.*)\)$/.exec(image) ?? [];
      return text === undefined ? [] : gradientOf(text, area, repeats !== undefined);
    })
    .reverse();
}

/** The parts of a list between its outermost commas, or another separator. */
function parts(text: string, separator = ','): string[] {
  const found = [''];
  let depth = 0;
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === separator && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found.map((part) => part.trim()).filter((part) => part !== '');
}

function areaOf(rect: Area, size: string, place: string): Area {
  const [width = 'auto', height = 'auto'] = size.split(' ');
  const [across = '0%', down = '0%'] = place.split(' ');
  const wide = width === 'auto' ? rect.width : length(width, rect.width);
  const high = height === 'auto' ? rect.height : length(height, rect.height);
  return {
    x: rect.x + length(across, rect.width - wide),
    y: rect.y + length(down, rect.height - high),
    width: wide,
    height: high,
  };
}

/** A length in px; of a percentage, its share of `whole`. */
function length(text: string, whole: number): number {
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text);
}

/** The directions that are drawn: to the right, and down, as CSS says them. */
const ACROSS = /^(to right|90deg)$/;
const DOWN = /^(to bottom|180deg)$/;

function gradientOf(text: string, area: Area, repeats: boolean): SVGElement[] {
  const [first = '', ...rest] = parts(text);
  const across = ACROSS.test(first);
  const isTold = across || DOWN.test(first);
  if (!isTold && /^(to |-?[\d.]+deg)/.test(first)) return [];
  const along = across ? area.width : area.height;
  const stops = (isTold ? rest : [first, ...rest]).flatMap((stop, i, all) =>
    stopsOf(stop, i / (all.length - 1), along),
  );
  const reach = repeats ? Math.max(...stops.map(({ at }) => at)) : along;
  const id = freshId('gradient');
  const end = across ? { x2: area.x + reach, y2: area.y } : { x2: area.x, y2: area.y + reach };
  const place = { gradientUnits: 'userSpaceOnUse', x1: area.x, y1: area.y, ...end };
  return [
    element(
      'linearGradient',
      { id, ...place, spreadMethod: repeats ? 'repeat' : undefined },
      ...stops.map(({ at, paint: { color, opacity } }) =>
        element('stop', { offset: `${(100 * at) / reach}%`, 'stop-color': color, 'stop-opacity': opacity }),
      ),
    ),
    element('rect', { ...area, fill: `url(#${id})` }),
  ];
}

/** A colour of a gradient, and how far along it that stands, in px. */
interface Stop {
  readonly at: number;
  readonly paint: Paint;
}

/** The one or two places at which a stop stands; one that names none stands at its share of the way. */
function stopsOf(stop: string, share: number, along: number): Stop[] {
  const [color = '', ...places] = parts(stop, ' ');
  const paint = paintOf(color);
  return places.length > 0
    ? places.map((place) => ({ at: length(place, along), paint }))
    : [{ at: (Number.isFinite(share) ? share : 0) * along, paint }];
}
