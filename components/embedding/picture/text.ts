// The text of a page as lines of SVG text, each where it stands and as wide as it is, whatever font the reader has.

import { paintOf } from './color.ts';
import { element, fontOf, measure } from './element.ts';

/** A part of a text that stands on one line, in one direction. */
interface Line {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Returns a text node's lines as SVG text, in the coordinates of the window. */
export function textOf(node: Text): SVGElement[] {
  const style = getComputedStyle(node.parentElement!);
  return linesOf(node).map((line) => lineOf(line, style));
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/; // Hebrew, Arabic and their neighbours

/** Returns one line of text as SVG text, its box given in the coordinates of the window. */
export function lineOf({ text, left, right, top, bottom }: Line, style: CSSStyleDeclaration): SVGElement {
  const { above, below } = measure(text, style);
  const rtl = RIGHT_TO_LEFT.test(text);
  const { color, opacity } = paintOf(style.color);
  const decoration = style.textDecorationLine;
  return element(
    'text',
    {
      x: rtl ? right : left,
      y: top + (bottom - top - above - below) / 2 + above,
      ...fontOf(style),
      fill: color,
      'fill-opacity': opacity === 1 ? undefined : opacity,
      direction: rtl ? 'rtl' : undefined,
      'text-decoration': decoration === 'none' ? undefined : decoration,
      textLength: right - left,
      lengthAdjust: 'spacingAndGlyphs',
    },
    style.textTransform === 'uppercase' ? text.toUpperCase() : text,
  );
}

/** The lines of a text node: its words one after another, and letters where a word is broken. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  const rectsOf = (from: number, to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  };
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const rects = rectsOf(index, index + word.length);
    const gap = index > 0 ? ' ' : '';
    if (rects.length === 1) join(lines, word, rects[0]!, gap);
    else if (rects.length > 1) joinLetters(lines, word, index, gap, rectsOf);
  }
  return lines;
}

function joinLetters(
  lines: Line[],
  word: string,
  start: number,
  gap: string,
  rectsOf: (from: number, to: number) => readonly DOMRect[],
): void {
  for (const { segment, index } of new Intl.Segmenter().segment(word)) {
    const [rect] = rectsOf(start + index, start + index + segment.length);
    if (rect) join(lines, segment, rect, index === 0 ? gap : '');
  }
}

/** Puts a piece at the end of the last line where it stands beside that, else begins a new one. */
function join(lines: Line[], text: string, { left, right, top, bottom }: DOMRect, gap: string): void {
  const last = lines.at(-1);
  if (last === undefined || !areBeside(last, { left, right, top, bottom })) {
    lines.push({ text, left, right, top, bottom });
    return;
  }
  last.text += gap + text;
  last.left = Math.min(last.left, left);
  last.right = Math.max(last.right, right);
}

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Whether two pieces touch but for a space; in texts of two directions the next piece may stand elsewhere. */
function areBeside(one: Edges, next: Edges): boolean {
  const space = 0.7 * (next.bottom - next.top);
  const apart = Math.min(Math.abs(next.left - one.right), Math.abs(one.left - next.right));
  return Math.abs(one.top - next.top) <= 2 && apart <= space;
}
