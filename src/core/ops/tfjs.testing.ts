// TensorFlow.js on its plain processor backend, without its greeting: an implementation of the same mathematics by
// other people. What it has no operation for is put together from those it has.

import * as tf from '@tensorflow/tfjs';
import { EPSILON } from '../normalization.ts';
import type { Tensor } from '../tensor.ts';
import { targetOf } from './scenes.testing.ts';

/** A tensor of TensorFlow.js. */
export type Theirs = tf.Tensor;

tf.enableProdMode();
await tf.setBackend('cpu');

/** Returns a tensor of ours as one of theirs. */
export function theirs({ shape, data }: Tensor): Theirs {
  return tf.tensor(data, [...shape]);
}

/** What a function gives, and the gradients of its loss. */
export interface Evaluated {
  readonly out: Float32Array;
  readonly gradients: readonly Float32Array[];
}

/** Returns what a function gives for sources; its loss is the one of a scene. */
export function evaluate(f: (sources: Theirs[]) => Theirs, sources: readonly Tensor[]): Evaluated {
  const read = (x: Theirs) => x.dataSync() as Float32Array;
  const loss = (...xs: Theirs[]) => {
    const y = f(xs);
    return (y.rank === 0 ? y : tf.mean(tf.square(tf.sub(y, theirs(targetOf(y.shape)))))) as tf.Scalar;
  };
  return tf.tidy(() => {
    const given = sources.map(theirs);
    return { out: read(f(given)), gradients: tf.grads(loss)(given).map(read) };
  });
}

/** x W + b for x (..., inputs). */
export function linear(x: Theirs, weights: Theirs, bias?: Theirs): Theirs {
  const [inputs, outputs] = weights.shape as [number, number];
  const product = tf.matMul(tf.reshape(x, [-1, inputs]), weights as tf.Tensor2D);
  return tf.reshape(bias ? tf.add(product, bias) : product, [...x.shape.slice(0, -1), outputs]);
}

/** GELU in its tanh form. */
export function gelu(x: Theirs): Theirs {
  const inside = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, tf.mul(x, tf.mul(x, x)))));
  return tf.mul(tf.mul(0.5, x), tf.add(1, tf.tanh(inside)));
}

/** LayerNorm over an axis, without gain and bias; over the first, this is batch norm. */
export function layerNorm(x: Theirs, axis = -1): Theirs {
  const { mean, variance } = tf.moments(x, axis, true);
  return tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, EPSILON)));
}

/** RMSNorm, without gain and bias. */
export function rmsNorm(x: Theirs): Theirs {
  return tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), EPSILON)));
}

/** Multi-head attention to all or, by a mask of -1e9, to the tokens before. */
export function attention(
  [queries, keys, values = keys]: readonly Theirs[],
  heads: number,
  causal: boolean,
): Record<'out' | 'weights', Theirs> {
  const [batch, tokens, width] = queries!.shape as [number, number, number];
  const divided = (x: Theirs) => tf.transpose(tf.reshape(x, [batch, tokens, heads, width / heads]), [0, 2, 1, 3]);
  const scores = tf.div(tf.matMul(divided(queries!), divided(keys!), false, true), Math.sqrt(width / heads));
  const seen = tf.linalg.bandPart(tf.ones([tokens, tokens]), -1, causal ? 0 : -1);
  const weights = tf.softmax(tf.add(scores, tf.mul(-1e9, tf.sub(1, seen))));
  const heard = tf.matMul(weights, divided(values!));
  return { out: tf.reshape(tf.transpose(heard, [0, 2, 1, 3]), [batch, tokens, width]), weights };
}

/** The mean of -log softmax(logits)[class] over the rows of logits whose class is at least 0. */
export function crossEntropy(logits: Theirs, classes: Theirs): Theirs {
  const width = logits.shape.at(-1)!;
  const asked = tf.cast(tf.greaterEqual(classes, 0), 'float32');
  const hot = tf.oneHot(tf.cast(classes, 'int32'), width);
  return tf.losses.softmaxCrossEntropy(hot, logits, asked);
}
