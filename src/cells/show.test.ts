// Any value can be shown: nothing throws, nothing runs long, no getter is called.

import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { tensor } from '#core';
import { lineOf } from './line.ts';
import { show } from './show.ts';

class Pot {
  spice = 1;
}
const cyclic: Record<string, unknown> = { a: 1 };
cyclic['self'] = cyclic;
const { document } = parseHTML('<p class="x">hot <b>curry</b></p>');
const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no keys');
    },
    getPrototypeOf: () => {
      throw new Error('no prototype');
    },
  },
);

describe('a value reads as', () => {
  test.each<[string, unknown, string]>([
    ['a number', 0.1, '0.1'],
    ['negative zero', -0, '-0'],
    ['not a number', Number.NaN, 'NaN'],
    ['infinity', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['a bigint', 2n ** 70n, '1180591620717411303424n'],
    ['a huge bigint', 10n ** 400n, '1e300n …'],
    ['a text', 'a "b"', 'a "b"'],
    ['a text in a list', ['a'], '["a"]'],
    ['a symbol', Symbol('s'), 'Symbol(s)'],
    ['nothing', null, 'null'],
    ['a function', (a: number, b = 2) => a + b, 'fn(a, b = 2)'],
    ['a class', Pot, 'class Pot'],
    ['an instance', new Pot(), 'Pot {spice: 1}'],
    ['a thing without a prototype', Object.create(null), '{}'],
    ['a list with holes', Object.assign(Array(3), { 0: 1, 2: 3 }), '[1, , 3]'],
    ['a typed array', new Float32Array([0.5, -0]), '[0.5, -0]'],
    [
      'a map',
      new Map<unknown, unknown>([
        ['a', 1],
        [{}, 2],
      ]),
      'Map(2) {a: 1, Object: 2}',
    ],
    ['a set', new Set([1, 2]), '[1, 2]'],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['a date that is none', new Date(Number.NaN), 'Invalid Date'],
    ['an error', new RangeError('too hot'), 'RangeError: too hot'],
    ['a regular expression', /(a+)+$/g, '/(a+)+$/g'],
    ['a promise', Promise.resolve(1), 'Promise'],
    ['what holds itself', cyclic, '{a: 1, self: [Object: circular]}'],
    [
      'a getter, which is not called',
      {
        get hot(): number {
          throw new Error('called');
        },
      },
      '{hot: (…)}',
    ],
    ['a proxy that throws', throwing, '[object: no prototype]'],
    ['a false map', Object.create(Map.prototype), expect.stringMatching(/^\[object: /) as unknown as string],
    [
      'a tag that lies',
      { [Symbol.toStringTag]: 'Map', constructor: 3 },
      expect.stringContaining('constructor: 3') as unknown as string,
    ],
    ['a key __proto__', JSON.parse('{"__proto__": {"polluted": 1}}'), '{__proto__: {polluted: 1}}'],
    ['a tensor', tensor([2, 2], [1, -0, Number.NaN, 4]), 'Tensor (2, 2) [1, -0, NaN, 4]'],
    ['what only looks like a tensor', { shape: [3], data: new Float32Array(2) }, '{shape: [3], data: [0, 0]}'],
    ['an element', document.querySelector('p'), '<p class="x">hot <b>curry</b></p>'],
  ])('%s', (_, value, expected) => {
    expect(
      lineOf(
        typeof value === 'function' && value !== Pot ? Object.defineProperty(value, 'name', { value: 'fn' }) : value,
      ),
    ).toEqual(expected);
  });
});

test('of a tensor a corner is shown, and statistics of all of it', () => {
  const values = Float32Array.from({ length: 40 * 30 }, (_, i) => (i === 1199 ? -7 : 1));
  expect(show(tensor([40, 30], values))).toMatchObject({
    shape: [40, 30],
    columns: 12,
    values: { length: 144 },
    least: -7,
    largest: 1,
  });
});

test('long, wide and deep values are cut, and say how much is left out', () => {
  expect(show(Array(1000).fill(0))).toMatchObject({ name: 'Array(1000)', entries: { length: 50 }, more: 950 });
  const deep = JSON.parse('['.repeat(100) + ']'.repeat(100)) as unknown;
  expect(lineOf(deep)).toBe('[[[[[… +1]]]]]');
  const wide = Array(100).fill(Array(100).fill(Array(100).fill(0)));
  expect(JSON.stringify(show(wide)).length).toBeLessThan(60_000);
  expect(lineOf('x'.repeat(1e6)).length).toBeLessThan(2100);
});

test('a list of a thousand million holes is not walked', () => {
  const list: unknown[] = [];
  list.length = 4_000_000_000;
  expect(show(list)).toMatchObject({ more: 3_999_999_950 });
});

test('a chart is hollow of styles, and rounded', () => {
  const svg = parseHTML(
    '<svg aria-label="Sizes"><style>a{}</style><path d="M1.23456,2L-0.0001,3"></path></svg>',
  ).document.querySelector('svg');
  expect(show(svg)).toEqual({
    kind: 'svg',
    svg: '<svg aria-label="Sizes"><path d="M1.23,2L0,3" /></svg>',
    label: 'Sizes',
  });
});

test('nothing throws, and everything shown can leave a thread', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withObjectString: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      const copy = structuredClone(show(value));
      expect(copy.kind).toBeTypeOf('string');
    }),
    { numRuns: 500 },
  );
});
