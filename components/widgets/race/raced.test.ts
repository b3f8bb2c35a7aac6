// What the lesson quotes of the races run at build.

import { expect, test } from 'vitest';
import { numberOf, shallow } from './raced.ts';
import { skipInit } from './skip-init.ts';

const LONG = 120_000; // ms: minutes of training, not a limit on speed

test('at 10 blocks all four tell more than 98 % right in the middle seed; the best worst case has both', {
  timeout: LONG,
}, () => {
  for (const name of ['plain', 'layer', 'residual', 'both'] as const) {
    expect(shallow(name, 'median'), name).toBeGreaterThan(98);
    expect(shallow(name, 'least'), name).toBeLessThanOrEqual(shallow('both', 'least'));
  }
});

test('100 residual blocks without a norm learn when their branches start at 0', { timeout: LONG }, () => {
  expect(skipInit()).toBeGreaterThan(95);
});

test('a number nobody measured is named', () => {
  expect(() => numberOf('deepest both')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: <Raced>: of must be skip-init, shallow NET median, shallow NET least or deep NET, got deepest both.]`,
  );
});
