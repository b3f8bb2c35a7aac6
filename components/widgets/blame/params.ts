// What a reader, a link or a lesson can tell the figure of blame.

import { choice, integer, type Values } from '#params';
import { MOST_BLOCKS } from './model.ts';

/** The parameter table; the network of the default seed is close to the median one at 50 blocks, in all four combinations. */
export const table = {
  depth: integer({ min: 2, max: MOST_BLOCKS, step: 1, default: 50 }),
  residual: choice(['off', 'on'], 'off'),
  norm: choice(['none', 'layer'], 'none'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 4 }),
};

/** The parameters with their values. */
export type BlameValues = Values<typeof table>;
