import { describe, expect, test } from 'vitest';
import { matrixShape, row, size, tensor, zeros } from './tensor.ts';

test('a shape holds the product of its extents; the empty shape holds one value', () => {
  expect(size([2, 3, 4])).toBe(24);
  expect(size([5, 0])).toBe(0);
  expect(size([])).toBe(1);
});

test('zeros are zero, in the shape asked for', () => {
  expect(zeros([2, 2])).toEqual({ shape: [2, 2], data: new Float32Array(4) });
});

test('a tensor copies its values: a later change of the source leaves it alone', () => {
  const values = new Float32Array([1, 2]);
  const x = tensor([2], values);
  values[0] = 9;
  expect([...x.data]).toEqual([1, 2]);
});

test('a tensor rounds its values to Float32', () => {
  expect(tensor([1], [0.1]).data[0]).toBe(Math.fround(0.1));
});

test('a row is a view: writing to it writes to the tensor', () => {
  const x = tensor([2, 2], [1, 2, 3, 4]);
  row(x, 1)[0] = 9;
  expect([...x.data]).toEqual([1, 2, 9, 4]);
});

test('the shape of a matrix is its rows and its width', () => {
  expect(matrixShape('here', zeros([3, 5]))).toEqual([3, 5]);
});

describe('errors', () => {
  test('a number of values other than the shape holds throws', () => {
    expect(() => tensor([2, 3], [1, 2])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: tensor: shape (2, 3) holds 6 values, got 2.]`,
    );
  });

  test('an extent that is negative or not whole throws', () => {
    expect(() => zeros([2, -1])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: tensor: an extent must be a whole number of at least 0, got (2, -1).]`,
    );
    expect(() => zeros([1.5])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: tensor: an extent must be a whole number of at least 0, got (1.5).]`,
    );
    expect(() => size([Number.NaN])).toThrow(RangeError);
  });

  test('a row that is not there throws', () => {
    expect(() => row(zeros([2, 3]), 2)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: row: index must be an integer from 0 to 1, got 2.]`,
    );
    expect(() => row(zeros([2, 3]), -1)).toThrow('got -1.');
    expect(() => row(zeros([2, 3]), 0.5)).toThrow('got 0.5.');
  });

  test('what is not a matrix throws in the name of the caller', () => {
    expect(() => matrixShape('spread', zeros([2, 3, 4]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: spread: a tensor must have two axes (rows, width), got shape (2, 3, 4).]`,
    );
    expect(() => matrixShape('spread', zeros([4]))).toThrow('got shape (4).');
  });
});
