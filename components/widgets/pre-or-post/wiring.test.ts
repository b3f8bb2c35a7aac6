// The block as picture, formula, code and arithmetic: all four say the same.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyBlock, initBlock, key, layerNorm, type Tensor, zeros } from '#core';
import { read } from './model.ts';
import { formulaOf, hasClearLane, PLACES, wire } from './wiring.ts';

const lesson = readFileSync('content/lessons/70-before-or-after/index.mdx', 'utf8');
const plain = lesson.replaceAll(/\\operatorname\{(\w+)\}/g, '$1');
const MATHS = { norm: 'LN', layer: 'F' };

test('as a formula', () => {
  expect(PLACES.map((place) => formulaOf(wire(place), MATHS))).toMatchInlineSnapshot(`
    [
      "LN(x + F(x))",
      "x + F(LN(x))",
    ]
  `);
});

test('a clear lane is where no norm stands after the plus', () => {
  expect(PLACES.map((place) => hasClearLane(wire(place)))).toEqual([false, true]);
});

describe.each([
  ['post', 'LN'],
  ['pre', 'LN'],
  ['pre', 'RMSNorm'],
] as const)('in the lesson, %s with %s', (place, norm) => {
  const beside = lesson
    .split('<Wiring ')
    .slice(1)
    .map((rest) => rest.split('</Wiring>')[0]!)
    .find((text) => text.startsWith(`place="${place}"`) && text.includes('norm="rms"') === (norm === 'RMSNorm'))!;

  test('the formula is that of the picture', () => {
    expect(plain).toContain(`$$\n${formulaOf(wire(place), { ...MATHS, norm })}\n$$`);
  });

  test('so is the line of code, and the norm is the one named', () => {
    expect(beside).toContain(`return ${formulaOf(wire(place), { norm: 'norm', layer: 'branch' })}\n`);
    expect(beside).toContain(norm === 'LN' ? 'nn.LayerNorm(' : 'nn.RMSNorm(');
  });
});

test('and the core computes it: one block of either place, by hand', () => {
  const x: Tensor = zeros([2, 8]);
  x.data.set([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]);
  const block = initBlock(key(1), 8);
  const sum = applyBlock(block, { residual: true, norm: 'none' }, x);
  const after = applyBlock(block, { residual: true, norm: 'none', place: 'post' }, x);
  expect(after.data).toEqual(sum.data); // no norm, no difference
  const post = applyBlock(block, { residual: true, norm: 'layer', place: 'post' }, x);
  expect(post.data).toEqual(layerNorm(sum).data);
  expect(read({ place: 'post', norm: 'layer', depth: 1, seed: 1 }).size[1]).toBeCloseTo(1, 3);
});
