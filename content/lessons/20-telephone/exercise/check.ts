// A residual layer on numbers that can be followed by hand.

import { type Check, expectClose, expectSame } from '#cells/exercise.ts';
import type * as solution from './solution.ts';

const turned = (x: number[]): number[] => x.map((_, i) => 2 * x[(i + 1) % x.length]);
const doubled = (x: number[]): number[] => x.map((value) => 2 * value);
const silent = (x: number[]): number[] => x.map(() => 0);

export const checks: Check<typeof solution>[] = [
  {
    task: 'residual',
    name: 'four-numbers',
    run({ residual }) {
      const x = [3, -1, 0.5, 2];
      const mistakes = [{ when: turned(x), message: 'forgotten-skip' }];
      return expectClose(residual([...x], turned), [1, 0, 4.5, 8], { given: x, mistakes });
    },
  },
  {
    task: 'residual',
    name: 'silent-layer',
    run({ residual }) {
      const x = [3, -1, 0.5, 2];
      const mistakes = [{ when: [0, 0, 0, 0], message: 'forgotten-skip' }];
      return expectClose(residual([...x], silent), x, { given: x, mistakes });
    },
  },
  {
    task: 'residual',
    name: 'input-kept',
    run({ residual }) {
      const x = [3, -1];
      residual(x, doubled);
      return expectSame(x, [3, -1], { given: [3, -1], mistakes: [{ when: [9, -3], message: 'changes-its-input' }] });
    },
  },
  {
    task: 'telephone',
    name: 'three-people',
    run({ telephone }) {
      const mistakes = [
        { when: [8], message: 'forgotten-skip' },
        { when: [7], message: 'hears-the-first' },
      ];
      return expectClose(telephone([1], [doubled, doubled, doubled]), [27], { given: [1], mistakes });
    },
  },
  {
    task: 'telephone',
    name: 'hundred-silent',
    run({ telephone }) {
      const x = [3, -1, 0.5, 2];
      const row = Array.from({ length: 100 }, () => silent);
      const mistakes = [{ when: [0, 0, 0, 0], message: 'forgotten-skip' }];
      return expectClose(telephone([...x], row), x, { given: x, mistakes });
    },
  },
];
