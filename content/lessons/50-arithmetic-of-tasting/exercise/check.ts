// LayerNorm on numbers that can be followed by hand, and on some where ε matters.

import { type Check, expectClose } from '#cells/exercise.ts';
import type * as solution from './solution.ts';

const EPSILON = 1e-5;
const mean = (x: number[]): number => x.reduce((sum, value) => sum + value, 0) / x.length;

function variance(x: number[], divisor = x.length): number {
  const middle = mean(x);
  return x.reduce((sum, value) => sum + (value - middle) ** 2, 0) / divisor;
}

function over(x: number[], spread: number): number[] {
  const middle = mean(x);
  return x.map((value) => (value - middle) / spread);
}

const right = (x: number[]) => over(x, Math.sqrt(variance(x) + EPSILON));

function compared(x: number[], got: number[]) {
  const mistakes = [
    { when: over(x, Math.sqrt(variance(x, x.length - 1) + EPSILON)), message: 'unbiased-variance' },
    { when: over(x, Math.sqrt(variance(x)) + EPSILON), message: 'eps-outside' },
  ];
  return expectClose(got, right(x), { given: x, mistakes });
}

const x = [10, 4, 4, 2];
const gain = [2, 1, 0.5, 3];
const bias = [1, -1, 0, 2];
const zeros = [0, 0, 0, 0];

export const checks: Check<typeof solution>[] = [
  { task: 'normalize', name: 'four-numbers', run: ({ normalize }) => compared(x, normalize([...x])) },
  {
    task: 'normalize',
    name: 'nearly-equal',
    run({ normalize }) {
      const close = [5.001, 5, 5, 4.999];
      return compared(close, normalize([...close]));
    },
  },
  {
    task: 'normalize',
    name: 'all-equal',
    run: ({ normalize }) => expectClose(normalize([7, 7, 7, 7]), zeros, { given: [7, 7, 7, 7] }),
  },
  {
    task: 'season',
    name: 'gain',
    run({ layerNorm }) {
      const mistakes = [{ when: right(x.map((value, i) => value * gain[i])), message: 'gain-first' }];
      const expected = right(x).map((value, i) => value * gain[i]);
      return expectClose(layerNorm([...x], gain, zeros), expected, { given: { x, gain, bias: zeros }, mistakes });
    },
  },
  {
    task: 'season',
    name: 'bias',
    run({ layerNorm }) {
      const mistakes = [{ when: right(x).map((value, i) => (value + bias[i]) * gain[i]), message: 'bias-times-gain' }];
      const expected = right(x).map((value, i) => value * gain[i] + bias[i]);
      return expectClose(layerNorm([...x], gain, bias), expected, { given: { x, gain, bias }, mistakes });
    },
  },
];
