// Where arithmetic is about to fail: rows without variance, exponents out of range, numbers that are none.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Memory } from '../kernels/kernels.ts';
import { compile, Tape, type Value } from '../tape.ts';
import { size, type Tensor, tensor } from '../tensor.ts';
import * as ops from './index.ts';
import { distance, drawn, SCENES, stage } from './scenes.testing.ts';

type Recorded = (tape: Tape, x: Value, given: Value) => Value;

/** The output of an operation on x, and the gradient of x where that of the output is all ones. */
function evaluate(x: Tensor, record: Recorded, given: Tensor = tensor([0], [])): { out: Memory; gradient: Memory } {
  const tape = new Tape();
  const value = tape.parameter(x);
  const told = tape.value(given.shape);
  const out = record(tape, value, told);
  const program = compile(tape);
  program.read(told).set(given.data);
  program.forward();
  program.backward(out);
  return { out: program.read(out).slice(), gradient: program.gradient(value).slice() };
}

describe('rows without variance', () => {
  const layerNorm: Recorded = (tape, x) => ops.layerNorm(tape, x);
  const rmsNorm: Recorded = (tape, x) => ops.rmsNorm(tape, x);
  const float = fc.float({ noNaN: true, noDefaultInfinity: true });

  test('layerNorm of a constant row is exactly 0, whatever the constant, and hands a level gradient on as 0', () => {
    fc.assert(
      fc.property(float, fc.integer({ min: 1, max: 100 }), (constant, width) => {
        const { out, gradient } = evaluate(tensor([1, width], new Array(width).fill(constant)), layerNorm);
        expect([...out, ...gradient].every((value) => value === 0)).toBe(true);
      }),
    );
  });

  test('a constant row lets a gradient through 1 / sqrt(epsilon) times larger, less its mean, and no larger', () => {
    const weighted: Recorded = (tape, x, weights) => ops.linear(tape, ops.layerNorm(tape, x), weights);
    const { gradient } = evaluate(tensor([1, 4], [5, 5, 5, 5]), weighted, tensor([4, 1], [3, -1, 0, 2]));
    expect(distance(gradient, [2, -2, -1, 1].map((slope) => slope / Math.sqrt(1e-5)))).toBeLessThan(1e-6);
  });

  test('a row of zeros stays zero under rmsNorm; a gradient comes through 1 / sqrt(epsilon) times larger', () => {
    const { out, gradient } = evaluate(tensor([1, 4], [0, 0, 0, 0]), rmsNorm);
    expect(out).toEqual(new Float32Array(4));
    expect(distance(gradient, new Array(4).fill(1 / Math.sqrt(1e-5)))).toBeLessThan(1e-6);
  });

  test('a row whose variance is far below epsilon is divided by sqrt(epsilon)', () => {
    const x = drawn(0, [1, 8]).data.map((value) => value * 1e-12);
    const mean = x.reduce((sum, value) => sum + value / 8, 0);
    const expected = Array.from(x, (value) => (value - mean) / Math.sqrt(1e-5));
    expect(distance(evaluate(tensor([1, 8], x), layerNorm).out, expected)).toBeLessThan(1e-6);
  });

  test('rows as large as single precision holds are normalized without overflow', () => {
    const x = tensor([1, 4], [3e38, -3e38, 3e38, -3e38]);
    for (const norm of [layerNorm, rmsNorm]) expect([...evaluate(x, norm).out]).toEqual([1, -1, 1, -1]);
  });
});

