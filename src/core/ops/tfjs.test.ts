// Every operation and its gradients against TensorFlow.js, which computes in single precision throughout.

import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { tensor, zeros } from '../tensor.ts';
import * as ops from './index.ts';
import { distance, drawn, gradients, SCENES, type Scene, stage } from './scenes.testing.ts';
import * as other from './tfjs.testing.ts';

const SAME = 2e-6;

const theirs: Readonly<Record<string, (sources: other.Theirs[], given: other.Theirs) => other.Theirs>> = {
  linear: ([x, w, b]) => other.linear(x!, w!, b),
  'linear without bias': ([x, w]) => other.linear(x!, w!),
  relu: ([x]) => tf.relu(x!),
  tanh: ([x]) => tf.tanh(x!),
  gelu: ([x]) => other.gelu(x!),
  identity: ([x]) => tf.clone(x!),
  add: ([x, y]) => tf.add(x!, y!),
  scale: ([x]) => tf.mul(x!, -0.3),
  scaleBy: ([x, factor]) => tf.mul(x!, factor!),
  'attention, causal, 1 head': (spoken) => other.attention(spoken, 1, true).out,
  'attention, causal, 4 heads': (spoken) => other.attention(spoken, 4, true).out,
  'attention to all, 2 heads': (spoken) => other.attention(spoken, 2, false).out,
  'softmax, causal': (asked) => other.attention(asked, 2, true).weights,
  'softmax of all': (asked) => other.attention(asked, 2, false).weights,
  embedding: ([table], indices) => tf.gather(table!, tf.cast(indices, 'int32')),
  addToEach: ([x, y]) => tf.add(x!, y!),
  layerNorm: ([x]) => other.layerNorm(x!),
  rmsNorm: ([x]) => other.rmsNorm(x!),
  'layerNorm with gain and bias': ([x, gain, bias]) => tf.add(tf.mul(other.layerNorm(x!), gain!), bias!),
  'rmsNorm with gain and bias': ([x, gain, bias]) => tf.add(tf.mul(other.rmsNorm(x!), gain!), bias!),
  batchNorm: ([x]) => other.layerNorm(x!, 0),
  crossEntropy: ([logits], classes) => other.crossEntropy(logits!, classes),
  meanSquaredError: ([x], target) => tf.losses.meanSquaredError(target, x!),
};

test.each(SCENES)('$name: output and gradients are theirs', (scene) => {
  const staged = stage(scene, Float32Array);
  const given = other.theirs(scene.given ?? zeros([0]));
  const sources = scene.shapes.map((shape, i) => drawn(i, shape));
  const result = other.evaluate((xs) => theirs[scene.name]!(xs, given), sources);
  const ours = gradients(staged);
  expect(distance(staged.program.read(staged.out), result.out)).toBeLessThan(SAME);
  result.gradients.forEach((gradient, i) => {
    expect(distance(ours[i]!, gradient), `source ${i}`).toBeLessThan(SAME);
  });
});

test('layerNorm of rows with mean 1000 and deviation 1 is within 1e-6 of double precision; theirs within 1e-4', () => {
  const x = tensor([16, 64], drawn(0, [16, 64]).data.map((value) => 1000 + value));
  const scene: Scene = { name: '', shapes: [], given: x, record: (tape, _, given) => ops.layerNorm(tape, given) };
  const [single, double] = [stage(scene, Float32Array), stage(scene, Float64Array)].map((staged) => {
    gradients(staged);
    return [staged.program.read(staged.out), staged.program.gradient(staged.given)] as const;
  });
  const { out, gradients: [gradient] } = other.evaluate(([xs]) => other.layerNorm(xs!), [x]);
  expect(distance(single![0], double![0])).toBeLessThan(1e-6);
  expect(distance(single![1], double![1])).toBeLessThan(1e-6);
  expect(distance(out, double![0])).toBeLessThan(1e-4);
  expect(distance(gradient!, double![1])).toBeLessThan(1e-4);
});
