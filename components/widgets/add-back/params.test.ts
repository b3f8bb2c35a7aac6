// The four-number layer's own parameters.

import { expect, test } from 'vitest';
import { defaults, parse, write } from '#params';
import { table } from './params.ts';

test('the defaults are accepted by their own table', () => {
  expect(parse(table, write(table, defaults(table)))).toEqual({ values: defaults(table), faults: [] });
});

test('the layer can be silenced, which the lesson asks for', () => {
  expect(table.branch.min).toBe(0);
});

test('off comes first in the switch, so that unchecked means off', () => {
  expect(table.residual.options[0]).toBe('off');
});
