// What a reader, a link or a lesson can tell the dial.

import { choice, decimal, integer, type Values } from '#params';
import { ACTIVATIONS, MOST_LAYERS, SCALES } from './model.ts';

/** The dial's parameter table; `scale` multiplies the usual size of the weights. */
export const table = {
  depth: integer({ min: 1, max: MOST_LAYERS, step: 1, default: 50 }),
  scale: decimal({ min: SCALES.least, max: SCALES.most, step: SCALES.step, default: 1, unit: '×' }),
  activation: choice(ACTIVATIONS, 'relu'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The dial's parameters with their values. */
export type DepthDialValues = Values<typeof table>;
