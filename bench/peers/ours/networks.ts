// The workloads' losses, recorded on a tape; parameters first, as a tape asks.

import type { Wiring } from '../../../src/core/index.ts';
import { ops, type Tape, type Value } from '../../../src/core/learning.ts';
import {
  type DecoderLayer,
  type Linear,
  type MlpData,
  mapTensors,
  type Norm,
  type RaceData,
  type TransformerData,
} from '../../data.ts';

/** Values to be filled before the first step, with their numbers. */
export type Inputs = readonly (readonly [Value, ArrayLike<number>])[];

interface Recorded {
  readonly loss: Value;
  readonly inputs: Inputs;
}

/** Records x <- x + tanh(LN(x) W + b) and a readout. */
export function mlpLoss(tape: Tape, { parameters, x, labels }: MlpData): Recorded {
  const { blocks, readout } = mapTensors(parameters, (tensor) => tape.parameter(tensor));
  const [start, targets] = [tape.value(x.shape), tape.value([labels.length])];
  const last = blocks.reduce((state, block) => {
    const branch = ops.activate(tape, 'tanh', linear(tape, block.linear, layerNorm(tape, block.norm, state)));
    return ops.add(tape, state, branch);
  }, start);
  const loss = ops.crossEntropy(tape, linear(tape, readout, last), targets);
  return {
    loss,
    inputs: [
      [start, x.data],
      [targets, labels],
    ],
  };
}

/** Records one network of the race. */
export function raceLoss(tape: Tape, { residual, norm }: Wiring, { parameters, x, labels }: RaceData): Recorded {
  const { input, blocks, readout } = mapTensors(parameters, (tensor) => tape.parameter(tensor));
  const [start, targets] = [tape.value(x.shape), tape.value([labels.length])];
  const normalize = (state: Value) => (norm === 'layer' ? ops.layerNorm(tape, state) : state);
  const last = blocks.reduce(
    (state, block) => {
      const branch = linear(tape, block, ops.activate(tape, 'relu', normalize(state)));
      return residual ? ops.add(tape, state, branch) : branch;
    },
    linear(tape, input, start),
  );
  const loss = ops.crossEntropy(tape, linear(tape, readout, normalize(last)), targets);
  return {
    loss,
    inputs: [
      [start, x.data],
      [targets, labels],
    ],
  };
}

/** Records the decoder. */
export function transformerLoss(tape: Tape, { parameters, tokens, targets, length, heads }: TransformerData): Recorded {
  const { tokenEmbedding, positionEmbedding, layers, norm, readout } = mapTensors(parameters, (tensor) =>
    tape.parameter(tensor),
  );
  const shape = [tokens.length / length, length];
  const [symbols, answers] = [tape.value(shape), tape.value(shape)];
  const start = ops.addToEach(tape, ops.embedding(tape, tokenEmbedding, symbols), positionEmbedding);
  const last = layers.reduce((x, layer) => decoderLayer(tape, layer, heads, x), start);
  const loss = ops.crossEntropy(tape, linear(tape, readout, layerNorm(tape, norm, last)), answers);
  return {
    loss,
    inputs: [
      [symbols, tokens],
      [answers, targets],
    ],
  };
}

function decoderLayer(tape: Tape, layer: DecoderLayer<Value>, heads: number, x: Value): Value {
  const h = layerNorm(tape, layer.attentionNorm, x);
  const [queries, keys, values] = [
    linear(tape, layer.query, h),
    linear(tape, layer.key, h),
    linear(tape, layer.value, h),
  ];
  const { out } = ops.attention(tape, { queries, keys, values }, heads);
  const attended = ops.add(tape, x, linear(tape, layer.output, out));
  const hidden = ops.activate(tape, 'gelu', linear(tape, layer.up, layerNorm(tape, layer.mlpNorm, attended)));
  return ops.add(tape, attended, linear(tape, layer.down, hidden));
}

function linear(tape: Tape, { weights, bias }: Linear<Value>, x: Value): Value {
  return ops.linear(tape, x, weights, bias);
}

function layerNorm(tape: Tape, { gain, offset }: Norm<Value>, x: Value): Value {
  return ops.layerNorm(tape, x, { gain, bias: offset });
}
