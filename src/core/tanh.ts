// tanh of a tensor: shape in, same shape out.

import { tanh as tanhOf } from './elementary/exp.ts';
import { type Tensor, zeros } from './tensor.ts';

/** Returns tanh x for every value, in x's shape, within -1 to 1. */
export function tanh({ shape, data }: Tensor): Tensor {
  const out = zeros(shape);
  for (let i = 0; i < data.length; i++) out.data[i] = tanhOf(data[i]!);
  return out;
}
