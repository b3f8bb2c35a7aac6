// What `npm test` counts as passed and failed.

import { expect, test } from 'vitest';
import { allWell, countExit, countVitest, describeCount, sum } from './count.ts';

const report = (numPassedTests: number, numFailedTests: number) => JSON.stringify({ numPassedTests, numFailedTests });

test('a check counts one, by its exit code', () => {
  expect(countExit(0)).toEqual({ passed: 1, failed: 0 });
  expect(countExit(2)).toEqual({ passed: 0, failed: 1 });
});

test('a Vitest run counts what its report counts', () => {
  expect(countVitest(report(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
  expect(countVitest(report(5, 2), 1)).toEqual({ passed: 5, failed: 2 });
});

test('a Vitest run that ends badly without a failed test is one failure', () => {
  expect(countVitest(report(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
  expect(countVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest('{"numPassed', 134)).toEqual({ passed: 0, failed: 1 });
});

test('a Vitest run in which nothing passed is one failure, whatever its exit code', () => {
  expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
});

test('all is well only where something passed and nothing failed', () => {
  expect(allWell({ passed: 3, failed: 0 })).toBe(true);
  expect(allWell({ passed: 3, failed: 1 })).toBe(false);
  expect(allWell(sum([]))).toBe(false);
});

test('the last line names the sum', () => {
  const total = sum([countExit(0), countExit(1), countVitest(report(40, 1), 1)]);
  expect(describeCount(total)).toBe('41 passed, 2 failed');
});
