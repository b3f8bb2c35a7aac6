// LayerNorm's gradient by hand, by nudging, and by the core's own differentiation.

import { type Check, expectClose } from '#cells/exercise.ts';
import { key, normal, tensor } from '#core';
import { compile, ops, Tape } from '#core/learning.ts';
import type * as solution from './solution.ts';

const mean = (list: number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

function forward(x: number[]) {
  const middle = mean(x);
  const sigma = Math.sqrt(mean(x.map((value) => (value - middle) ** 2)) + 1e-5);
  return { sigma, z: x.map((value) => (value - middle) / sigma) };
}

/** The gradient that the core's tape finds for the sum of z times g. */
function byTape(x: number[], g: number[]): number[] {
  const tape = new Tape();
  const input = tape.parameter(tensor([1, x.length], Float32Array.from(x)));
  const push = tape.parameter(tensor([x.length, 1], Float32Array.from(g)));
  const out = ops.linear(tape, ops.layerNorm(tape, input), push);
  const program = compile(tape);
  program.forward();
  program.backward(out);
  return Array.from(program.gradient(input));
}

/** What a nudge of each input does to the sum of z times g. */
function byNudges(x: number[], g: number[]): number[] {
  const step = 1e-5;
  return x.map((_, i) => {
    const nudged = (by: number) => dot(forward(x.map((value, j) => (j === i ? value + by : value))).z, g);
    return (nudged(step) - nudged(-step)) / (2 * step);
  });
}

function compared(backward: typeof solution.backward, x: number[], g: number[], expected: number[]) {
  const { sigma, z } = forward(x);
  const along = mean(g.map((value, i) => value * z[i]));
  const mistakes = [
    { when: g.map((value) => value / sigma), message: 'constants' },
    { when: g.map((value, i) => (value - z[i] * along) / sigma), message: 'no-mean' },
    { when: g.map((value) => (value - mean(g)) / sigma), message: 'no-size' },
  ];
  return expectClose(backward([...x], [...g]), expected, { given: { x, g }, tolerance: 1e-5, mistakes });
}

export const checks: Check<typeof solution>[] = [
  {
    task: 'backward',
    name: 'four-numbers',
    run: ({ backward }) => compared(backward, [10, 4, 4, 2], [0, 0, 0, 1], [1 / 18, -1 / 9, -1 / 9, 1 / 6]),
  },
  {
    task: 'backward',
    name: 'nudges',
    run({ backward }) {
      const [x, g] = [
        [1, -2, 0.5, 3, 1.5],
        [2, -1, 0, 1, 3],
      ] as [number[], number[]];
      return compared(backward, x, g, byNudges(x, g));
    },
  },
  {
    task: 'backward',
    name: 'core',
    run({ backward }) {
      const drawn = Array.from(normal(key(1), new Float32Array(16)));
      const [x, g] = [drawn.slice(0, 8), drawn.slice(8)];
      return compared(backward, x, g, byTape(x, g));
    },
  },
];
