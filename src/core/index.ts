// The numeric core's public names. It knows no page, no clock and no other randomness than its keys.

export { relu, tanh } from './activations.ts';
export { applyBlock, type Block, branch, initBlock, normalize, type Wiring } from './block.ts';
export { exp, log, tanh as tanhOf } from './elementary.ts';
export { keepIn, LARGEST, type NumberFormat, roundTo } from './formats.ts';
export { heInit, lecunInit } from './initialization.ts';
export { matmul } from './matmul.ts';
export { cosine, meanSquare, rms, spread } from './measures.ts';
export { type Codebook, codebook, nearestRows } from './nearest.ts';
export { EPSILON, layerNorm, rmsNorm, type Seasoning } from './normalization.ts';
export { type Key, key, normal, split, uniform } from './random.ts';
export { matrixShape, row, size, type Tensor, tensor, zeros } from './tensor.ts';
