// What a reader, a link or a lesson can tell the way back through a norm.

import { choice, decimal, integer, numbers, type Values } from '#params';
import { PUSHES } from './model.ts';

/** The table of ln-gradient; `scale` multiplies x, `push` is the gradient that arrives, `seed` draws the random one. */
export const table = {
  x: numbers({ min: -1000, max: 1000, step: 1, least: 3, most: 8, default: [10, 4, 4, 2] }),
  scale: decimal({ min: 0.1, max: 100, step: 0.1, default: 1 }),
  push: choice(PUSHES, 'last'),
  norm: choice(['layer', 'rms'], 'layer'),
  detach: choice(['no', 'yes'], 'no'),
  epsilon: choice(['0', '1e-5'], '0'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of ln-gradient with their values. */
export type LnGradientValues = Values<typeof table>;
