// The workloads' losses as TensorFlow.js would have them written: functions of variables, differentiated by it.

import * as tf from '@tensorflow/tfjs';
import type { Wiring } from '../../../src/core/index.ts';
import type { DecoderLayer, MlpParameters, RaceParameters, TransformerParameters } from '../../data.ts';
import { crossEntropy, layerNorm, linear, standardize } from './layers.ts';

/** Returns the loss of x <- x + tanh(LN(x) W + b) and a readout. */
export function mlpLoss(parameters: MlpParameters<tf.Variable>, x: tf.Tensor2D, labels: tf.Tensor2D): tf.Scalar {
  let state = x;
  for (const block of parameters.blocks) state = state.add(linear(block.linear, layerNorm(block.norm, state)).tanh());
  return crossEntropy(labels, linear(parameters.readout, state));
}

/** Returns the loss of one network of the race. */
export function raceLoss(
  parameters: RaceParameters<tf.Variable>,
  { residual, norm }: Wiring,
  x: tf.Tensor2D,
  labels: tf.Tensor2D,
): tf.Scalar {
  const normalize = (state: tf.Tensor2D) => (norm === 'layer' ? standardize(state) : state);
  let state = linear(parameters.input, x);
  for (const block of parameters.blocks) {
    const branch = linear(block, normalize(state).relu());
    state = residual ? state.add(branch) : branch;
  }
  return crossEntropy(labels, linear(parameters.readout, normalize(state)));
}

/** What the decoder computes with beside its parameters; tokens and targets are one-hot. */
export interface DecoderInput {
  readonly tokens: tf.Tensor2D;
  readonly targets: tf.Tensor2D;
  readonly mask: tf.Tensor2D;
  readonly length: number;
  readonly heads: number;
}

/** Returns the decoder's loss. Tokens are looked up by a product: the wasm backend has no gradient for gather. */
export function transformerLoss(parameters: TransformerParameters<tf.Variable>, input: DecoderInput): tf.Scalar {
  const { tokenEmbedding, positionEmbedding } = parameters;
  const looked = tf.matMul(input.tokens, tokenEmbedding as tf.Tensor as tf.Tensor2D);
  const width = tokenEmbedding.shape[1]!;
  const placed = looked.reshape<tf.Tensor3D>([-1, input.length, width]).add<tf.Tensor3D>(positionEmbedding);
  let x = placed.reshape<tf.Tensor2D>([-1, width]);
  for (const layer of parameters.layers) {
    x = x.add(linear(layer.output, attention(layer, layerNorm(layer.attentionNorm, x), input)));
    x = x.add(linear(layer.down, gelu(linear(layer.up, layerNorm(layer.mlpNorm, x)))));
  }
  return crossEntropy(input.targets, linear(parameters.readout, layerNorm(parameters.norm, x)));
}

function attention(layer: DecoderLayer<tf.Variable>, x: tf.Tensor2D, { mask, length, heads }: DecoderInput) {
  const width = x.shape[1];
  const size = width / heads;
  const split = (y: tf.Tensor2D) => y.reshape([-1, length, heads, size]).transpose([0, 2, 1, 3]);
  const query = split(linear(layer.query, x));
  const key = split(linear(layer.key, x));
  const scores = tf.matMul(query, key, false, true).mul(1 / Math.sqrt(size));
  const taken = tf.matMul(tf.softmax(scores.add(mask)), split(linear(layer.value, x)));
  return taken.transpose([0, 2, 1, 3]).reshape<tf.Tensor2D>([-1, width]);
}

function gelu(u: tf.Tensor2D): tf.Tensor2D {
  const cubic = u.mul<tf.Tensor2D>(u).mul<tf.Tensor2D>(u).mul<tf.Tensor2D>(0.044715);
  return u.mul<tf.Tensor2D>(0.5).mul(
    u
      .add(cubic)
      .mul(Math.sqrt(2 / Math.PI))
      .tanh()
      .add(1),
  );
}
