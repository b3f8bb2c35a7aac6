// A figure as one SVG that opens everywhere: what it says, what it shows, its settings, its source. True vectors, no
// HTML inside, so that a canvas may draw it and any editor change it.

import { element, fontOf, measure } from './element.ts';
import { drawn } from './walk.ts';

/** What stands below a picture. */
export interface Told {
  /** What the figure says: the picture's title. */
  readonly title: string;
  /** Its settings, and where it comes from. */
  readonly below: readonly string[];
}

/** A picture as text, and its size in px. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24; // px on every side
const LEADING = 1.45;

/** Returns a figure as it stands, in the colours of paper. */
export function pictureOf(figure: HTMLElement, told: Told): Picture {
  return onPaper(() => {
    const width = Math.round(figure.getBoundingClientRect().width) + 2 * MARGIN;
    const parts = Array.from(figure.children, (part) => ({ part, shapes: drawn(part) }));
    const { shapes, bottom } = stacked(figure, parts);
    const notes = notesOf(figure, told.below, bottom, width - 2 * MARGIN);
    const height = Math.ceil(notes.bottom + MARGIN);
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const svg = element(
      'svg',
      { width, height, direction: 'ltr', viewBox: `0 0 ${width} ${height}` },
      element('title', {}, told.title),
      element('rect', { width, height, fill: ground }),
      ...shapes,
      ...notes.lines,
    );
    return { svg: wellFormed(new XMLSerializer().serializeToString(svg)), width, height };
  });
}

/** Looks at the page as it is in light colours, and not in those a reader forces; nothing is painted in between. */
function onPaper<T>(look: () => T): T {
  const { style } = document.documentElement;
  const before = style.cssText;
  style.colorScheme = 'light';
  style.setProperty('forced-color-adjust', 'none');
  try {
    return look();
  } finally {
    style.cssText = before;
  }
}

/** The parts of a figure below one another, without the gaps that the left out ones leave. */
function stacked(
  figure: HTMLElement,
  parts: readonly { readonly part: Element; readonly shapes: readonly SVGElement[] }[],
): { shapes: SVGElement[]; bottom: number } {
  const across = MARGIN - figure.getBoundingClientRect().left;
  let bottom = MARGIN;
  const shapes = parts.flatMap(({ part, shapes }) => {
    if (shapes.length === 0) return [];
    const { top, height } = part.getBoundingClientRect();
    const group = element('g', { transform: `translate(${across} ${bottom - top})` }, ...shapes);
    bottom += height === 0 ? 0 : height + MARGIN;
    return [group];
  });
  return { shapes, bottom };
}

/** The lines below the picture, set as the figure's caption is. */
function notesOf(figure: HTMLElement, texts: readonly string[], top: number, room: number) {
  const style = getComputedStyle(figure.querySelector('figcaption') ?? figure);
  const step = Number.parseFloat(style.fontSize) * LEADING;
  const lines = texts.flatMap((text) => wrapped(text, room, style));
  const rtl = style.direction === 'rtl';
  return {
    bottom: top + lines.length * step,
    lines: lines.map((line, i) =>
      element(
        'text',
        {
          x: rtl ? MARGIN + room : MARGIN,
          y: top + (i + 0.75) * step,
          ...fontOf(style),
          fill: style.color,
          direction: rtl ? 'rtl' : undefined,
          textLength: Math.min(room, measure(line, style).width),
          lengthAdjust: 'spacingAndGlyphs',
        },
        line,
      ),
    ),
  };
}

/** A text in lines no wider than the room there is; a word that is wider is broken, as an address may be. */
function wrapped(text: string, room: number, style: CSSStyleDeclaration): string[] {
  const lines: string[] = [];
  const fits = (line: string) => measure(line, style).width <= room;
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (fits(longer) || lines.length === 0) lines.splice(-1, 1, longer);
    else lines.push(word);
    while (lines.at(-1)!.length > 1 && !fits(lines.at(-1)!)) lines.push(...broken(lines.pop()!, fits));
  }
  return lines;
}

/** A line in two, the first as long as it fits and at least one letter. */
function broken(line: string, fits: (line: string) => boolean): [string, string] {
  const letters = Array.from(line);
  let [some, many] = [1, letters.length]; // so many fit, or must; so many do not
  while (many - some > 1) {
    const half = Math.floor((some + many) / 2);
    if (fits(letters.slice(0, half).join(''))) some = half;
    else many = half;
  }
  return [letters.slice(0, some).join(''), letters.slice(some).join('')];
}

/** A text without the characters that no XML may hold. */
function wellFormed(xml: string): string {
  return xml.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
