// A Pre-LN block on three numbers, and the race's task for a hundred of them.

import { type Check, expectClose, expectWithin, firstFailure } from '#cells/exercise.ts';
import { key } from '#core';
import { spirals, type Trainer } from '#core/learning.ts';
import type * as solution from './solution.ts';

const STEPS = 500;
const norm = (x: number[]): number[] => x.map((value) => value / 2);
const layer = (x: number[]): number[] => x.map((_, i) => x[(i + 1) % x.length] + 1);
const sum = (a: number[], b: number[]): number[] => a.map((value, i) => value + b[i]);

/** Draws steps from an answer's training, at most 500; the network as it stands then. */
function trained(train: typeof solution.train): Trainer | undefined {
  let net: Trainer | undefined;
  let steps = 0;
  for (const at of train()) {
    net = at;
    steps += 1;
    if (steps === STEPS) break;
  }
  return net;
}

export const checks: Check<typeof solution>[] = [
  {
    task: 'block',
    name: 'pieces',
    run({ block }) {
      const x = [2, 4, -6];
      const mistakes = [
        { when: layer(norm(x)), message: 'no-skip' },
        { when: layer(x), message: 'no-skip' },
        { when: sum(x, layer(x)), message: 'no-norm' },
        { when: norm(sum(x, layer(x))), message: 'norm-of-sum' },
      ];
      return expectClose(block([...x], norm, layer), sum(x, layer(norm(x))), { given: x, mistakes });
    },
  },
  {
    task: 'train',
    name: 'spirals',
    run({ spec, train }) {
      const { residual, norm: kind, depth } = spec;
      const right = trained(train)?.accuracy(spirals(key(4), 512)) ?? 0;
      const message = kind === 'none' && residual ? 'no-norm' : residual ? undefined : 'no-skip';
      return firstFailure(
        expectWithin(right, [0.95, 1], { given: { depth, residual, norm: kind }, message }),
        expectClose(depth, 100),
      );
    },
  },
];
