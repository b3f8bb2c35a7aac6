// Optimisers against their published rules, against TensorFlow.js, and against what their names promise.

import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as ops from '../ops/index.ts';
import { distance, drawn, together } from '../ops/scenes.testing.ts';
import * as other from '../ops/tfjs.testing.ts';
import { compile, type Program, Tape, type Value } from '../tape.ts';
import { tensor } from '../tensor.ts';
import { adam, clipGradient, momentum, type Optimizer, sgd, warmup } from './optimizers.ts';

const STEPS = 20;
const [POINTS, TARGETS, WEIGHTS, BIAS] = [drawn(0, [12, 4]), drawn(1, [12, 3]), drawn(2, [4, 3]), drawn(3, [3])];

/** A least-squares problem in its memory. */
function regression(optimizer: Optimizer): { program: Program; loss: Value } {
  const tape = new Tape();
  const [weights, bias] = [tape.parameter(WEIGHTS), tape.parameter(BIAS)];
  const [x, target] = [tape.value([12, 4]), tape.value([12, 3])];
  const loss = ops.meanSquaredError(tape, ops.activate(tape, 'tanh', ops.linear(tape, x, weights, bias)), target);
  const program = compile(tape, optimizer.slots);
  program.read(x).set(POINTS.data);
  program.read(target).set(TARGETS.data);
  optimizer.init(program);
  return { program, loss };
}

/** A program whose parameters start at `values` and whose gradients are set from outside. */
function parameters(values: readonly number[], optimizer: Optimizer = sgd()) {
  const tape = new Tape();
  const x = tape.parameter(tensor([values.length], values));
  const program = compile(tape, optimizer.slots);
  optimizer.init(program);
  const step = (gradient: readonly number[], index: number, rate: number) => {
    program.gradient(x).set(gradient);
    optimizer.update(program, index, rate);
    return [...program.read(x)];
  };
  return { program, x, step };
}

describe.each([
  { name: 'sgd', rate: 0.3, ours: sgd(), theirs: () => tf.train.sgd(0.3) },
  { name: 'momentum', rate: 0.1, ours: momentum(0.9), theirs: () => tf.train.momentum(0.1, 0.9) },
  { name: 'adam', rate: 0.05, ours: adam(), theirs: () => tf.train.adam(0.05, 0.9, 0.999, 1e-8) },
  {
    name: 'adam with other decays',
    rate: 0.1,
    ours: adam(0.8, 0.9, 1e-3),
    theirs: () => tf.train.adam(0.1, 0.8, 0.9, 1e-3),
  },
])('$name', ({ rate, ours, theirs }) => {
  test('20 steps of least squares end where theirs end', () => {
    const { program, loss } = regression(ours);
    const variables = [WEIGHTS, BIAS].map((initial) => tf.variable(other.theirs(initial)));
    const their = theirs();
    const [x, target] = [POINTS, TARGETS].map(other.theirs);
    for (let step = 0; step < STEPS; step++) {
      program.forward();
      program.backward(loss);
      ours.update(program, step, rate);
      const lossOf = () => tf.losses.meanSquaredError(target!, tf.tanh(other.linear(x!, variables[0]!, variables[1]!)));
      their.minimize(lossOf as () => tf.Scalar, false, variables);
    }
    const moved = program.memory.slice(0, program.parameterCount);
    const expected = together(variables.map((variable) => variable.dataSync()));
    expect(distance(moved, expected)).toBeLessThan(1e-5);
    expect(distance(moved, together([WEIGHTS.data, BIAS.data]))).toBeGreaterThan(0.1);
    tf.disposeVariables();
  });

  test('a rate of 0 moves nothing', () => {
    const { step } = parameters([1, -2, 3], ours);
    for (let index = 0; index < 3; index++) expect(step([5, -1, 2], index, 0)).toEqual([1, -2, 3]);
  });

  test('started anew, it walks the same way: init forgets what the slots held', () => {
    const { program, x, step } = parameters([1, -2, 3], ours);
    const walk = () => [0, 1, 2].map((index) => step([5, -1, index], index, rate));
    const first = walk();
    program.read(x).set([1, -2, 3]);
    ours.init(program);
    expect(walk()).toEqual(first);
  });
});

