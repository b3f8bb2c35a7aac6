// A tensor: a shape and Float32 values in row-major order. It knows no operation beyond its own making.

import { fault } from './fault.ts';

/** Float32 values in row-major order with the extent of each axis, outermost first. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Returns a tensor of zeros of the given shape; throws where an extent is not a whole number of at least 0. */
export function zeros(shape: readonly number[]): Tensor {
  return { shape, data: new Float32Array(size(shape)) };
}

/** Returns a tensor of the given shape around `values`, copied; throws where their number differs from the shape's. */
export function tensor(shape: readonly number[], values: ArrayLike<number>): Tensor {
  if (values.length !== size(shape)) {
    throw fault('tensor', `shape (${shape.join(', ')}) holds ${size(shape)} values`, values.length);
  }
  return { shape, data: Float32Array.from(values) };
}

/** Returns how many values a shape holds; the empty shape, a scalar, holds 1. */
export function size(shape: readonly number[]): number {
  let product = 1;
  for (const extent of shape) {
    if (!Number.isInteger(extent) || extent < 0) {
      throw fault('tensor', 'an extent must be a whole number of at least 0', `(${shape.join(', ')})`);
    }
    product *= extent;
  }
  return product;
}

/** Returns row `index` of a (rows, width) tensor as a view on its memory; throws where there is no such row. */
export function row(x: Tensor, index: number): Float32Array {
  const [rows, width] = matrixShape('row', x);
  if (!Number.isInteger(index) || index < 0 || index >= rows) {
    throw fault('row', `index must be an integer from 0 to ${rows - 1}`, index);
  }
  return x.data.subarray(index * width, (index + 1) * width);
}

/** Returns (rows, width) of a tensor with two axes; throws in the name of `where` for any other. */
export function matrixShape(where: string, x: Tensor): readonly [number, number] {
  const [rows, width] = x.shape;
  if (x.shape.length !== 2 || rows === undefined || width === undefined) {
    throw fault(where, 'a tensor must have two axes (rows, width)', `shape (${x.shape.join(', ')})`);
  }
  return [rows, width];
}
