// For tests only: the figures of a built page, as their islands have them.

import { parseHTML } from 'linkedom';
import type { Table, Values } from '#params';
import { builtHtml } from './pages.testing.ts';

/** A figure on a page: which widget it is, and the values it starts with. */
export interface BuiltFigure {
  readonly lesson: string;
  readonly widget: string;
  readonly id: string;
  readonly start: Values<Table>;
}

/** Returns the figures of a built page, in its order. */
export function figuresOn(lesson: string): BuiltFigure[] {
  const { document } = parseHTML(builtHtml(lesson));
  return Array.from(document.querySelectorAll('astro-island > figure[data-widget]'), (figure) => {
    const props = JSON.parse(figure.parentElement!.getAttribute('props')!) as Readonly<Record<string, Packed>>;
    const widget = figure.getAttribute('data-widget')!;
    return { lesson, widget, id: figure.id, start: unpacked(props['start']!) as Values<Table> };
  });
}

/** A value as Astro writes it into an island: 1 is a list, 0 anything else. */
type Packed = readonly [kind: number, value: unknown];

function unpacked([kind, value]: Packed): unknown {
  if (kind === 1) return (value as readonly Packed[]).map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpacked(part as Packed)]));
}
