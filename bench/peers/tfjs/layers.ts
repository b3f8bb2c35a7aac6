// The layers in TensorFlow.js's own operations, the fused ones where it has them.

import * as tf from '@tensorflow/tfjs';
import { EPSILON } from '../../../src/core/index.ts';
import type { Linear, Norm } from '../../data.ts';

/** Returns x W + b for x (rows, in). */
export function linear({ weights, bias }: Linear<tf.Tensor>, x: tf.Tensor2D): tf.Tensor2D {
  return tf.fused.matMul({ a: x, b: weights as tf.Tensor2D, bias }) as tf.Tensor2D;
}

/** Returns (x - mean) / sqrt(variance + epsilon), row by row. */
export function standardize<T extends tf.Tensor>(x: T): T {
  const { mean, variance } = tf.moments(x, -1, true);
  return x.sub(mean).mul(variance.add(EPSILON).rsqrt());
}

/** Returns LayerNorm with gain and offset. */
export function layerNorm<T extends tf.Tensor>({ gain, offset }: Norm<tf.Tensor>, x: T): T {
  return standardize(x).mul(gain).add(offset);
}

/** Returns the mean cross-entropy of the logits' softmax against one-hot labels. */
export function crossEntropy(oneHot: tf.Tensor2D, logits: tf.Tensor2D): tf.Scalar {
  return tf.losses.softmaxCrossEntropy(oneHot, logits);
}

/** Returns labels as one-hot rows, (labels, classes). */
export function oneHot(labels: Int32Array, classes: number): tf.Tensor2D {
  return tf.tidy(() => tf.oneHot(tf.tensor1d(labels, 'int32'), classes).toFloat()) as tf.Tensor2D;
}
