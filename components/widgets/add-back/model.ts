// One layer on four numbers: F(x) = s ReLU(x) W with He-initialised W, and what comes out with and without the skip.

import { branch, cosine, initBlock, key, tensor } from '#core';

/** What goes in, what the layer makes of it, and what comes out. */
export interface Sum {
  readonly x: readonly number[];
  readonly layer: readonly number[];
  readonly out: readonly number[];
  readonly likeness: number; // cosine of out and x, NaN where one of them is all zeros
}

/** Returns the layer of a seed applied to x, its strength s from 0 up, with or without its input added back. */
export function addBack(x: readonly number[], strength: number, residual: boolean, seed: number): Sum {
  const block = initBlock(key(seed), x.length);
  const layer = Array.from(branch(block, { norm: 'none' }, tensor([1, x.length], x)).data, (value) => value * strength);
  const out = layer.map((value, i) => (residual ? x[i]! + value : value));
  return { x, layer, out, likeness: cosine(x, out) };
}
