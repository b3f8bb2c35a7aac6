// Weight matrices as a network has them before training.

import { fault } from './fault.ts';
import { type Key, normal } from './random.ts';
import { type Tensor, zeros } from './tensor.ts';

/**
 * Returns weights (fanIn, fanOut), normal with variance 2 / fanIn: made for ReLU (He et al. 2015, arXiv 1502.01852).
 */
export function heInit(stream: Key, fanIn: number, fanOut: number): Tensor {
  return scaledNormal('heInit', stream, fanIn, fanOut, 2);
}

/** Returns weights (fanIn, fanOut), normal with variance 1 / fanIn (LeCun et al. 1998, "Efficient BackProp"). */
export function lecunInit(stream: Key, fanIn: number, fanOut: number): Tensor {
  return scaledNormal('lecunInit', stream, fanIn, fanOut, 1);
}

function scaledNormal(where: string, stream: Key, fanIn: number, fanOut: number, gain: number): Tensor {
  if (fanIn < 1 || fanOut < 1) {
    throw fault(where, 'fanIn and fanOut must be at least 1', `(${fanIn}, ${fanOut})`);
  }
  const weights = zeros([fanIn, fanOut]);
  normal(stream, weights.data);
  const deviation = Math.sqrt(gain / fanIn);
  for (let i = 0; i < weights.data.length; i++) weights.data[i]! *= deviation;
  return weights;
}
