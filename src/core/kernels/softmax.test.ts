// What attention does not ask of softmax, but the interface promises.

import { expect, test } from 'vitest';
import { plainKernels } from './plain.ts';

test('softmax multiplies by its scale first; a causal row beyond the width sees all of it', () => {
  const memory = Float64Array.of(0, Math.log(3), 0, Math.log(3), 0, Math.log(3), 9, 9, 9, 9, 9, 9);
  plainKernels(memory).softmax(0, 6, 3, 2, 2, true);
  const expected = [1, 0, 0.1, 0.9, 0.1, 0.9];
  expected.forEach((share, i) => void expect(memory[6 + i]).toBeCloseTo(share, 12));
});

test('softmaxBackward adds to the gradient that is there', () => {
  const memory = Float64Array.of(0.25, 0.75, 1, 2, 100, 200);
  plainKernels(memory).softmaxBackward(0, 2, 4, 1, 2, 2);
  expect([...memory]).toEqual([0.25, 0.75, 1, 2, 100 - 0.375, 200 + 0.375]);
});
