// What a reader, a link or a lesson can tell the zoo of norms.

import { choice, decimal, integer, type Values } from '#params';
import { MOST_EXAMPLES, NORMS } from './model.ts';

/** The table of norm-zoo; `loud` is how many times as loud example 1 is, `alpha` belongs to DyT. */
export const table = {
  norm: choice(NORMS, 'batch'),
  loud: decimal({ min: 1, max: 1000, step: 0.1, default: 10 }),
  batch: integer({ min: 1, max: MOST_EXAMPLES, step: 1, default: 6 }),
  alpha: decimal({ min: 0.1, max: 2, step: 0.1, default: 0.5 }),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of norm-zoo with their values. */
export type NormZooValues = Values<typeof table>;
