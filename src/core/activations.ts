// Activation functions, elementwise: shape in, same shape out.

import { tanh as tanhOf } from './elementary.ts';
import { type Tensor, zeros } from './tensor.ts';

/** Returns max(x, 0) for every value, in x's shape; NaN stays NaN. */
export function relu(x: Tensor): Tensor {
  const { shape, data } = x;
  const out = zeros(shape);
  for (let i = 0; i < data.length; i++) out.data[i] = Math.max(data[i]!, 0);
  return out;
}

/** Returns tanh x for every value, in x's shape, within -1 to 1. */
export function tanh(x: Tensor): Tensor {
  return { shape: x.shape, data: x.data.map(tanhOf) };
}
