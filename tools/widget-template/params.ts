// What a reader, a link or a lesson can tell the figure. Each parameter is declared once: its control, its place in an
// address, its attribute in a lesson and what is said of a wrong value all come from here.

import { choice, integer, type Values } from '#params';

/** The parameter table of own-figure; what stands first among choices is the switch that is off. */
export const table = {
  layers: integer({ min: 1, max: 64, step: 1, default: 20 }),
  residual: choice(['off', 'on'], 'off'),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of own-figure with their values. */
export type OwnFigureValues = Values<typeof table>;
