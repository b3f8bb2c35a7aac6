// Every way back against what it claims to be: the slope of the way forward, measured by central differences in
// double precision. And the same tape in single precision against the one in double.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tape, Value } from '../tape.ts';
import { tensor } from '../tensor.ts';
import * as ops from './index.ts';
import { differences, distance, drawn, gradients, SCENES, type Scene, stage, together } from './scenes.testing.ts';

const EXACT = 1e-7;
const ROUNDED = 2e-6;

describe.each(SCENES)('$name', (scene) => {
  test('every gradient is the slope that central differences measure', () => {
    const staged = stage(scene, Float64Array);
    const measured = differences(staged);
    gradients(staged).forEach((gradient, i) => {
      expect(distance(gradient, measured[i]!), `source ${i}`).toBeLessThan(EXACT);
    });
  });

  test('in single precision, output and gradients are those of double precision but for rounding', () => {
    const [single, double] = [stage(scene, Float32Array), stage(scene, Float64Array)];
    const exact = gradients(double);
    gradients(single).forEach((gradient, i) => {
      expect(distance(gradient, exact[i]!), `source ${i}`).toBeLessThan(ROUNDED);
    });
    expect(distance(single.program.read(single.out), double.program.read(double.out))).toBeLessThan(ROUNDED);
  });

  test('its gradients add up with those of another use of the same sources', () => {
    const record = scene.record;
    const twice: Scene['record'] = (tape, xs, given) => ops.add(tape, record(tape, xs, given), record(tape, xs, given));
    const doubled: Scene['record'] = (tape, xs, given) => ops.scale(tape, record(tape, xs, given), 2);
    const expected = gradients(stage({ ...scene, record: doubled }, Float64Array));
    gradients(stage({ ...scene, record: twice }, Float64Array)).forEach((gradient, i) => {
      expect(distance(gradient, expected[i]!), `source ${i}`).toBeLessThan(1e-12);
    });
  });

  test('nothing counts but what is put in: what was in the memory before leaves no trace', () => {
    const staged = stage(scene, Float32Array);
    const before = gradients(staged);
    const out = staged.program.read(staged.out).slice();
    const numbers = staged.fed.map((value) => staged.program.read(value).slice());
    staged.program.memory.fill(Number.NaN);
    staged.fed.forEach((value, i) => void staged.program.read(value).set(numbers[i]!));
    expect(gradients(staged)).toEqual(before);
    expect(staged.program.read(staged.out)).toEqual(out);
  });
});

describe('for any shape', () => {
  const extent = fc.integer({ min: 1, max: 9 });
  const few = fc.integer({ min: 1, max: 4 });

  /** Holds a scene's gradients against differences, relative to the largest of all: some are 0 by nature. */
  function holds(shapes: Scene['shapes'], record: Scene['record'], given?: Scene['given']): void {
    const staged = stage({ name: '', shapes, record, ...(given && { given }) }, Float64Array);
    const measured = together(differences(staged));
    expect(distance(together(gradients(staged)), measured)).toBeLessThan(EXACT);
  }

  test('linear', () => {
    fc.assert(
      fc.property(extent, extent, extent, (rows, inputs, outputs) =>
        holds([[rows, inputs], [inputs, outputs], [outputs]], (tape, [x, w, b]) => ops.linear(tape, x!, w!, b)),
      ),
      { numRuns: 30 },
    );
  });

  test('attention', () => {
    fc.assert(
      fc.property(few, few, few, few, fc.boolean(), (batch, tokens, heads, inner, causal) => {
        const shape = [batch, tokens, heads * inner];
        holds([shape, shape, shape], (tape, [queries, keys, values]) => {
          return ops.attention(tape, { queries: queries!, keys: keys!, values: values! }, heads, causal).out;
        });
      }),
      { numRuns: 30 },
    );
  });

  test('embedding, wherever the indices point', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }), few, (indices, width) =>
        holds(
          [[5, width]],
          (tape, [table], given) => ops.embedding(tape, table!, given),
          tensor([indices.length], indices),
        ),
      ),
      { numRuns: 30 },
    );
  });

  test('cross-entropy, whatever is asked and whatever ignored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 1, maxLength: 9 }), (classes) =>
        holds(
          [[classes.length, 5]],
          (tape, [logits], given) => ops.crossEntropy(tape, logits!, given),
          tensor([classes.length], classes),
        ),
      ),
      { numRuns: 30 },
    );
  });
});

test('attention is causal unless told otherwise', () => {
  const evaluate = (causal?: boolean) => {
    const record: Scene['record'] = (tape, [x]) =>
      ops.attention(tape, { queries: x!, keys: x!, values: x! }, 2, causal).out;
    return gradients(stage({ name: '', shapes: [[2, 3, 4]], record }, Float64Array));
  };
  expect(evaluate()).toEqual(evaluate(true));
  expect(evaluate()).not.toEqual(evaluate(false));
});

describe('what does not pass the way back', () => {
  const layerNorm = (tape: Tape, x: Value) => ops.layerNorm(tape, x, undefined, 0);
  const rmsNorm = (tape: Tape, x: Value) => ops.rmsNorm(tape, x, undefined, 0);
  const upstream = Array.from(drawn(8, [4, 6]).data);
  const raised = upstream.map((value) => value + 1);

  /** The gradient of a map of x (4, 6) to which `slopes` come down. */
  function through(map: (tape: Tape, x: Value) => Value, slopes: readonly number[]): number[] {
    const record: Scene['record'] = (tape, [x], given) => {
      const flat = { shape: [1, 24], at: map(tape, x!).at };
      return { shape: [], at: ops.linear(tape, flat, { shape: [24, 1], at: given.at }).at };
    };
    const staged = stage({ name: '', shapes: [[4, 6]], given: tensor([4, 6], slopes), record }, Float64Array);
    return Array.from(gradients(staged)[0]!);
  }

  /** The inner product of each row of a (4, 6) with that of b. */
  const along = (a: readonly number[], b: ArrayLike<number>) =>
    [0, 6, 12, 18].map((start) => a.slice(start, start + 6).reduce((sum, value, i) => sum + value * b[start + i]!, 0));

  test('the gradient of layerNorm does not see the mean of the upstream gradient; that of rmsNorm does', () => {
    expect(distance(through(layerNorm, raised), through(layerNorm, upstream))).toBeLessThan(1e-6);
    expect(distance(through(rmsNorm, raised), through(rmsNorm, upstream))).toBeGreaterThan(0.1);
  });

  test('what comes out of a norm is perpendicular to its row: a longer row gives the same output', () => {
    for (const norm of [layerNorm, rmsNorm]) {
      for (const product of along(through(norm, upstream), drawn(0, [4, 6]).data)) expect(product).toBeCloseTo(0, 12);
    }
  });

  test('what comes out of layerNorm has mean zero: a raised row gives the same output', () => {
    const ones = new Float32Array(24).fill(1);
    for (const total of along(through(layerNorm, upstream), ones)) expect(total).toBeCloseTo(0, 12);
  });

  test('add hands the gradient on as it is, to both', () => {
    const doubled = through((tape, x) => ops.add(tape, x, x), upstream);
    expect(doubled).toEqual(upstream.map((value) => 2 * value));
  });

  test('targets are given, not learned: no gradient reaches them', () => {
    const staged = stage(SCENES.find(({ name }) => name === 'meanSquaredError')!, Float64Array);
    gradients(staged);
    expect([...staged.program.gradient(staged.given)]).toEqual(new Array(12).fill(0));
  });
});
