// Charts as SVG: one named picture, no leftovers of the library, and no data that breaks it.

import * as plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type DotsSpec, drawDots } from './dots.ts';
import { type Draw, toSvg } from './draw.ts';
import { drawLines, type LinesSpec } from './lines.ts';
import { drawAtBuild } from './static.ts';

function svgOf(draw: Draw, width = 600): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return toSvg(draw, plot, { width, height: 280, document: document as unknown as Document }, 'Letters <intact>');
}

const lines = (values: readonly (readonly number[])[], spec: Partial<LinesSpec> = {}): Draw =>
  drawLines({
    lines: values.map((line, i) => ({
      name: ['plain', 'layer', 'residual', 'both'][i]!,
      label: `line ${i}`,
      values: line,
    })),
    emphasis: 'plain',
    x: 'person',
    y: 'letters intact, %',
    at: 2,
    language: 'en',
    ...spec,
  });

const dots = (rows: DotsSpec['rows']): Draw => drawDots({ rows, x: 'letters', domain: [0, 43], language: 'en' });
const row = (values: readonly number[]) => ({ name: 'plain', label: 'plain', values, median: values[0] ?? 0 });

const thirds = [100, 100 / 3, 200 / 7, Math.PI];
const drawings: Readonly<Record<string, Draw>> = {
  lines: lines([thirds, [100, 50, 25, 12]]),
  'lines of powers': lines([[1, 10, 1e6, 1e12]], { log: true }),
  dots: dots([row([3, 3, 5, 43])]),
};

describe.each(Object.entries(drawings))('a chart of %s', (_, draw) => {
  test('is one picture with a name', () => {
    const svg = svgOf(draw);
    expect(svg.tagName.toLowerCase()).toBe('svg');
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe('Letters <intact>');
  });

  test('names nothing inside it, hides nothing, and brings no style or id', () => {
    const svg = svgOf(draw);
    expect(svg.querySelectorAll('[aria-label], [aria-hidden], [id], style')).toHaveLength(0);
  });

  test('writes no path to more than a hundredth of a pixel', () => {
    const paths = Array.from(svgOf(draw).querySelectorAll('[d]'), (shape) => shape.getAttribute('d')!);
    for (const path of paths) expect(path).not.toMatch(/\.\d{3}/);
  });

  test('places nothing at NaN', () => {
    expect(svgOf(draw).outerHTML).not.toContain('NaN');
  });
});

test('rounding is put to the test: lines have paths', () => {
  expect(svgOf(lines([thirds])).querySelectorAll('path[d]').length).toBeGreaterThan(0);
});

describe('drawLines', () => {
  test('draws a line and a label for each, the emphasised one last and heaviest', () => {
    const svg = svgOf(lines([thirds, [100, 90, 80, 70]]));
    const drawn = Array.from(svg.querySelectorAll('g[stroke^="var(--"] > path, path[stroke^="var(--"]'));
    expect(svg.textContent).toContain('line 0');
    expect(svg.textContent).toContain('line 1');
    const strokes = drawn.map((path) => strokeOf(path)).filter((stroke) => /plain|layer/.test(stroke));
    expect(strokes).toEqual(['var(--layer)', 'var(--plain)']);
  });

  test.each<[string, Draw]>([
    ['no line at all', lines([])],
    ['no line at all, in powers', lines([], { log: true })],
    ['all zeros', lines([[0, 0, 0]])],
    ['all equal', lines([[7, 7, 7]])],
    ['one value', lines([[100]])],
    ['a line without values', lines([[]])],
    ['NaN in the middle', lines([[1, Number.NaN, 3]])],
    ['NaN throughout', lines([[Number.NaN, Number.NaN]])],
    ['zeros in powers', lines([[0, 0, 0]], { log: true })],
    ['denormals in powers', lines([[1, 5e-324, 5e-324]], { log: true })],
    ['overflow in powers', lines([[1, 1e308, Infinity]], { log: true })],
    ['NaN in powers', lines([[1, Number.NaN, 10]], { log: true })],
    ['a position beyond the end', lines([[1, 2, 3]], { at: 500 })],
    ['a marked point', lines([[1, 2, 3]], { points: [{ x: 1, y: 2, label: 'here' }] })],
  ])('%s draws', (_, draw) => {
    expect(svgOf(draw).outerHTML).not.toContain('NaN');
  });
});

