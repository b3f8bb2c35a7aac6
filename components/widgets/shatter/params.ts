// What a reader, a link or a lesson can tell the gradients.

import { choice, integer, type Values } from '#params';
import { MOST_LAYERS } from './model.ts';

/** The table of shatter; `seeds` is how many networks are averaged, `seed` the first of them. */
export const table = {
  depth: integer({ min: 2, max: MOST_LAYERS, step: 1, default: 20 }),
  norm: choice(['none', 'batch'], 'batch'),
  seeds: choice(['1', '4', '20'], '4'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of shatter with their values. */
export type ShatterValues = Values<typeof table>;
