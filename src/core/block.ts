// One block of a deep network in pre-activation order (He et al. 2016, arXiv 1603.05027):
// branch(x) = ReLU(norm(x)) W + b. Plain: x <- s branch(x). Residual: x <- x + s branch(x), s = 1 unless said.
// With LayerNorm inside the branch and the residual around it, this is Pre-LN; with the norm around the sum, Post-LN.

import { fault } from './fault.ts';
import { heInit } from './initialization.ts';
import { linear } from './matmul.ts';
import { layerNorm, rmsNorm } from './normalization.ts';
import type { Key } from './random.ts';
import { relu } from './relu.ts';
import { type Tensor, zeros } from './tensor.ts';

/** A block's own numbers: weights (width, width) and bias (width). */
export interface Block {
  readonly weights: Tensor;
  readonly bias: Tensor;
}

/** How a block is wired: whether its input is added back, and what is normalized, where. */
export interface Wiring {
  readonly residual: boolean;
  readonly norm: 'none' | 'layer' | 'rms';
  /** Where the norm stands: at the start of the branch, as unless said, or after the sum. */
  readonly place?: 'pre' | 'post';
  /** What the branch is multiplied by before it is added or handed on; 1 unless said. */
  readonly branchScale?: number;
}

/** The four ways to wire a deep network that the course compares, in the order they are told. */
export const COMBINATIONS = [
  { name: 'plain', wiring: { residual: false, norm: 'none' } },
  { name: 'layer', wiring: { residual: false, norm: 'layer' } },
  { name: 'residual', wiring: { residual: true, norm: 'none' } },
  { name: 'both', wiring: { residual: true, norm: 'layer' } },
] as const satisfies readonly { name: string; wiring: Wiring }[];

/** One of the four combinations. */
export type Combination = (typeof COMBINATIONS)[number];

/** Returns a block of the given width at initialization: He weights, zero bias. */
export function initBlock(stream: Key, width: number): Block {
  return { weights: heInit(stream, width, width), bias: zeros([width]) };
}

/** Returns the block's output for x (..., width), in x's shape; throws where the widths differ. */
export function applyBlock(block: Block, wiring: Wiring, x: Tensor): Tensor {
  const { residual, norm, place = 'pre', branchScale = 1 } = wiring;
  const out = branch(block, { norm: place === 'pre' ? norm : 'none' }, x);
  if (branchScale !== 1) scaleBy(out.data, branchScale);
  if (residual) addTo(out.data, x.data);
  return place === 'post' ? normalize(norm, out) : out;
}

/** Returns ReLU(norm(x)) W + b for x (..., width), in x's shape; throws where the widths differ. */
export function branch({ weights, bias }: Block, { norm }: Pick<Wiring, 'norm'>, x: Tensor): Tensor {
  const width = bias.data.length;
  if (x.shape.at(-1) !== width) {
    throw fault('block', `x must be (..., ${width})`, `(${x.shape.join(', ')})`);
  }
  return linear(relu(normalize(norm, x)), weights, bias);
}

/** Returns x normalized over its last axis by the named norm; `none` returns x itself. */
export function normalize(norm: Wiring['norm'], x: Tensor): Tensor {
  if (norm === 'layer') return layerNorm(x);
  return norm === 'rms' ? rmsNorm(x) : x;
}

function scaleBy(out: Float32Array, factor: number): void {
  for (let i = 0; i < out.length; i++) out[i]! *= factor;
}

function addTo(out: Float32Array, x: Float32Array): void {
  for (let i = 0; i < out.length; i++) out[i]! += x[i]!;
}
