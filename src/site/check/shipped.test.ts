// The course as it is shipped: the check finds nothing, whatever is in it. Its exercises are tried in exercises.test.ts.

import { expect, test } from 'vitest';
import { faultLine } from '../fault.ts';
import { check } from './index.ts';

test('the shipped content has no fault, and no warning but of a translation that lags behind', async () => {
  const { faults, lessons } = await check({ isQuick: true });
  expect(faults.filter(({ rule }) => rule !== 'stale-translation').map(faultLine)).toEqual([]);
  expect(lessons).toBeGreaterThan(0);
});
