// What a reader, a link or a lesson can tell the curry.

import { choice, integer, numbers, type Values } from '#params';
import { STEPS, TASTES } from './model.ts';

/** The curry's parameter table; amounts are times the recipe, from a pinch (0.001) to a sack (1000). */
export const table = {
  amounts: numbers({ min: 0.001, max: 1000, step: 0.001, default: Array<number>(STEPS).fill(1) }),
  norm: choice(['none', 'layer', 'rms'], 'none'),
  gain: numbers({ min: -4, max: 4, step: 0.1, default: Array<number>(TASTES).fill(1) }),
  bias: numbers({ min: -4, max: 4, step: 0.1, default: Array<number>(TASTES).fill(0) }),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The curry's parameters with their values. */
export type CurryValues = Values<typeof table>;