describe('exponents out of range', () => {
  const looks = (causal: boolean): Recorded => (tape, queries, keys) =>
    ops.attention(tape, { queries, keys, values: keys }, 1, causal).weights;
  const keys = tensor([1, 3, 1], [100, -100, 100]);

  test('softmax of 1e4 and -1e4 is 1 and 0; of twice 1e4 it is one half each', () => {
    const { out, gradient } = evaluate(tensor([1, 3, 1], [100, 100, -100]), looks(false), keys);
    expect([...out]).toEqual([0.5, 0, 0.5, 0.5, 0, 0.5, 0, 1, 0]);
    expect([...gradient]).toEqual([0, 0, 0]);
  });

  test('the first token can look at itself alone, however little it likes itself', () => {
    const { out } = evaluate(tensor([1, 3, 1], [-100, 100, 100]), looks(true), keys);
    expect([...out]).toEqual([1, 0, 0, 1, 0, 0, 0.5, 0, 0.5]);
  });

  const loss: Recorded = (tape, logits, classes) => ops.crossEntropy(tape, logits, classes);

  test('a certain wrong answer costs the whole distance, 2e4; a certain right one costs 0', () => {
    const logits = tensor([1, 3], [1e4, -1e4, -1e4]);
    const wrong = evaluate(logits, loss, tensor([1], [1]));
    expect([...wrong.out, ...wrong.gradient]).toEqual([2e4, 1, -1, 0]);
    const right = evaluate(logits, loss, tensor([1], [0]));
    expect([...right.out, ...right.gradient]).toEqual([0, 0, 0, 0]);
  });

  test('of equal logits, however large, each class is as likely as any other', () => {
    const { out, gradient } = evaluate(tensor([1, 4], [1e30, 1e30, 1e30, 1e30]), loss, tensor([1], [2]));
    expect(out[0]).toBeCloseTo(Math.log(4), 6);
    expect([...gradient]).toEqual([0.25, 0.25, -0.75, 0.25]);
  });

  test('a right answer that is almost certain still has the slope of what is missing, to the last places', () => {
    const { out, gradient } = evaluate(tensor([1, 2], [12, 0]), loss, tensor([1], [0]));
    const missing = 1 / (1 + Math.exp(12));
    expect(out[0]! / missing).toBeCloseTo(1, 4); // log(1 + m) is m - m^2 / 2
    expect(gradient[0]! / -missing).toBeCloseTo(1, 6);
    expect(gradient[1]! / missing).toBeCloseTo(1, 6);
  });
});

describe('targets', () => {
  test('where all are ignored, the loss is 0 and so is every gradient', () => {
    const record: Recorded = (tape, logits, classes) => ops.crossEntropy(tape, logits, classes);
    const { out, gradient } = evaluate(drawn(0, [3, 4]), record, tensor([3], [-1, -1, -1]));
    expect([...out, ...gradient]).toEqual(new Array(13).fill(0));
  });

  test('an ignored row is as if it were not there', () => {
    const record: Recorded = (tape, logits, classes) => ops.crossEntropy(tape, logits, classes);
    const rows = drawn(0, [3, 4]).data;
    const all = evaluate(tensor([3, 4], rows), record, tensor([3], [2, -1, 0]));
    const some = evaluate(tensor([2, 4], [...rows.slice(0, 4), ...rows.slice(8)]), record, tensor([2], [2, 0]));
    expect(all.out).toEqual(some.out);
    expect([...all.gradient]).toEqual([...some.gradient.slice(0, 4), 0, 0, 0, 0, ...some.gradient.slice(4)]);
  });
});

describe('a number that is none', () => {
  const names = ['linear', 'relu', 'tanh', 'gelu', 'layerNorm', 'rmsNorm', 'addToEach', 'attention, causal, 4 heads'];

  const scenes = SCENES.filter(({ name }) => names.includes(name));

  test.each(scenes)('$name: NaN in one example stays in that example', (scene) => {
    const staged = stage(scene, Float32Array);
    const [x] = staged.sources;
    const batch = x!.shape[0]!;
    const row = size(x!.shape) / batch;
    staged.program.read(x!)[row + 1] = Number.NaN;
    staged.program.forward();
    const out = staged.program.read(staged.out);
    const touched = Array.from({ length: batch }, (_, i) => {
      const part = out.slice((i * out.length) / batch, ((i + 1) * out.length) / batch);
      return part.some(Number.isNaN);
    });
    expect(touched).toEqual(touched.map((_, i) => i === 1));
  });

  test('cross-entropy of NaN is NaN, and the slope is NaN in that row alone', () => {
    const logits = tensor([3, 2], [1, 2, Number.NaN, 0, 0, 1]);
    const record: Recorded = (tape, x, classes) => ops.crossEntropy(tape, x, classes);
    const { out, gradient } = evaluate(logits, record, tensor([3], [0, 1, 1]));
    expect(out[0]).toBeNaN();
    expect(Array.from(gradient, Number.isNaN)).toEqual([false, false, true, true, false, false]);
  });

  test('the slope of ReLU at 0, from either side, is 0', () => {
    const { gradient } = evaluate(tensor([4], [0, -0, 1e-45, -1e-45]), (tape, x) => ops.activate(tape, 'relu', x));
    expect([...gradient]).toEqual([0, 0, 1, 0]);
  });

  test('tanh and GELU level off: their slopes at 1e30 are 0 or 1 on the two sides, not NaN', () => {
    const slopes = (f: 'tanh' | 'gelu') => evaluate(tensor([2], [1e30, -1e30]), (tape, x) => ops.activate(tape, f, x));
    expect([...slopes('tanh').gradient]).toEqual([0, 0]);
    expect([...slopes('gelu').gradient]).toEqual([1, 0]);
    expect(slopes('gelu').out[1]).toBeCloseTo(0, 12);
  });
});
