// A figure's numbers as rows: what its charts draw, in full; where it has no chart, what its tables say.

import { numeral, say, typedNumeral, type Words } from '#params';
import { type DrawnChart, drawnCharts } from '../charts/drawn.ts';
import type { CsvCell } from './csv.ts';

/** A chart that is seen, and how many marks it was built with. */
interface Seen extends DrawnChart {
  readonly built: number;
}

function chartsIn(figure: Element): Seen[] {
  return Array.from(figure.querySelectorAll<HTMLElement>('.chart-box')).flatMap((box) => {
    const chart = drawnCharts.get(box);
    return chart && isSeen(box) ? [{ ...chart, built: Number(box.dataset['marks'] ?? 0) }] : [];
  });
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Returns whether a figure draws fewer marks than it was built with, and has not been touched since: it can find the rest. */
export function isHalfKnown(figure: Element): boolean {
  return chartsIn(figure).some(({ live, ...chart }) => !live.value && isShort(chart));
}

/** Returns whether a figure draws at least what it was built with, where nothing but that was asked for. */
export function isWhole(figure: Element): boolean {
  return chartsIn(figure).every((chart) => !isShort(chart));
}

function isShort({ draw, built }: Pick<Seen, 'draw' | 'built'>): boolean {
  return draw.value.data.marks().length < built;
}

/** Returns a figure's numbers, the first row naming the columns; none where it shows none. */
export function rowsOf(figure: Element, words: Words): CsvCell[][] {
  const charts = chartsIn(figure);
  if (charts.length > 0) return chartRows(charts, words);
  const tables = Array.from(figure.querySelectorAll('table'))
    .filter(isSeen)
    .flatMap((table, index) => tableRows(table, index, words));
  return tables.length > 0 ? [columns(words, ['table', 'row', 'column', 'value']), ...tables] : [];
}

function columns(words: Words, names: readonly string[]): string[] {
  return names.map((name) => say(words, `column.${name}`));
}

/** A mark a row, all charts alike; the ends of bands only where there is a band. */
function chartRows(charts: readonly DrawnChart[], words: Words): CsvCell[][] {
  const all = charts.flatMap(({ name, draw }) => {
    const { x, y = say(words, 'run'), marks } = draw.value.data;
    return marks().map((mark) => ({ mark, told: [name, x, y, mark.series, mark.x, mark.y] }));
  });
  if (all.length === 0) return [];
  const hasBands = all.some(({ mark }) => mark.low !== undefined);
  const bands = hasBands ? ['low', 'high'] : [];
  return [
    columns(words, ['chart', 'x-axis', 'y-axis', 'series', 'x', 'y', ...bands]),
    ...all.map(({ mark, told }) => (hasBands ? [...told, mark.low, mark.high] : told)),
  ];
}

/** A table cell by cell: which table, the names of its row and column, or their places counted from 1. */
function tableRows(table: HTMLTableElement, index: number, words: Words): CsvCell[][] {
  const name = table.caption?.textContent ?? table.getAttribute('aria-label') ?? index + 1;
  const heads = Array.from(table.tHead?.rows[0]?.cells ?? [], (cell) => textOf(cell));
  return Array.from(table.tBodies).flatMap(({ rows }) =>
    Array.from(rows).flatMap((row, r) => {
      const head = Array.from(row.cells).find(({ tagName }) => tagName === 'TH');
      return Array.from(row.cells)
        .filter((cell) => cell !== head)
        .map((cell, c) => [
          name,
          head ? textOf(head) : r + 1,
          heads[cell.cellIndex] || c + 1,
          plain(textOf(cell), words),
        ]);
    }),
  );
}

/** What a cell says, or what is typed in it. */
function textOf(cell: Element): string {
  const field = cell.querySelector('input');
  return (field ? field.value : (cell.textContent ?? '')).replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim();
}

/** A number as programs write it; any other text, one with grouped digits too, as it stands. */
function plain(text: string, words: Words): string {
  const language = words['language'] ?? 'en';
  const signed = text.replace(/^\u2212/, '-');
  const number = typedNumeral(signed, language);
  return /^-?[\d.]+$/.test(number) && numeral(number, language) === signed ? number : text;
}
