// How long the paths are that the gradient takes, in the median network: measured at build for the lesson's own numbers.

import { gradientLengths, meanLength, middleOf, type Setting } from './model.ts';

/** How many networks a number in the text is taken over: seeds 1 to 15. */
export const NETWORKS = 15;

/** What can be quoted, each as the median over the networks. */
export interface Measured {
  /** Mean number of blocks that the gradient goes through. */
  readonly mean: number;
  /** The shortest and the longest path of the middle 98 % of the gradient. */
  readonly from: number;
  readonly to: number;
}

const known = new Map<string, Measured>();

/** Returns what is measured of the gradient's paths in networks of a depth. */
export function measurePaths(blocks: number, norm: Setting['norm']): Measured {
  const name = `${blocks} ${norm}`;
  const measured = known.get(name) ?? measureNow(blocks, norm);
  known.set(name, measured);
  return measured;
}

function measureNow(blocks: number, norm: Setting['norm']): Measured {
  const all = Array.from({ length: NETWORKS }, (_, i) => gradientLengths({ blocks, norm, seed: i + 1 }));
  return {
    mean: middle(all.map(meanLength)),
    from: middle(all.map((shares) => middleOf(shares).from)),
    to: middle(all.map((shares) => middleOf(shares).to)),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
