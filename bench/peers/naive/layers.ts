// The layers on plain typed arrays: each forward, and each backward by hand. A backward function takes the gradient
// at the layer's output, notes the gradients of the layer's parameters and returns the gradient at its input.

import { EPSILON, type Tensor } from '../../../src/core/index.ts';
import type { Linear, Norm } from '../../data.ts';
import { times, timesTransposed, transposedTimes } from './products.ts';

/** A parameter and the gradient it is to go down. */
export interface Update {
  readonly parameter: Float32Array;
  readonly gradient: Float32Array;
}

/** Goes `rate` times its gradient down with every parameter. */
export function descend(updates: readonly Update[], rate: number): void {
  for (const { parameter, gradient } of updates) {
    for (let i = 0; i < parameter.length; i++) parameter[i]! -= rate * gradient[i]!;
  }
}

/** Returns x W + b. */
export function linear({ weights, bias }: Linear<Tensor>, x: Float32Array): Float32Array {
  const out = times(x, weights.data, weights.shape[0]!);
  const columns = bias.data.length;
  for (let i = 0; i < out.length; i++) out[i]! += bias.data[i % columns]!;
  return out;
}

/** Returns the gradient at x. */
export function linearBackward(
  { weights, bias }: Linear<Tensor>,
  x: Float32Array,
  dOut: Float32Array,
  updates: Update[],
): Float32Array {
  const columns = bias.data.length;
  const dBias = new Float32Array(columns);
  for (let i = 0; i < dOut.length; i++) dBias[i % columns]! += dOut[i]!;
  updates.push({ parameter: bias.data, gradient: dBias });
  updates.push({ parameter: weights.data, gradient: transposedTimes(x, dOut, dOut.length / columns) });
  return timesTransposed(dOut, weights.data, columns);
}

/** LayerNorm's output before gain and offset, and 1 / sqrt(variance + epsilon) for each row. */
export interface Standardized {
  readonly normal: Float32Array;
  readonly scales: Float32Array;
}

/** Returns (x - mean) / sqrt(variance + epsilon), row by row. */
export function standardize(x: Float32Array, width: number): Standardized {
  const normal = new Float32Array(x.length);
  const scales = new Float32Array(x.length / width);
  for (let row = 0; row < scales.length; row++) {
    const start = row * width;
    let mean = 0;
    for (let i = start; i < start + width; i++) mean += x[i]!;
    mean /= width;
    let variance = 0;
    for (let i = start; i < start + width; i++) variance += (x[i]! - mean) ** 2;
    variance /= width;
    const scale = 1 / Math.sqrt(variance + EPSILON);
    for (let i = start; i < start + width; i++) normal[i] = (x[i]! - mean) * scale;
    scales[row] = scale;
  }
  return { normal, scales };
}

/** Returns the gradient at what was standardized. */
export function standardizeBackward({ normal, scales }: Standardized, dNormal: Float32Array): Float32Array {
  const width = normal.length / scales.length;
  const dx = new Float32Array(normal.length);
  for (let row = 0; row < scales.length; row++) {
    const start = row * width;
    let mean = 0;
    let along = 0;
    for (let i = start; i < start + width; i++) {
      mean += dNormal[i]!;
      along += dNormal[i]! * normal[i]!;
    }
    mean /= width;
    along /= width;
    const scale = scales[row]!;
    for (let i = start; i < start + width; i++) dx[i] = scale * (dNormal[i]! - mean - normal[i]! * along);
  }
  return dx;
}

/** Returns gain times normal plus offset. */
export function season({ gain, offset }: Norm<Tensor>, normal: Float32Array): Float32Array {
  const width = gain.data.length;
  const out = new Float32Array(normal.length);
  for (let i = 0; i < out.length; i++) out[i] = gain.data[i % width]! * normal[i]! + offset.data[i % width]!;
  return out;
}

/** Returns the gradient at LayerNorm's input, through gain, offset and standardization. */
export function layerNormBackward(
  { gain, offset }: Norm<Tensor>,
  standardized: Standardized,
  dOut: Float32Array,
  updates: Update[],
): Float32Array {
  const width = gain.data.length;
  const dGain = new Float32Array(width);
  const dOffset = new Float32Array(width);
  const dNormal = new Float32Array(dOut.length);
  for (let i = 0; i < dOut.length; i++) {
    dGain[i % width]! += dOut[i]! * standardized.normal[i]!;
    dOffset[i % width]! += dOut[i]!;
    dNormal[i] = dOut[i]! * gain.data[i % width]!;
  }
  updates.push({ parameter: gain.data, gradient: dGain }, { parameter: offset.data, gradient: dOffset });
  return standardizeBackward(standardized, dNormal);
}

/** Returns the mean cross-entropy of the logits' softmax against the labels, and its gradient at the logits. */
export function crossEntropy(logits: Float32Array, labels: Int32Array): { loss: number; dLogits: Float32Array } {
  const classes = logits.length / labels.length;
  const dLogits = new Float32Array(logits.length);
  let loss = 0;
  for (let row = 0; row < labels.length; row++) {
    const start = row * classes;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = start; i < start + classes; i++) most = Math.max(most, logits[i]!);
    let sum = 0;
    for (let i = start; i < start + classes; i++) sum += Math.exp(logits[i]! - most);
    for (let i = start; i < start + classes; i++) dLogits[i] = Math.exp(logits[i]! - most) / sum / labels.length;
    dLogits[start + labels[row]!]! -= 1 / labels.length;
    loss += most + Math.log(sum) - logits[start + labels[row]!]!;
  }
  return { loss: loss / labels.length, dLogits };
}

/** Returns a + b. */
export function add(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, i) => value + b[i]!);
}
