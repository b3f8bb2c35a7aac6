// The workloads' losses in jax-js. Its arrays are counted: a function owns what it is given, and takes a `.ref` of
// whatever it uses more than once. Blocks come stacked.

import { nn, numpy as np } from '@jax-js/jax';
import { EPSILON, type Wiring } from '../../../src/core/index.ts';
import type { DecoderLayer, Linear, MlpParameters, Norm, RaceParameters, TransformerParameters } from '../../data.ts';
import { type Stacked, unstack } from './stack.ts';

/** Returns x W + b. */
export function linear({ weights, bias }: Linear<np.Array>, x: np.Array): np.Array {
  return np.matmul(x, weights).add(bias);
}

/** Returns (x - mean) / sqrt(variance + epsilon), row by row. */
export function standardize(x: np.Array): np.Array {
  return nn.standardize(x, -1, { epsilon: EPSILON });
}

/** Returns LayerNorm with gain and offset. */
export function layerNorm({ gain, offset }: Norm<np.Array>, x: np.Array): np.Array {
  return standardize(x).mul(gain).add(offset);
}

/** Returns the mean cross-entropy of the logits' softmax against one-hot labels. */
export function crossEntropy(oneHot: np.Array, logits: np.Array): np.Array {
  return np.negative(nn.logSoftmax(logits).mul(oneHot).sum(-1).mean());
}

/** Returns the loss of x <- x + tanh(LN(x) W + b) and a readout. */
export function mlpLoss(
  parameters: Stacked<MlpParameters<np.Array>, 'blocks'>,
  x: np.Array,
  labels: np.Array,
): np.Array {
  let state = x;
  for (const block of unstack(parameters.blocks)) {
    state = state.ref.add(np.tanh(linear(block.linear, layerNorm(block.norm, state))));
  }
  return crossEntropy(labels, linear(parameters.readout, state));
}

/** Returns the loss of one network of the race. */
export function raceLoss(
  { residual, norm }: Wiring,
  parameters: Stacked<RaceParameters<np.Array>, 'blocks'>,
  x: np.Array,
  labels: np.Array,
): np.Array {
  const normalize = (state: np.Array) => (norm === 'layer' ? standardize(state) : state);
  let state = linear(parameters.input, x);
  for (const block of unstack(parameters.blocks)) {
    const before = residual ? state.ref : undefined;
    const branch = linear(block, nn.relu(normalize(state)));
    state = before ? before.add(branch) : branch;
  }
  return crossEntropy(labels, linear(parameters.readout, normalize(state)));
}

/** Returns the decoder's loss for tokens (batch, length) and one-hot targets (batch, length, vocabulary). */
export function transformerLoss(
  heads: number,
  parameters: Stacked<TransformerParameters<np.Array>, 'layers'>,
  tokens: np.Array,
  targets: np.Array,
): np.Array {
  let x = np.take(parameters.tokenEmbedding, tokens, 0).add(parameters.positionEmbedding);
  for (const layer of unstack(parameters.layers)) {
    x = x.ref.add(linear(layer.output, attention(layer, heads, layerNorm(layer.attentionNorm, x))));
    x = x.ref.add(linear(layer.down, nn.gelu(linear(layer.up, layerNorm(layer.mlpNorm, x)))));
  }
  return crossEntropy(targets, linear(parameters.readout, layerNorm(parameters.norm, x)));
}

function attention(layer: DecoderLayer<np.Array>, heads: number, x: np.Array): np.Array {
  const [batch, length, width] = x.shape as [number, number, number];
  const split = (y: np.Array) => y.reshape([batch, length, heads, width / heads]);
  const query = split(linear(layer.query, x.ref));
  const key = split(linear(layer.key, x.ref));
  const value = split(linear(layer.value, x));
  return nn.dotProductAttention(query, key, value, { isCausal: true }).reshape([batch, length, width]);
}
