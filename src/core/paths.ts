// A residual network of n blocks is a sum over 2^n paths: each block is gone through or gone around
// (Veit et al. 2016, arXiv 1605.06431).

import { requireInteger } from './fault.ts';

const MOST_BLOCKS = 1000;

/** Returns the share of paths through k of `blocks` (0 to 1000) blocks at k, C(blocks, k) / 2^blocks, summing to 1. */
export function pathLengths(blocks: number): Float64Array {
  requireInteger('pathLengths', 'blocks', blocks, 0, MOST_BLOCKS);
  const shares = new Float64Array(blocks + 1);
  shares[0] = 1;
  for (let block = 1; block <= blocks; block++) {
    for (let k = block; k > 0; k--) shares[k] = (shares[k]! + shares[k - 1]!) / 2;
    shares[0]! /= 2;
  }
  return shares;
}

/**
 * Returns how many paths go through exactly `length` (0 to blocks) of `blocks` (0 to 1000) blocks: C(blocks, length).
 */
export function pathCount(blocks: number, length: number): bigint {
  requireInteger('pathCount', 'blocks', blocks, 0, MOST_BLOCKS);
  requireInteger('pathCount', 'length', length, 0, blocks);
  let count = 1n;
  for (let k = 1; k <= length; k++) count = (count * BigInt(blocks - length + k)) / BigInt(k);
  return count;
}
