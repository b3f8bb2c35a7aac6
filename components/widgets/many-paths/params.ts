// What a reader, a link or a lesson can tell the figure of paths.

import { choice, integer, type Values } from '#params';
import { MOST_BLOCKS, NORMS } from './model.ts';

/** The table of many-paths; `norm` is inside the branch. */
export const table = {
  blocks: integer({ min: 1, max: MOST_BLOCKS, step: 1, default: 54 }),
  norm: choice(NORMS, 'layer'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of many-paths with their values. */
export type ManyPathsValues = Values<typeof table>;
