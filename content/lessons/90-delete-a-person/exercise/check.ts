// Who is left in a row, and what the stream of a real row measures when some are missing.

import { type Check, expectClose, expectSame, expectWithin, firstFailure } from '#cells/exercise.ts';
import { applyBlock, type Block, initBlock, key, meanSquare, normal, split, type Tensor, tensor } from '#core';
import type * as solution from './solution.ts';

const WIDTH = 64;
const PRE_LN = { residual: true, norm: 'layer' } as const;
const EXAMPLES = 8;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

function measured({ without }: typeof solution, seed: number, depth: number, missing: number): number {
  let blocks: Block[] = Array.from({ length: depth }, (_, i) => initBlock(split(key(seed), i + 1), WIDTH));
  for (let gone = 0; gone < missing; gone++) blocks = without(blocks, 1);
  let x: Tensor = tensor([EXAMPLES, WIDTH], normal(split(key(seed), 0), new Float32Array(EXAMPLES * WIDTH)));
  const start = meanSquare(x.data);
  for (const block of blocks) x = applyBlock(block, PRE_LN, x);
  return meanSquare(x.data) / start;
}

function compared(answer: typeof solution, depth: number, missing: number) {
  const sum = SEEDS.reduce((all, seed) => all + measured(answer, seed, depth, missing), 0);
  const mean = sum / SEEDS.length;
  const predicted = answer.predictedMeanSquare(depth, missing);
  return expectWithin(predicted, [mean / 1.2, mean * 1.2], { given: { depth, missing, measured: mean } });
}

export const checks: Check<typeof solution>[] = [
  {
    task: 'without',
    name: 'second',
    run({ without }) {
      const mistakes = [{ when: [1, 2, 4], message: 'off-by-one' }];
      return expectSame(without([1, 2, 3, 4], 2), [1, 3, 4], { given: { blocks: [1, 2, 3, 4], k: 2 }, mistakes });
    },
  },
  {
    task: 'without',
    name: 'row-kept',
    run({ without }) {
      const row = [1, 2, 3, 4];
      const left = without(row, 2);
      const mistakes = [{ when: [1, 3, 4], message: 'changes-the-row' }];
      return firstFailure(expectSame(row, [1, 2, 3, 4], { given: [1, 2, 3, 4], mistakes }), expectSame(left.length, 3));
    },
  },
  {
    task: 'predict',
    name: 'law',
    run({ predictedMeanSquare }) {
      const mistakes = [
        { when: 4, message: 'doubles' },
        { when: 2, message: 'forgets-the-original' },
      ];
      return expectClose(predictedMeanSquare(4, 2), 3, { given: { depth: 4, missing: 2 }, mistakes });
    },
  },
  {
    task: 'predict',
    name: 'measured',
    run: (answer) => firstFailure(compared(answer, 12, 1), compared(answer, 24, 6), compared(answer, 50, 10)),
  },
];
