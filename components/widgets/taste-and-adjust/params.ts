// What a reader, a link or a lesson can tell the step-by-step LayerNorm. The numbers may be large enough for
// their squares to leave float32, which the figure then says.

import { choice, decimal, numbers, type Values } from '#params';

/** The parameter table of taste-and-adjust. */
export const table = {
  x: numbers({ min: -1e30, max: 1e30, step: 1, least: 3, most: 8, default: [10, 4, 4, 2] }),
  gain: decimal({ min: 0, max: 3, step: 0.1, default: 1 }),
  bias: decimal({ min: -3, max: 3, step: 0.1, default: 0 }),
  epsilon: choice(['0', '1e-12', '1e-6', '1e-5', '1e-3'], '1e-5'),
};

/** The parameters of taste-and-adjust with their values. */
export type TasteValues = Values<typeof table>;
