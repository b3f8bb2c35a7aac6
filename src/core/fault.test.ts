import { expect, test } from 'vitest';
import { fault, requireInteger } from './fault.ts';

test('a fault reads "where: what, got value. Hint." and is a RangeError', () => {
  const error = fault('telephone', 'people must be 1 to 128', 500, 'Try 100.');
  expect(error).toBeInstanceOf(RangeError);
  expect(error.message).toBe('telephone: people must be 1 to 128, got 500. Try 100.');
});

test('a fault without a hint ends after the value', () => {
  expect(fault('a', 'b', undefined).message).toBe('a: b, got undefined.');
});

test('an integer within its bounds, both included, is returned', () => {
  expect(requireInteger('a', 'b', 3, 3, 5)).toBe(3);
  expect(requireInteger('a', 'b', 5, 3, 5)).toBe(5);
});

test('anything else throws and names the bounds', () => {
  expect(() => requireInteger('a', 'b', 6, 3, 5)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: a: b must be an integer from 3 to 5, got 6.]`,
  );
  expect(() => requireInteger('a', 'b', 2, 3, 5)).toThrow('got 2.');
  expect(() => requireInteger('a', 'b', 3.5, 3, 5)).toThrow('got 3.5.');
  expect(() => requireInteger('a', 'b', Infinity, 3, Infinity)).toThrow('got Infinity.');
});
