// The three troubles of depth, told apart: each is a reading, a limit that the page states, and the layer it begins at.

import type { Readings } from './model.ts';

/** A signal or gradient is in trouble when it is this many times too large, or too small. */
export const LIMIT = 1000;
/** Inputs are no longer told apart when their mean angle is below this many degrees. */
export const ALIKE = 10;

/** What is wrong with a network; a layer is the first that has the trouble, -1 where the last layer does not have it. */
export interface Troubles {
  /** Layer by which the signal is below a thousandth of its first size. */
  readonly gone: number;
  /** Layer by which it is above a thousand times its first size, or no number any more. */
  readonly exploded: number;
  /** Layer by which two inputs lie less than 10 degrees apart. */
  readonly alike: number;
  /** The gradient at layer 1 over that at the last layer; NaN where there is none to compare. */
  readonly returned: number;
  /** How much of the gradient comes back: none, below a thousandth, above a thousand times, no number, or healthy. */
  readonly back: 'nothing' | 'vanishes' | 'explodes' | 'lost' | 'healthy';
}

/** Returns what is wrong with a network, from its readings. */
export function troublesOf({ size, angle, gradient }: Readings): Troubles {
  const returned = gradient[1]! / gradient.at(-1)!;
  return {
    gone: by(size, (value) => value < size[0]! / LIMIT),
    exploded: by(size, (value) => !(value <= size[0]! * LIMIT)),
    alike: by(angle, (value) => !(value >= ALIKE)),
    returned,
    back: wayBack(returned),
  };
}

/** The first layer at which a test holds, where it holds at the end as well; -1 where it does not. */
function by(values: Float64Array, holds: (value: number) => boolean): number {
  return holds(values.at(-1)!) ? values.findIndex(holds) : -1;
}

function wayBack(returned: number): Troubles['back'] {
  if (Number.isNaN(returned)) return 'lost';
  if (returned === 0) return 'nothing';
  if (returned < 1 / LIMIT) return 'vanishes';
  return returned > LIMIT ? 'explodes' : 'healthy';
}