describe('drawLines, where numbers end', () => {
  test.each([Infinity, -Infinity, Number.NaN])('a line breaks off at %s, and its label stays', (value) => {
    const svg = svgOf(lines([[1, 10, 100, value, value]], { log: true }));
    expect(svg.outerHTML).not.toContain('Infinity');
    expect(svg.textContent).toContain('line 0');
  });

  test('a marked point is a ring with its word', () => {
    const svg = svgOf(lines([[1, 2, 3, 4]], { points: [{ x: 2, y: 3, label: 'block 2' }] }));
    expect(svg.querySelectorAll('circle')).toHaveLength(1);
    expect(svg.textContent).toContain('block 2');
  });

  test('without marked points there is no ring', () => {
    expect(svgOf(lines([[1, 2, 3, 4]])).querySelectorAll('circle')).toHaveLength(0);
  });
});

describe('drawDots', () => {
  test('draws a dot for each value', () => {
    expect(
      svgOf(dots([row([3, 3, 5, 43]), { ...row([1, 2]), name: 'both', label: 'both' }])).querySelectorAll('circle'),
    ).toHaveLength(6);
  });

  test.each<[string, Draw]>([
    ['no row', dots([])],
    ['a row without values', dots([row([])])],
    ['one value', dots([row([0])])],
    ['fifty equal values', dots([row(Array.from({ length: 50 }, () => 43))])],
    ['NaN', dots([row([Number.NaN, 1])])],
  ])('%s draws', (_, draw) => {
    expect(svgOf(draw).outerHTML).not.toContain('NaN');
  });
});

describe('what is drawn can be had as numbers', () => {
  test('lines tell each value as it came, its x counted from 0', () => {
    expect(lines([[1, 1 / 3, Infinity], [5]]).data.marks()).toEqual([
      { series: 'line 0', x: 0, y: 1 },
      { series: 'line 0', x: 1, y: 1 / 3 },
      { series: 'line 0', x: 2, y: Infinity },
      { series: 'line 1', x: 0, y: 5 },
    ]);
  });

  test('x is told as its axis says it', () => {
    const { data } = lines([[1, 2]], { tickX: (value) => String(value * 10) });
    expect(data.marks().map(({ x }) => x)).toEqual(['0', '10']);
    expect(data).toMatchObject({ x: 'person', y: 'letters intact, %' });
  });

  test('lines that run back have nothing at 0', () => {
    expect(lines([[Number.NaN, 7, 8]], { back: true }).data.marks()).toEqual([
      { series: 'line 0', x: 1, y: 7 },
      { series: 'line 0', x: 2, y: 8 },
    ]);
  });

  test('dots tell each run, counted from 1', () => {
    expect(dots([row([3, 43])]).data.marks()).toEqual([
      { series: 'plain', x: 3, y: 1 },
      { series: 'plain', x: 43, y: 2 },
    ]);
  });
});

describe('drawAtBuild', () => {
  test('gives one picture a size, each with its class and its name escaped', () => {
    const html = drawAtBuild(lines([thirds]), 'Letters "<intact>"', [
      [288, 240],
      [600, 280],
    ]);
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const svgs = Array.from(document.querySelectorAll('svg'));
    expect(svgs.map((svg) => svg.getAttribute('class'))).toEqual(['chart-svg chart-size-0', 'chart-svg chart-size-1']);
    expect(svgs.map((svg) => svg.getAttribute('width'))).toEqual(['288', '600']);
    expect(svgs.map((svg) => svg.getAttribute('aria-label'))).toEqual(['Letters "<intact>"', 'Letters "<intact>"']);
    expect(document.querySelectorAll('intact')).toHaveLength(0);
  });

  test('gives the same bytes each time', () => {
    const once = () => drawAtBuild(lines([thirds]), 'name', [[600, 280]]);
    expect(once()).toBe(once());
  });
});

function strokeOf(path: Element): string {
  return path.getAttribute('stroke') ?? path.parentElement?.getAttribute('stroke') ?? '';
}
