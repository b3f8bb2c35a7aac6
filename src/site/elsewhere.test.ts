// What another thread gives is what the function itself gives, its errors included.

import { expect, test } from 'vitest';
import * as here from '../../components/widgets/race/raced.ts';
import { elsewhere } from './elsewhere.ts';

const there = elsewhere<typeof here>('components/widgets/race/raced.ts');

test('a result is the same in both threads', async () => {
  expect(await there.placeAt(4, 'both')).toEqual(here.placeAt(4, 'both'));
});

test('an error arrives as it was thrown, and the thread goes on', async () => {
  expect(() => here.numberOf('nothing')).toThrow('of must be');
  await expect(there.numberOf('nothing')).rejects.toThrow('of must be');
  expect(await there.placeAt(2, 'plain')).toEqual(here.placeAt(2, 'plain'));
});
