// Residual networks without a norm, their branches scaled as an answer says.

import { type Check, expectWithin } from '#cells/exercise.ts';
import { applyBlock, initBlock, key, meanSquare, normal, split, type Tensor, tensor } from '#core';
import type * as solution from './solution.ts';

const WIDTH = 64;
const EXAMPLES = 4;
const SEEDS = [1, 2, 3, 4, 5, 6];

/** How many times its first mean square a network ends with. */
function growth(seed: number, depth: number, branchScale: number): number {
  const wiring = { residual: true, norm: 'none', branchScale } as const;
  let x: Tensor = tensor([EXAMPLES, WIDTH], normal(split(key(seed), 0), new Float32Array(EXAMPLES * WIDTH)));
  const start = meanSquare(x.data);
  for (let k = 1; k <= depth; k++) x = applyBlock(initBlock(split(key(seed), k), WIDTH), wiring, x);
  return meanSquare(x.data) / start;
}

function mistakeOf(branchScale: typeof solution.branchScale, depth: number): string | undefined {
  const scale = branchScale(depth);
  if (scale === 1) return 'no-scale';
  if (Math.abs(scale * depth - 1) < 0.05) return 'one-over-depth';
  return scale === branchScale(2 * depth) ? 'one-constant' : undefined;
}

function compared({ branchScale }: typeof solution, depth: number) {
  const scale = branchScale(depth);
  const mean = SEEDS.reduce((sum, seed) => sum + growth(seed, depth, scale), 0) / SEEDS.length;
  return expectWithin(mean, [2, 4], { given: { depth, s: scale }, message: mistakeOf(branchScale, depth) });
}

export const checks: Check<typeof solution>[] = [
  { task: 'scale', name: 'shallow', run: (answer) => compared(answer, 10) },
  { task: 'scale', name: 'middle', run: (answer) => compared(answer, 40) },
  { task: 'scale', name: 'deep', run: (answer) => compared(answer, 100) },
];
