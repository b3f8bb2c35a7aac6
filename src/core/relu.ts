// ReLU of a tensor: shape in, same shape out.

import { relu as reluOf } from './kernels/relu.ts';
import { type Tensor, zeros } from './tensor.ts';

/** Returns max(x, 0) for every value, in x's shape; NaN stays NaN. */
export function relu({ shape, data }: Tensor): Tensor {
  const out = zeros(shape);
  for (let i = 0; i < data.length; i++) out.data[i] = reluOf(data[i]!);
  return out;
}
