// What a reader, a link or a lesson can tell the block.

import { choice, integer, type Values } from '#params';
import { MOST_BLOCKS, WIRES } from './model.ts';

/** The block's parameter table; `wire` is the wire of the first block whose numbers are shown. */
export const table = {
  residual: choice(['off', 'on'], 'on'),
  norm: choice(['none', 'layer', 'rms'], 'layer'),
  depth: integer({ min: 1, max: MOST_BLOCKS, step: 1, default: 12 }),
  wire: choice(WIRES, 'looks'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The block's parameters with their values. */
export type BlockValues = Values<typeof table>;
