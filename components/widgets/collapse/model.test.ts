// What attention does to tokens at initialization (Dong et al. 2021, arXiv 2103.03404), medians over 25 seeds.

import { describe, expect, test } from 'vitest';
import { medianApart } from './measured.ts';
import { LAYERS, TOKENS, tokensAlong, WIDTH } from './model.ts';

const ALONE = { residual: false, norm: 'none', mlp: false } as const;

describe('attention alone', () => {
  test('makes the tokens alike by layer 4, and each fall is larger than the one before', () => {
    const logs = [0, 1, 2, 3].map((layer) => Math.log(medianApart(ALONE, layer)));
    const falls = [1, 2, 3].map((layer) => logs[layer - 1]! - logs[layer]!);
    expect(falls).toEqual(falls.toSorted((a, b) => a - b));
    expect(falls[2]).toBeGreaterThan(2 * falls[1]!);
    expect(medianApart(ALONE, 4)).toBeLessThan(1e-6);
  });

  test('does so with LayerNorm too, about a layer later', () => {
    const normed = { ...ALONE, norm: 'layer' } as const;
    expect(medianApart(normed, 3)).toBeGreaterThan(1e-3);
    expect(medianApart(normed, 3)).toBeLessThan(medianApart(ALONE, 2));
    expect(medianApart(normed, 4)).toBeLessThan(1e-3);
    expect(medianApart(normed, 6)).toBeLessThan(1e-6);
  });

  test('does so with MLPs too, at the usual starting weights', () => {
    expect(medianApart({ ...ALONE, mlp: true }, 4)).toBeLessThan(1e-6);
  });
});

test.each([
  ['none', false],
  ['layer', false],
  ['none', true],
  ['layer', true],
] as const)('with residual connections, norm %s and MLPs %s, a tenth still tells them apart after 12', (norm, mlp) => {
  expect(medianApart({ residual: true, norm, mlp }, LAYERS)).toBeGreaterThan(0.1);
});

test('a state for the start and for each layer; the same seed gives the same bits, another one others', () => {
  const tokens = tokensAlong(ALONE, 5);
  expect(tokens.map(({ shape }) => shape)).toEqual(Array.from({ length: LAYERS + 1 }, () => [TOKENS, WIDTH]));
  expect(tokensAlong(ALONE, 5)).toEqual(tokens);
  expect(tokensAlong(ALONE, 6)[0]!.data).not.toEqual(tokens[0]!.data);
});

test('a switch changes the layers and not the tokens that go in', () => {
  const both = tokensAlong({ residual: true, norm: 'layer', mlp: true }, 1);
  expect(both[0]).toEqual(tokensAlong(ALONE, 1)[0]);
  expect(both[1]).not.toEqual(tokensAlong(ALONE, 1)[1]);
});
