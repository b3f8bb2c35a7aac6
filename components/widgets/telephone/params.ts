// What a reader, a link or a lesson can tell the telephone.

import { choice, decimal, integer, text, type Values } from '#params';
import { MOST_PEOPLE } from './model.ts';

/** The telephone's parameter table. */
export const table = {
  message: text({ most: 80, default: 'SEND REINFORCEMENTS WE ARE GOING TO ADVANCE' }),
  people: integer({ min: 1, max: MOST_PEOPLE, step: 1, default: 50 }),
  noise: decimal({ min: 0, max: 20, step: 0.5, default: 2, unit: '%' }),
  residual: choice(['off', 'on'], 'off'),
  norm: choice(['none', 'layer'], 'none'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The telephone's parameters with their values. */
export type TelephoneValues = Values<typeof table>;
