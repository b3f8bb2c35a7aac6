// What a reader, a link or a lesson can tell the tokens.

import { choice, integer, type Values } from '#params';
import { LAYERS } from './model.ts';

/** The table of collapse; `layer` is the one that is shown as a picture. */
export const table = {
  residual: choice(['off', 'on'], 'off'),
  norm: choice(['none', 'layer'], 'none'),
  mlp: choice(['off', 'on'], 'off'),
  layer: integer({ min: 0, max: LAYERS, step: 1, default: 4 }),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of collapse with their values. */
export type CollapseValues = Values<typeof table>;
