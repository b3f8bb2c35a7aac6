import { expect, test } from 'vitest';
import { relu } from './relu.ts';
import { tanh } from './tanh.ts';
import { tensor } from './tensor.ts';

const x = tensor([2, 3], [-2, -0.5, 0, 0.5, 2, Infinity]);

test('ReLU keeps what is positive and puts 0 for the rest, in the same shape', () => {
  expect(relu(x)).toEqual({ shape: [2, 3], data: new Float32Array([0, 0, 0, 0.5, 2, Infinity]) });
});

test('tanh squeezes every value into -1 to 1, in the same shape', () => {
  const squeezed = tanh(x);
  expect(squeezed.shape).toEqual([2, 3]);
  // Abramowitz and Stegun 1964, table 4.15: tanh 0.5 = 0.46211716, tanh 2 = 0.96402758.
  const expected = [-0.96402758, -0.46211716, 0, 0.46211716, 0.96402758, 1];
  expected.forEach((value, i) => {
    expect(squeezed.data[i]).toBeCloseTo(value, 7);
  });
});

test('NaN stays NaN', () => {
  expect(relu(tensor([1], [Number.NaN])).data[0]).toBeNaN();
  expect(tanh(tensor([1], [Number.NaN])).data[0]).toBeNaN();
});

test('the input is left as it was', () => {
  const before = x.data.slice();
  relu(x);
  tanh(x);
  expect(x.data).toEqual(before);
});
