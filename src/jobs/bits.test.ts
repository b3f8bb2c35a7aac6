// The anchor for training: the same seed gives the same weights. Chromium and Firefox are held against the same
// constant.

import { expect, test } from 'vitest';
import { WEIGHTS_AFTER_200_STEPS } from './bits.testing.ts';
import { bits } from './bits.ts';

test('200 steps of training give these weights', () => {
  const job = bits({ steps: 200, seed: 1 });
  while (job.advance());
  expect(job.snapshot()).toEqual({ step: 200, checksum: WEIGHTS_AFTER_200_STEPS });
});

test('another seed gives other weights; nothing can be set', () => {
  const job = bits({ steps: 1, seed: 2 });
  while (job.advance());
  expect(job.snapshot().checksum).not.toBe(bits({ steps: 1, seed: 1 }).snapshot().checksum);
  expect(() => job.set('lr', 1)).toThrowErrorMatchingInlineSnapshot(`[RangeError: bits: nothing can be set, got lr.]`);
});
