// A decoder-only transformer (Vaswani et al. 2017, arXiv 1706.03762): each block is attention and an MLP, each tied
// into the stream as the spec says. Wires of a block: in, queries, keys, values, looks (who looked at whom), heard,
// attended (the stream after attention), hidden, active, out.

import { fault, requireInteger } from '../fault.ts';
import { lecunInit } from '../initialization.ts';
import * as ops from '../ops/index.ts';
import { type Key, normal, split } from '../random.ts';
import { Tape, type Value } from '../tape.ts';
import { type Tensor, zeros } from '../tensor.ts';
import { blockOrder, type Network, type Wires } from './network.ts';
import { type BlockSpec, declareLinear, declareNorm, declareTie, type Layer } from './wiring.ts';

/** A network from tokens (batch, tokens) to logits (batch, tokens, vocabulary) through `depth` blocks of a width. */
export interface TransformerSpec extends BlockSpec {
  readonly vocabulary: number;
  readonly tokens: number;
  readonly width: number;
  readonly heads: number;
  readonly depth: number;
  readonly batch: number;
  /** Whether blocks have an MLP after the attention; they have unless said. */
  readonly mlp?: boolean;
  /** Whether a token sees those before it alone, as unless said, or all. */
  readonly causal?: boolean;
}

const HIDDEN = 4; // the MLP is this many times as wide as the stream
const EMBEDDING_SIZE = 0.02; // deviation of embeddings at the start, as in GPT-2

/**
 * Returns the network of a spec with the weights of a key; `order` leaves blocks out or exchanges them. Throws where
 * the spec is out of range.
 */
export function transformer(spec: TransformerSpec, weights: Key, order?: readonly number[]): Network {
  const { vocabulary, tokens, width, depth, batch } = spec;
  for (const name of ['vocabulary', 'tokens', 'width', 'heads', 'batch'] as const) {
    requireInteger('transformer', name, spec[name], 1, 65_536);
  }
  requireInteger('transformer', 'depth', depth, 0, 1024);
  if (spec.norm === 'batch')
    throw fault(
      'transformer',
      'norm must be none, layer or rms',
      'batch',
      'A batch of sequences would see later tokens.',
    );
  const tape = new Tape();
  const symbols = tape.parameter(embeddingInit(split(weights, 0), vocabulary, width));
  const places = tape.parameter(embeddingInit(split(weights, 1), tokens, width));
  const declared = Array.from({ length: depth }, (_, i) =>
    declareTransformerBlock(tape, spec, split(split(weights, 3), i)),
  );
  const last: Layer = spec.place === 'post' ? (x) => x : declareNorm(tape, spec, width);
  const leave = declareLinear(tape, lecunInit(split(weights, 2), width, vocabulary));

  const inputs = tape.value([batch, tokens]);
  const targets = tape.value([batch, tokens]);
  let x = ops.addToEach(tape, ops.embedding(tape, symbols, inputs), places);
  const blocks = blockOrder('transformer', depth, order).map((index) => {
    const wires = declared[index]!(x);
    x = wires.out;
    return wires;
  });
  const logits = leave(last(x));
  const loss = ops.crossEntropy(tape, logits, targets);
  return { tape, inputs, targets, logits, loss, blocks, vocabulary };
}

/** What a single block needs of a spec. */
export type TransformerBlockSpec = BlockSpec & Pick<TransformerSpec, 'width' | 'heads' | 'mlp' | 'causal'>;

/** Declares a block's weights from a key, and returns how to record it on a stream (batch, tokens, width). */
export function declareTransformerBlock(tape: Tape, spec: TransformerBlockSpec, stream: Key): (x: Value) => Wires {
  const attend = declareAttention(tape, spec, split(stream, 0));
  const think = spec.mlp === false ? undefined : declareMlp(tape, spec, split(stream, 1));
  return (x) => {
    const heard = attend(x);
    const thought = think?.(heard.attended);
    return { in: x, ...heard, out: heard.attended, ...thought };
  };
}

function declareAttention(tape: Tape, spec: TransformerBlockSpec, stream: Key) {
  const { width, heads, causal = true } = spec;
  const tie = declareTie(tape, spec, width);
  const square = (index: number) => declareLinear(tape, lecunInit(split(stream, index), width, width));
  const [ask, answer, tell, mix] = [square(0), square(1), square(2), square(3)];
  return (x: Value) => {
    let wires: Record<string, Value> = {};
    const attended = tie(x, (h) => {
      const spoken = { queries: ask(h), keys: answer(h), values: tell(h) };
      const { out, weights } = ops.attention(tape, spoken, heads, causal);
      wires = { ...spoken, looks: weights, heard: out };
      return mix(out);
    });
    return { ...wires, attended };
  };
}

function declareMlp(tape: Tape, spec: TransformerBlockSpec, stream: Key) {
  const { width } = spec;
  const tie = declareTie(tape, spec, width);
  const widen = declareLinear(tape, lecunInit(split(stream, 0), width, HIDDEN * width));
  const narrow = declareLinear(tape, lecunInit(split(stream, 1), HIDDEN * width, width));
  return (x: Value) => {
    let wires: Record<string, Value> = {};
    const out = tie(x, (h) => {
      const hidden = widen(h);
      const active = ops.activate(tape, 'gelu', hidden);
      wires = { hidden, active };
      return narrow(active);
    });
    return { ...wires, out };
  };
}

function embeddingInit(stream: Key, entries: number, width: number): Tensor {
  const table = zeros([entries, width]);
  normal(stream, table.data);
  return { shape: table.shape, data: table.data.map((value) => value * EMBEDDING_SIZE) };
}
