// Where the norm stands, told by pieces that can be followed by hand.

import { type Check, expectClose } from '#cells/exercise.ts';
import type * as solution from './solution.ts';

const norm = (x: number[]): number[] => x.map((value) => value / 2);
const layer = (x: number[]): number[] => x.map((_, i) => x[(i + 1) % x.length] + 1);
const silent = (x: number[]): number[] => x.map(() => 0);
const add = (a: number[], b: number[]): number[] => a.map((value, i) => value + b[i]);
const right = (x: number[]): number[] => add(x, layer(norm(x)));

export const checks: Check<typeof solution>[] = [
  {
    task: 'block',
    name: 'block',
    run({ block }) {
      const x = [2, 4, -6];
      const mistakes = [
        { when: norm(add(x, layer(x))), message: 'still-post' },
        { when: norm(right(x)), message: 'norm-of-sum' },
        { when: add(norm(x), layer(norm(x))), message: 'norm-on-the-lane' },
      ];
      return expectClose(block([...x], norm, layer), right(x), { given: x, mistakes });
    },
  },
  {
    task: 'block',
    name: 'lane',
    run: ({ block }) => expectClose(block([3, -1], norm, silent), [3, -1], { given: [3, -1] }),
  },
  {
    task: 'network',
    name: 'last-norm',
    run({ network }) {
      const x = [2, 4, -6];
      const stream = right(right(right(x)));
      const mistakes = [{ when: stream, message: 'no-last-norm' }];
      return expectClose(network([...x], norm, [layer, layer, layer]), norm(stream), { given: x, mistakes });
    },
  },
];
