// How a spec becomes a network: what it starts with, and what is out of range.

import { describe, expect, test } from 'vitest';
import type { Activation } from '../kernels/kernels.ts';
import { meanSquare, rms } from '../measures.ts';
import { drawn } from '../ops/scenes.testing.ts';
import { key } from '../random.ts';
import { compile } from '../tape.ts';
import { type MlpSpec, mlp } from './mlp.ts';
import type { Network } from './network.ts';
import { type TransformerSpec, transformer } from './transformer.ts';

const WEIGHTS = key(1);
const MLP: MlpSpec = { inputs: 3, width: 16, depth: 4, classes: 2, batch: 8, residual: true, norm: 'layer' };
const TOKENS = 6;
const TRANSFORMER: TransformerSpec = {
  vocabulary: 7,
  tokens: TOKENS,
  width: 8,
  heads: 2,
  depth: 2,
  batch: 3,
  residual: true,
  norm: 'layer',
};
const SENTENCES = Array.from({ length: 3 * TOKENS }, (_, i) => (5 * i) % 7);

/** The logits of a network for inputs. */
function logits(network: Network, inputs: ArrayLike<number>): Float32Array {
  const program = compile(network.tape);
  program.read(network.inputs).set(inputs);
  program.forward();
  return program.read(network.logits);
}

test('without blocks, what is left is the layers at the ends, with a norm between where the norm is pre', () => {
  const points = drawn(1, [8, 3]).data;
  const ends = {
    mlp: (spec: Partial<MlpSpec>) => logits(mlp({ ...MLP, ...spec, depth: 0 }, WEIGHTS), points),
    transformer: (spec: Partial<TransformerSpec>) =>
      logits(transformer({ ...TRANSFORMER, ...spec, depth: 0 }, WEIGHTS), SENTENCES),
  };
  for (const answer of Object.values(ends)) {
    expect(answer({ place: 'post' })).toEqual(answer({ norm: 'none' }));
    expect(answer({ place: 'pre' })).not.toEqual(answer({ norm: 'none' }));
  }
});

describe('weights at the start', () => {
  const matrices = ({ tape }: Network) =>
    tape.initial.filter(({ shape }) => shape.length === 2).map(({ data }) => data);

  test('no two matrices of a network are alike, nor are those of another key', () => {
    for (const build of [
      (seed: number) => mlp(MLP, key(seed)),
      (seed: number) => transformer(TRANSFORMER, key(seed)),
    ]) {
      const all = [...matrices(build(1)), ...matrices(build(2))].map((data) => data.slice(0, 9).join());
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('blocks of an mlp have variance 2 / width before ReLU and 1 / width before what lets both signs pass', () => {
    const gain = (activation: Activation) => {
      return 64 * meanSquare(matrices(mlp({ ...MLP, width: 64, activation }, WEIGHTS))[1]!);
    };
    expect(gain('relu')).toBeCloseTo(2, 0);
    for (const activation of ['tanh', 'gelu', 'identity'] as const) expect(gain(activation)).toBeCloseTo(1, 0);
  });

  test('embeddings have deviation 0.02, the matrices of a transformer variance 1 / inputs', () => {
    const [symbols, places, queries] = matrices(
      transformer({ ...TRANSFORMER, vocabulary: 64, tokens: 64, width: 64 }, WEIGHTS),
    );
    for (const table of [symbols!, places!]) expect(rms(table) / 0.02).toBeCloseTo(1, 1);
    expect(64 * meanSquare(queries!)).toBeCloseTo(1, 1);
  });
});

describe('a spec out of range throws', () => {
  test('sizes below 1, not whole, or beyond 65536', () => {
    expect(() => mlp({ ...MLP, width: 0 }, WEIGHTS)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: mlp: width must be an integer from 1 to 65536, got 0.]`,
    );
    for (const name of ['inputs', 'width', 'classes', 'batch'] as const) {
      for (const value of [0, 1.5, 65_537, Number.NaN]) {
        expect(() => mlp({ ...MLP, [name]: value }, WEIGHTS)).toThrow(`mlp: ${name} must be an integer`);
      }
    }
    expect(() => transformer({ ...TRANSFORMER, tokens: -1 }, WEIGHTS)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: transformer: tokens must be an integer from 1 to 65536, got -1.]`,
    );
    for (const name of ['vocabulary', 'tokens', 'width', 'heads', 'batch'] as const) {
      for (const value of [0, 1.5, 65_537, Number.NaN]) {
        expect(() => transformer({ ...TRANSFORMER, [name]: value }, WEIGHTS)).toThrow(
          `transformer: ${name} must be an`,
        );
      }
    }
  });

  test('a depth below 0 or beyond 1024', () => {
    expect(() => mlp({ ...MLP, depth: -1 }, WEIGHTS)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: mlp: depth must be an integer from 0 to 1024, got -1.]`,
    );
    expect(() => transformer({ ...TRANSFORMER, depth: 1025 }, WEIGHTS)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: transformer: depth must be an integer from 0 to 1024, got 1025.]`,
    );
  });

  test('heads that do not divide the width', () => {
    expect(() => transformer({ ...TRANSFORMER, heads: 3 }, WEIGHTS)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: attention: queries must be (batch, tokens, width), and the heads divide the width, got (3, 6, 8) and 3 heads.]`,
    );
  });

  test('an order with a block that is not there', () => {
    expect(() => mlp(MLP, WEIGHTS, [0, 4])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: mlp: order must name blocks from 0 to 3, got 4.]`,
    );
    expect(() => transformer(TRANSFORMER, WEIGHTS, [-1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: transformer: order must name blocks from 0 to 1, got -1.]`,
    );
    expect(() => mlp(MLP, WEIGHTS, [0.5])).toThrow('got 0.5.');
  });
});
