// What a sheet of paper takes from a lesson's page as it was drawn: its first figure, its points, its one line.

import { parseHTML } from 'linkedom';

/** Parts of a lesson as HTML, undefined where it has none. */
export interface LessonParts {
  readonly figure: { readonly id: string; readonly sentence: string; readonly html: string } | undefined;
  readonly points: string | undefined;
  readonly line: string | undefined;
  /** Whether a formula stands in any of them. */
  readonly maths: boolean;
}

/** What is on a page to be pressed, and what leads from one place of it to another. */
const LEFT_OUT = '.permalink, .printed, .widget-foot, .player, .controls, .presets, script, style';

/** Returns the parts of a lesson's text as it was drawn. */
export function partsOf(html: string): LessonParts {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const gone of document.querySelectorAll(LEFT_OUT)) gone.remove();
  for (const link of document.querySelectorAll('a')) link.replaceWith(...link.childNodes); // paper leads nowhere
  const inside = (selector: string) => document.querySelector(selector)?.innerHTML;
  const figure = figureOf(document.querySelector('figure.widget'));
  const points = inside('.points');
  const line = inside('.in-one-line');
  return { figure, points, line, maths: [figure?.html, points, line].some((part) => part?.includes('katex')) };
}

function figureOf(figure: Element | null): LessonParts['figure'] {
  if (figure === null) return undefined;
  const headline = figure.querySelector('.headline');
  for (const hidden of headline?.querySelectorAll('.visually-hidden') ?? []) hidden.remove();
  const sentence = (headline?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  headline?.remove();
  return { id: figure.id, sentence, html: figure.outerHTML };
}
