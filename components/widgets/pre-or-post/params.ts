// What a reader, a link or a lesson can tell the comparison of the two places.

import { choice, integer, type Values } from '#params';
import { MOST_BLOCKS, NORMS } from './model.ts';
import { PLACES } from './wiring.ts';

/** The table of pre-or-post; `post` normalizes the sum, `pre` what the branch reads. */
export const table = {
  place: choice(PLACES, 'post'),
  norm: choice(NORMS, 'layer'),
  depth: integer({ min: 1, max: MOST_BLOCKS, step: 1, default: 48 }),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of pre-or-post with their values. */
export type PreOrPostValues = Values<typeof table>;
