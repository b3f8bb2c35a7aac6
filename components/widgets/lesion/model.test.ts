// Blocks taken out of trained networks (Veit et al. 2016, arXiv 1605.06431), over the five rows that the lesson quotes.

import { describe, expect, test } from 'vitest';
import { quotesOf } from './measured.ts';
import { missingOf, orderOf, placesOf } from './model.ts';
import { finish, practise } from './practice.ts';
import { middle } from './series.ts';

describe('12 people, seeds 1 to 5, nothing trained anew', () => {
  test('both rows have learned before anyone leaves: above 90 % of fresh points', () => {
    for (const name of ['both', 'plain'] as const) {
      for (const told of quotesOf('whole', name)) expect(told, name).toBeGreaterThan(0.9);
    }
  });

  test('one person missing: the residual network keeps above 90 % in the middle case of every row', () => {
    for (const told of quotesOf('single', 'both')) expect(told).toBeGreaterThan(0.9);
  });

  test('one person missing: the plain network is within 10 points of a coin in the middle case of every row', () => {
    for (const told of quotesOf('single', 'plain')) expect(Math.abs(told - 0.5)).toBeLessThan(0.1);
  });

  test('two neighbours exchanged: above 90 % with residual connections, within 10 points of a coin without', () => {
    for (const told of quotesOf('swapped', 'both')) expect(told).toBeGreaterThan(0.9);
    for (const told of quotesOf('swapped', 'plain')) expect(Math.abs(told - 0.5)).toBeLessThan(0.1);
  });

  test('the residual network misses its first person by 20 points and more, its last four by less than 3', () => {
    const whole = quotesOf('whole', 'both');
    for (const [row, told] of quotesOf('first', 'both').entries()) expect(whole[row]! - told).toBeGreaterThan(0.2);
    for (const [row, told] of quotesOf('late', 'both').entries()) expect(whole[row]! - told).toBeLessThan(0.03);
  });

  test('the more are missing at random, the less the residual network tells right, in the median of the rows', () => {
    const [single, quarter, half] = (['single', 'quarter', 'half'] as const).map((of) => middle(quotesOf(of, 'both')));
    expect(single).toBeGreaterThan(quarter!);
    expect(quarter).toBeGreaterThan(half!);
    for (const told of quotesOf('quarter', 'both')) expect(told).toBeGreaterThan(0.62);
    for (const told of quotesOf('quarter', 'plain')) expect(Math.abs(told - 0.5)).toBeLessThan(0.1);
  });
});

describe('the row', () => {
  test('without the missing, the exchanged exchanged', () => {
    expect(placesOf(5, 2)).toEqual([1, 3, 2, 4, 5]);
    expect(placesOf(5, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(orderOf(5, { deleted: [3, 9], swap: 2 })).toEqual([0, 1, 3, 4]);
    expect(missingOf(5, [4, 0, 9, 2, 4])).toEqual([2, 4]);
  });

  test('the same seed gives the same answers, another seed others', () => {
    const told = (seed: number) => finish(practise({ depth: 4, seed }))([0, 1, 3]);
    expect(told(1)).toEqual(told(1));
    expect(told(1)).not.toEqual(told(2));
  });

  test('it tells its steps as it practises, every ten', () => {
    expect([...practise({ depth: 4, seed: 1 })]).toEqual(Array.from({ length: 50 }, (_, i) => 10 * (i + 1)));
  });
});
