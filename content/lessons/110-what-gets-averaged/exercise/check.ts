// RMSNorm on rows that tell it from LayerNorm.

import { type Check, expectClose } from '#cells/exercise.ts';
import type * as solution from './solution.ts';

const EPSILON = 1e-5;
const ones = [1, 1, 1, 1];
const mean = (x: number[]): number => x.reduce((sum, value) => sum + value, 0) / x.length;
const square = (x: number[]): number => mean(x.map((value) => value ** 2));
const right = (x: number[]): number[] => x.map((value) => value / Math.sqrt(square(x) + EPSILON));

function compared(rmsNorm: typeof solution.rmsNorm, x: number[], gain = ones) {
  const seasoned = (row: number[]) => row.map((value, i) => value * gain[i]);
  const mistakes = [
    { when: seasoned(right(x.map((value) => value - mean(x)))), message: 'subtracts-the-mean' },
    { when: seasoned(x.map((value) => value / (Math.sqrt(square(x)) + EPSILON))), message: 'eps-outside' },
    { when: seasoned(x.map((value) => value / (square(x) + EPSILON))), message: 'no-root' },
  ];
  return expectClose(rmsNorm([...x], gain), seasoned(right(x)), { given: gain === ones ? x : { x, gain }, mistakes });
}

export const checks: Check<typeof solution>[] = [
  { task: 'rms', name: 'four-numbers', run: ({ rmsNorm }) => compared(rmsNorm, [3, 1, -1, 1]) },
  { task: 'rms', name: 'mean-stays', run: ({ rmsNorm }) => compared(rmsNorm, [5, 5, 5, 5]) },
  { task: 'rms', name: 'nearly-zero', run: ({ rmsNorm }) => compared(rmsNorm, [0.001, 0.002, -0.001, 0]) },
  { task: 'rms', name: 'gain', run: ({ rmsNorm }) => compared(rmsNorm, [3, 1, -1, 1], [2, 0, -1, 10]) },
];
