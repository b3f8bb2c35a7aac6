// What gradients do at initialization, before anything is learned.

import { describe, expect, test } from 'vitest';
import { rms } from '../measures.ts';
import { type MlpSpec, mlp } from '../models/mlp.ts';
import { linear } from '../ops/index.ts';
import { key, normal, split } from '../random.ts';
import { autocorrelation } from '../spectrum.ts';
import { compile, compileIn } from '../tape.ts';

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
  const INPUTS = Array.from({ length: POINTS }, (_, i) => (4 * i) / (POINTS - 1) - 2);

  /**
   * A network with batch norm over 256 points on [-2, 2], and the sum of its outputs with a random sign each. The plain
   * sum would not do: the last batch norm makes it constant, and its gradient is rounding noise. A sign times the
   * gradient of the signed sum is dy/dx at its point, plus cross terms of mean zero.
   */
  function signed(residual: boolean, depth: number, seed: number) {
    const spec = { inputs: 1, width: 200, classes: 1, batch: POINTS, depth, residual, norm: 'batch' } as const;
    const network = mlp(spec, key(seed));
    const places = network.tape.value([1, POINTS]);
    const sum = linear(network.tape, places, network.logits);
    const program = compileIn(Float64Array, network.tape);
    const signs = normal(split(key(seed), 3), new Float32Array(POINTS)).map((value) => (value < 0 ? -1 : 1));
    program.read(network.inputs).set(INPUTS);
    program.read(places).set(signs);
    program.forward();
    program.backward(sum);
    const gradient = program.gradient(network.inputs).slice();
    return {
      program,
      inputs: program.read(network.inputs),
      sum,
      slopes: gradient.map((value, i) => value * signs[i]!),
      gradient,
    };
  }

  /** The mean autocorrelation of dy/dx one point apart, and the smallest RMS of dy/dx. */
  function neighbours(residual: boolean, depth: number) {
    const all = Array.from({ length: 8 }, (_, seed) => signed(residual, depth, seed).slopes);
    const likeness = all.reduce((sum, slopes) => sum + autocorrelation(slopes, 1), 0) / all.length;
    return { likeness, size: Math.min(...all.map(rms)) };
  }

  test.each([
    [false, 1],
    [false, 20],
    [true, 20],
  ])('are those of finite differences: residual %s, depth %i', { timeout: 120_000 }, (residual, depth) => {
    const { program, inputs, sum, gradient } = signed(residual, depth, 1);
    const at = (i: number, x: number) => {
      inputs[i] = x;
      program.forward();
      return program.read(sum)[0]!;
    };
    for (const i of [10, 100, 200]) {
      const difference = (at(i, INPUTS[i]! + 1e-7) - at(i, INPUTS[i]! - 1e-7)) / 2e-7;
      at(i, INPUTS[i]!);
      expect(Math.abs(difference - gradient[i]!)).toBeLessThan(1e-4 * rms(gradient));
    }
  });

  test('are alike in a shallow net, and shatter in a deep plain one', { timeout: 120_000 }, () => {
    const [shallow, deep] = [neighbours(false, 1), neighbours(false, 20)];
    expect(shallow.likeness).toBeGreaterThan(0.9);
    expect(Math.abs(deep.likeness)).toBeLessThan(0.15);
    expect(Math.min(shallow.size, deep.size)).toBeGreaterThan(0.1); // rounding would be 1e-6 or less
  });

  test('stay alike at the same depth with skips', { timeout: 120_000 }, () => {
    const { likeness, size } = neighbours(true, 20);
    expect(likeness).toBeGreaterThan(0.6);
    expect(size).toBeGreaterThan(0.1);
  });
});
