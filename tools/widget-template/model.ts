// The computation: a random signal goes through a stack of the core's blocks, and after each one its size is asked.
// Pure and seeded: no screen, no clock, and no other chance than the seed's.

import { applyBlock, initBlock, key, normal, rms, split, zeros } from '#core';

const WIDTH = 64; // numbers in the signal

/** Which stack: how many blocks, whether each adds its input back, and which random numbers. */
export interface Setting {
  readonly layers: number;
  readonly residual: boolean;
  readonly seed: number;
}

/** Returns the size (RMS) of the signal at the start, index 0, and after block k, index k. */
export function sizesAlong({ layers, residual, seed }: Setting): number[] {
  const stream = key(seed);
  let signal = zeros([1, WIDTH]);
  normal(split(stream, 0), signal.data);
  const sizes = [rms(signal.data)];
  for (let k = 1; k <= layers; k++) {
    signal = applyBlock(initBlock(split(stream, k), WIDTH), { residual, norm: 'none' }, signal);
    sizes.push(rms(signal.data));
  }
  return sizes;
}
