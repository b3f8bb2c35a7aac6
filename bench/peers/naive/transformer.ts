// The Pre-LN decoder, forward and backward.

import type { Tensor } from '../../../src/core/index.ts';
import type { DecoderLayer, TransformerData, TransformerParameters } from '../../data.ts';
import { attention, attentionBackward, type Heads, type Projections } from './attention.ts';
import {
  add,
  crossEntropy,
  descend,
  layerNormBackward,
  linear,
  linearBackward,
  type Standardized,
  season,
  standardize,
  type Update,
} from './layers.ts';

const SLOPE = Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;

/** What the backward pass needs of a layer's forward pass. */
interface Kept {
  readonly attentionNorm: Standardized;
  readonly heard: Float32Array;
  readonly projections: Projections;
  readonly weights: Float32Array;
  readonly taken: Float32Array;
  readonly mlpNorm: Standardized;
  readonly tasted: Float32Array;
  readonly hidden: Float32Array;
  readonly active: Float32Array;
}

/** Runs one step of the decoder; returns the loss. */
export function transformerStep(parameters: TransformerParameters<Tensor>, data: TransformerData): number {
  const width = parameters.tokenEmbedding.shape[1]!;
  const heads: Heads = { length: data.length, heads: data.heads, width };
  const kept: Kept[] = [];
  let x = embed(parameters, data, width);
  for (const layer of parameters.layers) x = forward(layer, heads, x, kept);
  const last = standardize(x, width);
  const read = season(parameters.norm, last.normal);
  const { loss, dLogits } = crossEntropy(linear(parameters.readout, read), data.targets);
  const updates: Update[] = [];
  const dRead = linearBackward(parameters.readout, read, dLogits, updates);
  let dx = layerNormBackward(parameters.norm, last, dRead, updates);
  for (let i = kept.length - 1; i >= 0; i--) dx = backward(parameters.layers[i]!, heads, kept[i]!, dx, updates);
  embedBackward(parameters, data, width, dx, updates);
  descend(updates, data.rate);
  return loss;
}

function embed(
  { tokenEmbedding, positionEmbedding }: TransformerParameters<Tensor>,
  { tokens, length }: TransformerData,
  width: number,
): Float32Array {
  const x = new Float32Array(tokens.length * width);
  for (let row = 0; row < tokens.length; row++) {
    const token = tokens[row]! * width;
    const position = (row % length) * width;
    for (let i = 0; i < width; i++) {
      x[row * width + i] = tokenEmbedding.data[token + i]! + positionEmbedding.data[position + i]!;
    }
  }
  return x;
}

function embedBackward(
  { tokenEmbedding, positionEmbedding }: TransformerParameters<Tensor>,
  { tokens, length }: TransformerData,
  width: number,
  dx: Float32Array,
  updates: Update[],
): void {
  const dTokens = new Float32Array(tokenEmbedding.data.length);
  const dPositions = new Float32Array(positionEmbedding.data.length);
  for (let row = 0; row < tokens.length; row++) {
    for (let i = 0; i < width; i++) {
      dTokens[tokens[row]! * width + i]! += dx[row * width + i]!;
      dPositions[(row % length) * width + i]! += dx[row * width + i]!;
    }
  }
  updates.push({ parameter: tokenEmbedding.data, gradient: dTokens });
  updates.push({ parameter: positionEmbedding.data, gradient: dPositions });
}

function forward(layer: DecoderLayer<Tensor>, heads: Heads, x: Float32Array, kept: Kept[]): Float32Array {
  const attentionNorm = standardize(x, heads.width);
  const heard = season(layer.attentionNorm, attentionNorm.normal);
  const projections = {
    query: linear(layer.query, heard),
    key: linear(layer.key, heard),
    value: linear(layer.value, heard),
  };
  const { out: taken, weights } = attention(projections, heads);
  const middle = add(x, linear(layer.output, taken));
  const mlpNorm = standardize(middle, heads.width);
  const tasted = season(layer.mlpNorm, mlpNorm.normal);
  const hidden = linear(layer.up, tasted);
  const active = hidden.map(gelu);
  kept.push({ attentionNorm, heard, projections, weights, taken, mlpNorm, tasted, hidden, active });
  return add(middle, linear(layer.down, active));
}

function backward(layer: DecoderLayer<Tensor>, heads: Heads, kept: Kept, dx: Float32Array, updates: Update[]) {
  const dActive = linearBackward(layer.down, kept.active, dx, updates);
  const dHidden = dActive.map((value, i) => value * geluSlope(kept.hidden[i]!));
  const dTasted = linearBackward(layer.up, kept.tasted, dHidden, updates);
  const dMiddle = add(dx, layerNormBackward(layer.mlpNorm, kept.mlpNorm, dTasted, updates));
  const dTaken = linearBackward(layer.output, kept.taken, dMiddle, updates);
  const d = attentionBackward(kept.projections, heads, kept.weights, dTaken);
  const dQuery = linearBackward(layer.query, kept.heard, d.query, updates);
  const dKey = linearBackward(layer.key, kept.heard, d.key, updates);
  const dValue = linearBackward(layer.value, kept.heard, d.value, updates);
  const dHeard = add(add(dQuery, dKey), dValue);
  return add(dMiddle, layerNormBackward(layer.attentionNorm, kept.attentionNorm, dHeard, updates));
}

function gelu(u: number): number {
  return 0.5 * u * (1 + Math.tanh(SLOPE * (u + CUBIC * u ** 3)));
}

function geluSlope(u: number): number {
  const t = Math.tanh(SLOPE * (u + CUBIC * u ** 3));
  return 0.5 * (1 + t) + 0.5 * u * (1 - t * t) * SLOPE * (1 + 3 * CUBIC * u * u);
}
