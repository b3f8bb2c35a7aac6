// Whole networks against TensorFlow.js: the same weights and points, the same logits, loss and gradients.

import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { distance, drawn, gradients } from '../ops/scenes.testing.ts';
import * as other from '../ops/tfjs.testing.ts';
import { key } from '../random.ts';
import { tensor } from '../tensor.ts';
import { mlp } from './mlp.ts';
import { stageNetwork } from './networks.testing.ts';

const SAME = 2e-6;
const DEPTH = 4;
const SPEC = {
  inputs: 3,
  width: 32,
  depth: DEPTH,
  classes: 4,
  batch: 16,
  residual: true,
  norm: 'layer',
  seasoned: true,
} as const;
const POINTS = drawn(1, [16, 3]);
const CLASSES = tensor(
  [16],
  Array.from({ length: 16 }, (_, i) => i % 4),
);

/** The logits of the network, from its parameters in order and the points. */
function theirMlp(place: 'pre' | 'post', values: readonly other.Theirs[]): other.Theirs {
  const [points, ...rest] = values.toReversed();
  const parameters = rest.toReversed().values();
  const next = () => parameters.next().value!;
  const linear = (x: other.Theirs) => other.linear(x, next(), next());
  const norm = (x: other.Theirs, gain = next(), bias = next()) => tf.add(tf.mul(other.layerNorm(x), gain), bias);
  let x = linear(points!);
  for (let block = 0; block < DEPTH; block++) {
    const [gain, bias] = [next(), next()];
    const branch = (h: other.Theirs) => linear(tf.relu(h));
    x = place === 'pre' ? tf.add(x, branch(norm(x, gain, bias))) : norm(tf.add(x, branch(x)), gain, bias);
  }
  return linear(place === 'pre' ? norm(x) : x);
}

test.each(['pre', 'post'] as const)(
  'logits, loss and gradients of four residual blocks with LayerNorm are theirs: %s',
  (place) => {
    const staged = stageNetwork(mlp({ ...SPEC, place }, key(5)), Float32Array, POINTS, CLASSES);
    const values = staged.sources.map((source) => tensor(source.shape, staged.program.read(source)));
    const ours = gradients(staged);
    const logits = other.evaluate((sources) => theirMlp(place, sources), values);
    const loss = other.evaluate(
      (sources) => other.crossEntropy(theirMlp(place, sources), other.theirs(CLASSES)),
      values,
    );
    expect(distance(staged.program.read(staged.out), logits.out)).toBeLessThan(SAME);
    expect(distance(staged.program.read(staged.loss), loss.out)).toBeLessThan(SAME);
    expect(loss.gradients).toHaveLength(ours.length);
    loss.gradients.forEach((gradient, i) => {
      expect(distance(ours[i]!, gradient), `parameter ${i}`).toBeLessThan(SAME);
    });
  },
);
