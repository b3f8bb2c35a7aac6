// The gradients' panels, lines and sentences.

import { describe, expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { shownAtBuild } from './measured.ts';
import { POINTS } from './model.ts';
import { growing, grownOf, type Known, pairsOf } from './networks.ts';
import { type ShatterValues, table } from './params.ts';
import * as series from './series.ts';

const words = wordsFor('shatter');
const start = defaults(table);
const shown = shownAtBuild(start);

function headline(changes: Partial<ShatterValues> = {}): string {
  const { result, setting } = series.summarize(words, shownAtBuild({ ...start, ...changes }));
  return `${result} ${setting}`;
}

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, start))).toEqual({ values: start, faults: [] });
});

describe('summarize', () => {
  test('in words', () => {
    const told = [{}, { depth: 2 }, { depth: 10, seeds: '1' }, { norm: 'none' }] as const;
    expect(told.map(headline)).toMatchInlineSnapshot(`
      [
        "In the plain network, neighbouring gradients have nothing in common: correlation −0.10, another sign in 132 of 255 pairs. With residual connections: correlation 0.77, another sign in 44. 20 layers, batch norm, mean of 4 networks, 1 to 4.",
        "Neighbouring gradients agree. In the plain network: correlation 0.97, another sign in 7.3 of 255 pairs. With residual connections: correlation 0.98, another sign in 6.8. 2 layers, batch norm, mean of 4 networks, 1 to 4.",
        "In the plain network, neighbouring gradients have little in common: correlation 0.52, another sign in 77 of 255 pairs. With residual connections: correlation 0.92, another sign in 25. 10 layers, batch norm, network 1.",
        "Nothing shatters: without batch norm each network is a straight line on either side of 0. Plain: correlation 0.99, another sign in 1 of 255 pairs. With residual connections: correlation 0.99, another sign in 1. 20 layers, no batch norm, mean of 4 networks, 1 to 4.",
      ]
    `);
  });

  test.each<Partial<ShatterValues>>([{ depth: 21 }, { norm: 'none' }, { seeds: '1' }, { seed: 2 }])(
    'changes with %o',
    (change) => expect(headline(change)).not.toBe(headline()),
  );
});

test('the charts’ sentences', () => {
  const few = shownAtBuild({ ...start, depth: 5 });
  const all = [shown, few].flatMap((one) => [
    series.panelsSentence(words, one),
    series.lagSentence(words, one),
    series.depthSentence(words, one),
  ]);
  expect(all).toMatchInlineSnapshot(`
    [
      "The gradient of the first network, from left to right: its sign changes 6 times with 2 layers. With 20 it changes 139 times in the plain network and 48 times with residual connections. The toss of a coin would change 127 or 128 times.",
      "At a distance of 4 points the correlation is 0.00 in the plain network and 0.38 with residual connections.",
      "In the plain network the correlation of neighbours falls below one half at layer 10. With residual connections it is above one half all the way to layer 20.",
      "The gradient of the first network, from left to right: its sign changes 6 times with 2 layers. With 5 it changes 23 times in the plain network and 23 times with residual connections. The toss of a coin would change 127 or 128 times.",
      "At a distance of 4 points the correlation is 0.52 in the plain network and 0.75 with residual connections.",
      "In the plain network the correlation of neighbours is still above one half at layer 5. With residual connections it is above one half all the way to layer 5.",
    ]
  `);
});

test('a correlation is said with two decimals, and zero has no sign', () => {
  expect([1, 0.822, -0.0857, -0.001].map((value) => series.correlation(words, value))).toEqual([
    '1.00',
    '0.82',
    '−0.09',
    '0.00',
  ]);
});

describe('what is drawn', () => {
  test('three gradients of the first network, each of size 1', () => {
    const panels = series.panelsOf(words, shown);
    expect(panels.map(({ name }) => name)).toEqual(['shallow', 'plain', 'residual']);
    for (const { points } of panels) {
      expect(points).toHaveLength(POINTS);
      expect([points[0]!.x, points.at(-1)!.x]).toEqual([-2, 2]);
      expect(points.reduce((sum, { y }) => sum + y * y, 0) / POINTS).toBeCloseTo(1, 5);
    }
  });

  test('four lines by distance, each 1 at distance 0; noise falls at once', () => {
    const lines = series.lagLines(words, shown);
    expect(lines.map(({ name }) => name)).toEqual(['noise', 'shallow', 'plain', 'residual']);
    for (const { values } of lines) {
      expect(values).toHaveLength(series.LAGS + 1);
      expect(values[0]).toBeCloseTo(1, 10);
    }
    expect(Math.abs(lines[0]!.values[1]!)).toBeLessThan(0.2);
  });

  test('two lines by depth, which end in what the headline says', () => {
    const lines = series.depthLines(words, shown);
    expect(lines.map(({ values }) => values.length)).toEqual([start.depth + 1, start.depth + 1]);
    expect(lines.map(({ values }) => values.at(-1))).toEqual([
      shown.means.plain.likeness,
      shown.means.residual.likeness,
    ]);
  });

  test('nothing, before the first network is there', () => {
    const none = { ...shown, pairs: [] };
    expect(series.panelsOf(words, none)).toEqual([]);
    expect(series.panelsSentence(words, none)).toBe('');
  });
});

describe('networks', () => {
  test('are grown a few layers a turn, kept while they are asked for, and forgotten after', () => {
    const known: Known = new Map();
    const pairs = pairsOf({ norm: 'batch', seeds: '4', seed: 1 }, known);
    const turns = growing(pairs, 4);
    expect(grownOf(pairs, 4)).toHaveLength(0);
    for (let turn = 0; turn < 2; turn++) turns.next();
    expect(grownOf(pairs, 4)).toHaveLength(1);
    for (const _ of turns);
    expect(grownOf(pairs, 4)).toHaveLength(4);
    const moved = pairsOf({ norm: 'batch', seeds: '4', seed: 2 }, known);
    expect(moved.slice(0, 3)).toEqual(pairs.slice(1));
    expect(known.size).toBe(4);
    expect(grownOf(moved, 4)).toHaveLength(3);
  });
});
