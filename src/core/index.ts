// The numeric core's first door: arithmetic, forwards only. What learns is behind the second, learning.ts, so that a
// figure that trains nothing loads nothing of it. No page, no clock, no other randomness than keys.

export {
  applyBlock,
  type Block,
  branch,
  COMBINATIONS,
  type Combination,
  initBlock,
  normalize,
  type Wiring,
} from './block.ts';
export { checksum } from './checksum.ts';
export { exp, tanh as tanhOf } from './elementary/exp.ts';
export { log } from './elementary/log.ts';
export { keepIn, LARGEST, type NumberFormat, roundTo } from './formats.ts';
export { heInit, lecunInit } from './initialization.ts';
export { matmul } from './matmul.ts';
export { cosine, meanSquare, rms, spread } from './measures.ts';
export { type Codebook, codebook, nearestRows } from './nearest.ts';
export { EPSILON, layerNorm, rmsNorm, type Seasoning } from './normalization.ts';
export { type Key, key, normal, split, uniform } from './random.ts';
export { relu } from './relu.ts';
export { tanh } from './tanh.ts';
export { matrixShape, row, size, type Tensor, tensor, zeros } from './tensor.ts';
