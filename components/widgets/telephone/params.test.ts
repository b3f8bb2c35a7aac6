// The telephone's own parameters: the ranges its model can bear, and the defaults its lesson speaks of.

import { expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { MOST_PEOPLE } from './model.ts';
import { table } from './params.ts';

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, defaults(table)))).toEqual({ values: defaults(table), faults: [] });
});

test('a row is never longer than the model computes', () => {
  expect(table.people.max).toBe(MOST_PEOPLE);
});

test('the default message fits, and has the 43 letters the lesson counts', () => {
  expect(table.message.default).toHaveLength(43);
  expect(table.message.default).toMatch(/^[A-Z ]+$/);
});

test('off comes first in both switches, so that unchecked means off', () => {
  expect(table.residual.options[0]).toBe('off');
  expect(table.norm.options[0]).toBe('none');
});
