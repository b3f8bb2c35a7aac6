// Attention at initialization, layer upon layer, everyone looking at everyone: 32 random tokens go through it, and after
// each layer it is asked how far they stand apart. Nothing is trained.

import { heInit, type Key, key, lecunInit, normal, split, type Tensor, zeros } from '#core';
import { compile, declareTie, ops, Tape, type Value } from '#core/learning.ts';

/** Layers of the chain. */
export const LAYERS = 12;
/** Tokens that go through it. */
export const TOKENS = 32;
/** Numbers in a token. */
export const WIDTH = 32;

const HIDDEN = 64; // units of an MLP's inner layer

/** What the layers are made of besides attention. */
export interface Setting {
  readonly residual: boolean;
  /** Inside each branch, before attention or MLP. */
  readonly norm: 'none' | 'layer';
  /** Whether an MLP follows each attention, tied into the stream as the attention is. */
  readonly mlp: boolean;
}

type Map = (x: Value) => Value;

/** Returns the tokens at the start (index 0) and after layer k (index k). */
export function tokensAlong({ residual, norm, mlp }: Setting, seed: number): Tensor[] {
  const tape = new Tape();
  const tie = declareTie(tape, { residual, norm }, WIDTH);
  const layers = Array.from({ length: LAYERS }, (_, k) => {
    const stream = split(split(key(seed), 80), k);
    return [declareAttention(tape, split(stream, 0)), ...(mlp ? [declareMlp(tape, split(stream, 1))] : [])];
  });
  const states = [tape.value([1, TOKENS, WIDTH])];
  for (const branches of layers) states.push(branches.reduce((x, branch) => tie(x, branch), states.at(-1)!));
  const program = compile(tape);
  normal(split(key(seed), 81), program.read(states[0]!));
  program.forward();
  return states.map((state) => {
    const tokens = zeros([TOKENS, WIDTH]);
    tokens.data.set(program.read(state));
    return tokens;
  });
}

function declareAttention(tape: Tape, stream: Key): Map {
  const [asks, answers, tells, mixes] = [0, 1, 2, 3].map((i) =>
    tape.parameter(lecunInit(split(stream, i), WIDTH, WIDTH)),
  );
  return (x) => {
    const spoken = {
      queries: ops.linear(tape, x, asks!),
      keys: ops.linear(tape, x, answers!),
      values: ops.linear(tape, x, tells!),
    };
    return ops.linear(tape, ops.attention(tape, spoken, 1, false).out, mixes!);
  };
}

function declareMlp(tape: Tape, stream: Key): Map {
  const into = tape.parameter(lecunInit(split(stream, 0), WIDTH, HIDDEN));
  const out = tape.parameter(heInit(split(stream, 1), HIDDEN, WIDTH));
  return (x) => ops.linear(tape, ops.activate(tape, 'relu', ops.linear(tape, x, into)), out);
}
