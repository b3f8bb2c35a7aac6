// Attention alone makes all tokens say the same (Dong et al. 2021, arXiv 2103.03404): the distance of the token matrix
// from one row repeated, relative to its size, falls doubly exponentially. LayerNorm does not stop it; skips do.

import { expect, test } from 'vitest';
import { lecunInit } from '../initialization.ts';
import { spread } from '../measures.ts';
import { declareTie } from '../models/wiring.ts';
import * as ops from '../ops/index.ts';
import { key, normal, split } from '../random.ts';
import { effectiveRank } from '../spectrum.ts';
import { compile, Tape } from '../tape.ts';

const [TOKENS, WIDTH, SEEDS] = [32, 32, 9];

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;

/** 32 random tokens after each of 8 layers of attention, everyone looking at everyone. */
function tokensAfter(residual: boolean, norm: 'none' | 'layer', seed: number) {
  const tape = new Tape();
  const layers = Array.from({ length: 8 }, (_, i) => {
    const weights = [0, 1, 2, 3].map((j) => tape.parameter(lecunInit(split(split(key(seed), i), j), WIDTH, WIDTH)));
    return { weights, tie: declareTie(tape, { residual, norm }, WIDTH) };
  });
  const start = tape.value([1, TOKENS, WIDTH]);
  let x = start;
  const states = layers.map(({ weights, tie }) => {
    x = tie(x, (h) => {
      const [queries, keys, values] = weights.slice(0, 3).map((w) => ops.linear(tape, h, w)) as [
        typeof h,
        typeof h,
        typeof h,
      ];
      return ops.linear(tape, ops.attention(tape, { queries, keys, values }, 1, false).out, weights[3]!);
    });
    return x;
  });
  const program = compile(tape);
  normal(split(key(seed), 99), program.read(start));
  program.forward();
  return states.map((state) => ({ shape: [TOKENS, WIDTH], data: program.read(state) }));
}

const medians = (
  residual: boolean,
  norm: 'none' | 'layer',
  measure: (x: { shape: number[]; data: Float32Array }) => number,
) => {
  const runs = Array.from({ length: SEEDS }, (_, seed) => tokensAfter(residual, norm, seed).map(measure));
  return runs[0]!.map((_, layer) => middle(runs.map((run) => run[layer]!)));
};

test('without skips the tokens are one row repeated by layer 4, and each fall is larger than the last', () => {
  const apart = medians(false, 'none', spread);
  expect(apart[3]).toBeLessThan(1e-5);
  expect(Math.log(apart[1]! / apart[0]!)).toBeLessThan(2 * Math.log(apart[0]!));
  expect(Math.log(apart[2]! / apart[1]!)).toBeLessThan(1.5 * Math.log(apart[1]! / apart[0]!));
  expect(medians(false, 'none', effectiveRank)[3]).toBeLessThan(1.01);
});

test('LayerNorm delays it by a layer or so and does not stop it', () => {
  const apart = medians(false, 'layer', spread);
  expect(apart[1]).toBeGreaterThan(0.1);
  expect(apart[4]).toBeLessThan(1e-4);
});

test.each(['none', 'layer'] as const)(
  'with skips and norm %s the tokens still differ after 8 layers: at least a third of their size',
  (norm) => {
    expect(medians(true, norm, spread)[7]).toBeGreaterThan(1 / 3);
    expect(medians(true, norm, effectiveRank)[7]).toBeGreaterThan(TOKENS / 4);
  },
);