describe('the rules', () => {
  test('sgd: x - rate dx', () => {
    expect(parameters([1, -2], sgd()).step([4, -8], 0, 0.25)).toEqual([0, 0]);
  });

  test('momentum: a constant gradient moves by rate dx, then 1.5, then 1.75 times that, with decay 0.5', () => {
    const { step } = parameters([0], momentum(0.5));
    expect([0, 1, 2].map((index) => step([-2], index, 0.5)[0])).toEqual([1, 2.5, 4.25]);
  });

  test('momentum with decay 0 is sgd', () => {
    const [still, plain] = [parameters([1, 2], momentum(0)), parameters([1, 2], sgd())];
    for (let index = 0; index < 3; index++) {
      expect(still.step([index, -1], index, 0.1)).toEqual(plain.step([index, -1], index, 0.1));
    }
  });

  test('adam: the first step is the rate, against the sign of the gradient, however large that is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-4, max: 1, noNaN: true }),
        (slope, rate) => {
          const [down, up] = parameters([0, 0], adam()).step([slope, -slope], 0, rate);
          expect(down! / -rate).toBeCloseTo(1, 4);
          expect(up).toBe(-down!);
        },
      ),
    );
  });

  test('adam: a constant gradient moves by the rate at every step', () => {
    const { step } = parameters([0], adam());
    const places = Array.from({ length: 50 }, (_, index) => step([3], index, 0.01)[0]!);
    places.forEach((place, index) => void expect(place / (-0.01 * (index + 1))).toBeCloseTo(1, 5));
  });

  test('adam: a gradient of 0 moves nothing', () => {
    expect(parameters([1, 2], adam()).step([0, 0], 0, 0.1)).toEqual([1, 2]);
  });
});

describe('clipGradient', () => {
  const gradients = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 9 });
  const norm = (values: Iterable<number>) => Math.hypot(...values);

  test('a gradient longer than the limit keeps its direction and gets that length; a shorter one keeps its bits', () => {
    fc.assert(
      fc.property(gradients, fc.double({ min: 0.01, max: 100, noNaN: true }), (gradient, most) => {
        const { program, x } = parameters(gradient);
        program.gradient(x).set(gradient);
        const before = [...program.gradient(x)];
        const length = clipGradient(program, most);
        expect(length).toBeCloseTo(norm(before), 8);
        if (length <= most) expect([...program.gradient(x)]).toEqual(before);
        else
          expect(
            distance(
              program.gradient(x),
              before.map((value) => (value * most) / length),
            ),
          ).toBeLessThan(1e-6);
        expect(norm(program.gradient(x))).toBeLessThanOrEqual(Math.min(length, most) * (1 + 1e-6));
      }),
    );
  });

  test('only gradients of parameters count, and the parameters stay', () => {
    const { program, loss } = regression(sgd());
    program.forward();
    program.backward(loss);
    const [values, gradients] = [program.memory.slice(0, program.toGradient), program.memory.slice(program.toGradient)];
    const length = clipGradient(program, 1e-3);
    expect(length).toBeCloseTo(norm(gradients.subarray(0, program.parameterCount)), 6);
    expect(program.memory.slice(0, program.toGradient)).toEqual(values);
    expect(program.memory.slice(program.toGradient + program.parameterCount)).toEqual(
      gradients.slice(program.parameterCount),
    );
  });
});

describe('warmup', () => {
  test('the rate rises by equal amounts, reaches its height at the last step of the warm-up, and stays', () => {
    expect([0, 1, 2, 3, 4, 5, 100].map((step) => warmup(8, 4, step))).toEqual([2, 4, 6, 8, 8, 8, 8]);
  });

  test('without warm-up the rate is there from the first step', () => {
    expect(warmup(0.1, 0, 0)).toBe(0.1);
  });
});
