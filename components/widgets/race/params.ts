// What a reader, a link or a lesson can tell the race.

import { choice, decimal, integer, type Values } from '#params';

/** The race's parameter table; `lr` is the learning rate. */
export const table = {
  depth: integer({ min: 2, max: 128, step: 1, default: 100 }),
  optimizer: choice(['sgd', 'adam'], 'sgd'),
  lr: decimal({ min: 0.0001, max: 1, step: 0.0001, default: 0.02 }),
  width: integer({ min: 4, max: 32, step: 4, default: 16 }),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The race's parameters with their values. */
export type RaceValues = Values<typeof table>;
