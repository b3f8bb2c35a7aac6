// What gradients do at initialization, before anything is learned.

import { describe, expect, test } from 'vitest';
import { type MlpSpec, mlp } from '../models/mlp.ts';
import { key, normal, split } from '../random.ts';
import { autocorrelation } from '../spectrum.ts';
import { compile } from '../tape.ts';

const BATCH = 64;
const WIDTH = 32;
const CLASSES = 4;

/**
 * The mean over examples of the norm of d loss / d W of the last block, of one example each: for one example it is the
 * norm of what entered W times the norm of the gradient at what left it.
 */
function lastLayerGradient(spec: Pick<MlpSpec, 'depth' | 'place'>, seed: number): number {
  const sizes = { inputs: WIDTH, width: WIDTH, classes: CLASSES, batch: BATCH };
  const network = mlp({ ...sizes, residual: true, norm: 'layer', ...spec }, split(key(seed), 0));
  const program = compile(network.tape);
  normal(split(key(seed), 1), program.read(network.inputs));
  program.read(network.targets).set(Array.from({ length: BATCH }, (_, i) => i % CLASSES));
  program.forward();
  program.backward(network.loss);
  const { active, branch } = network.blocks.at(-1)!;
  const entered = program.read(active!);
  const blamed = program.gradient(branch!);
  const norm = (values: Float32Array, i: number) => Math.hypot(...values.subarray(i * WIDTH, (i + 1) * WIDTH));
  const each = Array.from({ length: BATCH }, (_, i) => norm(entered, i) * norm(blamed, i) * BATCH); // the loss is a mean
  return each.reduce((sum, value) => sum + value) / BATCH;
}

describe('the gradient of the last layer at initialization (Xiong et al. 2020, arXiv 2002.04745), over 24 seeds', () => {
  const DEPTHS = [4, 8, 16, 32, 64, 128];
  const mean = (place: 'pre' | 'post', depth: number) =>
    Array.from({ length: 24 }, (_, seed) => lastLayerGradient({ depth, place }, seed)).reduce(
      (sum, value) => sum + value,
    ) / 24;

  test('is flat in depth for Post-LN, within 15 %', () => {
    const gradients = DEPTHS.map((depth) => mean('post', depth));
    expect(Math.max(...gradients) / Math.min(...gradients)).toBeLessThan(1.15);
  });

  test('times the root of 1 + depth is constant for Pre-LN, within 15 %', () => {
    const scaled = DEPTHS.map((depth) => mean('pre', depth) * Math.sqrt(1 + depth));
    expect(Math.max(...scaled) / Math.min(...scaled)).toBeLessThan(1.15);
  });
});

describe('gradients at neighbouring inputs (Balduzzi et al. 2017, arXiv 1702.08591), over 8 seeds', () => {
  const POINTS = 256;

  /** The mean autocorrelation of dy/dx over 256 points on [-2, 2], one point apart, with batch norm and width 200. */
  function likeness(residual: boolean, depth: number): number {
    let sum = 0;
    for (let seed = 0; seed < 8; seed++) {
      const spec = { inputs: 1, width: 200, classes: 1, batch: POINTS, depth, residual, norm: 'batch' } as const;
      const network = mlp(spec, key(seed));
      const program = compile(network.tape);
      program.read(network.inputs).set(Array.from({ length: POINTS }, (_, i) => (4 * i) / (POINTS - 1) - 2));
      program.forward();
      program.backward(network.logits);
      sum += autocorrelation(program.gradient(network.inputs), 1) / 8;
    }
    return sum;
  }

  test('are alike in a shallow net, and shatter in a deep plain one', { timeout: 120_000 }, () => {
    expect(likeness(false, 1)).toBeGreaterThan(0.9);
    expect(Math.abs(likeness(false, 20))).toBeLessThan(0.15);
  });

  test('stay alike at the same depth with skips', { timeout: 120_000 }, () => {
    expect(likeness(true, 20)).toBeGreaterThan(0.6);
  });
});
