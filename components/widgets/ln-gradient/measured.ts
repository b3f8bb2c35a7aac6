// Numbers that the lesson's text quotes beside the figure's own: measured at build.

import { applyBlock, initBlock, key, normal, rms, split, zeros } from '#core';

const WIDTH = 64;
const NETWORKS = 9; // odd, so that one of them is the median

/** Returns the size (RMS) of a Pre-LN stream after `depth` blocks of width 64, in the median of 9 networks. */
export function streamSize(depth: number): number {
  const sizes = Array.from({ length: NETWORKS }, (_, seed) => streamOf(key(seed + 1), depth));
  return sizes.sort((a, b) => a - b)[(NETWORKS - 1) / 2]!;
}

function streamOf(root: ReturnType<typeof key>, depth: number): number {
  let x = zeros([1, WIDTH]);
  normal(split(root, 0), x.data);
  for (let block = 1; block <= depth; block++) {
    x = applyBlock(initBlock(split(root, block), WIDTH), { residual: true, norm: 'layer' }, x);
  }
  return rms(x.data);
}
