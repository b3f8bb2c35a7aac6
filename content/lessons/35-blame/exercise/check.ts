// Blame through layers of a single number, as in the lesson's arithmetic.

import { type Check, expectClose } from '#cells/exercise.ts';
import type * as solution from './solution.ts';

const slopes = [0.1, -0.2, 0.05];
const SMALL = 1e-9; // the plain row leaves a thousandth

export const checks: Check<typeof solution>[] = [
  {
    task: 'plain',
    name: 'three',
    run: ({ plainBlame }) => expectClose(plainBlame([...slopes]), -0.001, { given: slopes, tolerance: SMALL }),
  },
  { task: 'plain', name: 'nobody', run: ({ plainBlame }) => expectClose(plainBlame([]), 1, { given: [] }) },
  {
    task: 'residual',
    name: 'three',
    run({ residualBlame }) {
      const mistakes = [
        { when: -0.001, message: 'forgotten-one' },
        { when: 0.95, message: 'adds-the-slopes' },
        { when: 0.999, message: 'one-for-the-row' },
      ];
      return expectClose(residualBlame([...slopes]), 0.924, { given: slopes, tolerance: SMALL, mistakes });
    },
  },
  {
    task: 'residual',
    name: 'silent',
    run({ residualBlame }) {
      const silent = Array.from({ length: 100 }, () => 0);
      const mistakes = [{ when: 0, message: 'forgotten-one' }];
      return expectClose(residualBlame([...silent]), 1, { given: silent, mistakes });
    },
  },
];
