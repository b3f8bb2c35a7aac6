// Matrix products of tensors, one product for each of a batch; kernels/multiply.ts computes them.

import { fault } from './fault.ts';
import { NONE } from './kernels/kernels.ts';
import { multiply } from './kernels/multiply.ts';
import { type Tensor, zeros } from './tensor.ts';

/**
 * Returns the matrix product of `a` (..., rows, inner) and `b` (inner, columns) or (..., inner, columns),
 * shape (..., rows, columns); throws where the inner axes or the batch axes differ.
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  return product(a, b, b.data, NONE);
}

/**
 * Returns x W + b for x (..., inputs), W (inputs, outputs) and b (outputs), shape (..., outputs); throws where they do
 * not fit.
 */
export function linear(x: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const outputs = weights.shape.at(-1);
  if (bias.data.length !== outputs) throw fault('linear', `bias must hold ${outputs} values`, bias.data.length);
  return product(x, weights, bias.data, 0);
}

function product(a: Tensor, b: Tensor, bias: Float32Array, biasAt: number): Tensor {
  const { batch, rows, inner, columns, shared } = productShape(a, b);
  const out = zeros([...a.shape.slice(0, -1), columns]);
  const [times, height] = shared ? [1, batch * rows] : [batch, rows];
  for (let i = 0; i < times; i++) {
    const left = i * height * inner, right = i * inner * columns;
    multiply(
      a.data, left, inner, 1, b.data, right, columns, 1, bias, biasAt,
      out.data, i * height * columns, columns, height, inner, columns, false,
    );
  }
  return out;
}

function productShape(a: Tensor, b: Tensor) {
  const [rows, inner] = a.shape.slice(-2);
  const [innerB, columns] = b.shape.slice(-2);
  const leading = a.shape.slice(0, -2);
  const shared = b.shape.length === 2;
  const sameBatch = shared || b.shape.slice(0, -2).join() === leading.join();
  if (rows === undefined || inner === undefined || columns === undefined || inner !== innerB || !sameBatch) {
    const got = `(${a.shape.join(', ')}) and (${b.shape.join(', ')})`;
    throw fault('matmul', 'shapes must be (..., rows, inner) and (..., inner, columns)', got);
  }
  return { batch: leading.reduce((product, extent) => product * extent, 1), rows, inner, columns, shared };
}
