// What a reader, a link or a lesson can tell the pot.

import { choice, integer, type Values } from '#params';
import { BRANCHES, MOST_BLOCKS } from './model.ts';

/** The growing pot's parameter table; `root` divides each branch by the square root of the depth. */
export const table = {
  depth: integer({ min: 1, max: MOST_BLOCKS, step: 1, default: 50 }),
  norm: choice(['none', 'layer'], 'none'),
  branch: choice(BRANCHES, 'one'),
  format: choice(['float32', 'bfloat16', 'float16'], 'float32'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The growing pot's parameters with their values. */
export type GrowingPotValues = Values<typeof table>;
