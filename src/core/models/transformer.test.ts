// Who hears whom in a transformer, and what its blocks are made of.

import { expect, test } from 'vitest';
import { activate } from '../kernels/activate.ts';
import { key } from '../random.ts';
import { compile } from '../tape.ts';
import type { Network } from './network.ts';
import { named, WIRINGS } from './networks.testing.ts';
import { type TransformerSpec, transformer } from './transformer.ts';

const WEIGHTS = key(1);
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

/** The tokens of the second sentence whose logits change where its token `changed` does. */
function reached(network: Network, changed: number): number[] {
  const before = logits(network, SENTENCES);
  const after = logits(network, SENTENCES.with(TOKENS + changed, (SENTENCES[TOKENS + changed]! + 1) % 7));
  const tokens = Array.from({ length: 3 * TOKENS }, (_, i) => i);
  const moved = tokens.filter((i) => before.slice(7 * i, 7 * i + 7).some((value, j) => value !== after[7 * i + j]));
  return moved.map((i) => i - TOKENS);
}

const causal = WIRINGS.filter(({ norm, branchScale }) => norm !== 'batch' && branchScale === 1);

test.each(causal.map((wiring) => ({ name: named(wiring), wiring })))(
  '$name: a token reaches itself and later ones, to the bit',
  ({ wiring }) => {
    expect(reached(transformer({ ...TRANSFORMER, ...wiring }, WEIGHTS), 3)).toEqual([3, 4, 5]);
  },
);

test('without the causal mask a token reaches all of its sentence, and no other sentence', () => {
  expect(reached(transformer({ ...TRANSFORMER, causal: false }, WEIGHTS), 3)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('without blocks each token answers for itself alone', () => {
  const network = transformer({ ...TRANSFORMER, depth: 0 }, WEIGHTS);
  expect(network.blocks).toEqual([]);
  expect(reached(network, 3)).toEqual([3]);
});

test('knows the place of a token: the same token twice does not give the same logits', () => {
  const same = logits(transformer({ ...TRANSFORMER, depth: 0 }, WEIGHTS), new Array(3 * TOKENS).fill(4));
  expect(same.slice(0, 7)).not.toEqual(same.slice(7, 14));
});

test('looks from each token sum to 1, and forward are 0', () => {
  const network = transformer(TRANSFORMER, WEIGHTS);
  const program = compile(network.tape);
  program.read(network.inputs).set(SENTENCES);
  program.forward();
  for (const { looks } of network.blocks) {
    expect(looks!.shape).toEqual([3, 2, TOKENS, TOKENS]);
    const weights = program.read(looks!);
    for (let r = 0; r < 3 * 2 * TOKENS; r++) {
      const row = weights.slice(r * TOKENS, (r + 1) * TOKENS);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
      expect([...row.slice((r % TOKENS) + 1)]).toEqual(new Array(TOKENS - 1 - (r % TOKENS)).fill(0));
    }
  }
});

test('without its MLP, a block hands on the stream after attention', () => {
  const [block] = transformer({ ...TRANSFORMER, mlp: false }, WEIGHTS).blocks;
  expect(block!.out).toBe(block!.attended);
  expect(Object.keys(block!)).not.toContain('hidden');
});

test('its MLP is four times as wide as the stream, with GELU between', () => {
  const network = transformer(TRANSFORMER, WEIGHTS);
  const program = compile(network.tape);
  program.forward();
  const { hidden, active } = network.blocks[0]!;
  expect(hidden!.shape).toEqual([3, TOKENS, 32]);
  const expected = program.read(hidden!).slice();
  activate('gelu', program.read(hidden!), 0, expected, 0, expected.length);
  expect(expected).toEqual(program.read(active!));
});

test('a new one hardly prefers any token: its first loss is about log of the vocabulary', () => {
  const network = transformer({ ...TRANSFORMER, vocabulary: 64, width: 64 }, WEIGHTS);
  const program = compile(network.tape);
  program.forward();
  expect(Math.abs(program.read(network.loss)[0]! - Math.log(64))).toBeLessThan(1);
});
