// Activation functions of tensors: shape in, same shape out. kernels/activate.ts computes them.

import { activate as compute } from './kernels/activate.ts';
import type { Activation } from './kernels/kernels.ts';
import { type Tensor, zeros } from './tensor.ts';

/** Returns f(x) for every value, in x's shape; NaN stays NaN. */
export function activate(f: Activation, x: Tensor): Tensor {
  const out = zeros(x.shape);
  compute(f, x.data, 0, out.data, 0, x.data.length);
  return out;
}

/** Returns max(x, 0) for every value, in x's shape; NaN stays NaN. */
export function relu(x: Tensor): Tensor {
  return activate('relu', x);
}

/** Returns tanh x for every value, in x's shape, within -1 to 1. */
export function tanh(x: Tensor): Tensor {
  return activate('tanh', x);
}
