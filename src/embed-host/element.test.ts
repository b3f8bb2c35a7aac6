// The loader is light, and what can be told of it without a page.

import { globSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { classicText } from '#site/classic-script.ts';
import heights from '../embed/heights.json';
import { engineWidgets } from '../site/engine-widgets.ts';
import { interpolate } from './heights.ts';
import { readMessage } from './messages.ts';

const MOST = 3000; // bytes of brotli
const loader = await classicText('src/embed-host/element.ts');

/** Runs the loader where a page would; gives the names that it defined and what it warned of. */
function load(script: unknown, defined: readonly string[] = []): { names: string[]; warnings: string[] } {
  const [names, warnings]: [string[], string[]] = [[], []];
  runInNewContext(loader, {
    URL,
    HTMLElement: class {},
    document: { currentScript: script },
    customElements: {
      get: (name: string) => (defined.includes(name) ? class {} : undefined),
      define: (name: string) => names.push(name),
    },
    console: { warn: (text: string) => warnings.push(text) },
  });
  return { names, warnings };
}

describe('the loader', () => {
  test('weighs at most 3,000 bytes of brotli', () => {
    const bytes = brotliCompressSync(loader).length;
    console.info(`element.js: ${bytes} bytes of brotli`);
    expect(bytes).toBeLessThanOrEqual(MOST);
  });

  test('defines the element once', () => {
    const script = { src: 'https://example.org/embed/element.js' };
    expect(load(script).names).toEqual(['whisper-and-curry']);
    expect(load(script, ['whisper-and-curry'])).toEqual({ names: [], warnings: [] });
  });

  test.each([[null], [{}], [{ src: '' }], [{ src: 'data:text/javascript,1' }]])(
    'says what it needs where its script is %o',
    (script) => {
      expect(load(script)).toEqual({
        names: [],
        warnings: [
          'whisper-and-curry: element.js must be loaded by <script src="https://…/embed/element.js">, got no address.',
        ],
      });
    },
  );
});

describe('the height of a frame', () => {
  const points = [
    [300, 900],
    [400, 700],
    [800, 500],
  ] as const;

  test.each([
    [100, 900],
    [300, 900],
    [350, 800],
    [400, 700],
    [500, 650],
    [800, 500],
    [4000, 500],
  ])('at %i px is %i px', (width, height) => {
    expect(interpolate(points, width)).toBe(height);
  });

  test('of nothing measured is not known', () => {
    expect(interpolate([], 300)).toBeUndefined();
  });

  test('is recorded for every widget of the engine, at growing widths', () => {
    const widgets = globSync('components/widgets/*/params.ts').map((file) => path.basename(path.dirname(file)));
    expect(Object.keys(heights)).toEqual(expect.arrayContaining(engineWidgets()));
    expect(widgets).toEqual(expect.arrayContaining(Object.keys(heights)));
    for (const points of Object.values(heights)) {
      const widths = points.map(([width]) => width!);
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
      expect([widths[0], widths.at(-1)]).toEqual([280, 960]);
    }
  });
});

describe('a message', () => {
  const said = (part: object) => readMessage({ source: 'whisper-and-curry', ...part });

  test.each([
    [null],
    [undefined],
    ['{"context":"iframe.resize","height":5}'],
    [{ height: 5 }],
    [{ source: 'other', height: 5 }],
  ])('%o is not ours', (data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  test.each([[0], [-1], [1.5], [20_001], [1e9], [Number.NaN], [Infinity], ['700'], ['1e9px'], [null], [{}]])(
    'has no height where it says %o',
    (height) => {
      expect(said({ type: 'height', height })?.height).toBeUndefined();
    },
  );

  test.each([[1], [700], [20_000]])('has a height where it says %i', (height) => {
    expect(said({ type: 'height', height })?.height).toBe(height);
  });

  test('has those parameters that are texts, and nobody changes them', () => {
    const { parameters } = said({ parameters: JSON.parse('{"people":"50","x":1,"__proto__":"y"}') })!;
    expect(Object.entries(parameters)).toEqual([
      ['people', '50'],
      ['__proto__', 'y'],
    ]);
    expect(Object.isFrozen(parameters)).toBe(true);
    for (const odd of [null, 7, 'text', undefined])
      expect(said({ parameters: odd })!.parameters.people).toBeUndefined();
  });
});
