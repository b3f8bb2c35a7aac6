// What a reader, a link or a lesson can tell the four-number layer.

import { choice, decimal, integer, numbers, type Values } from '#params';

/** The parameter table of add-back. */
export const table = {
  x: numbers({ min: -99, max: 99, step: 0.5, default: [3, -1, 0.5, 2] }),
  branch: decimal({ min: 0, max: 2, step: 0.1, default: 1 }),
  residual: choice(['off', 'on'], 'off'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of add-back with their values. */
export type AddBackValues = Values<typeof table>;
