// sin and cos from + - * / alone: the engines' own differ in the last bits; these do not.

import { fault } from '../fault.ts';

const TO_WHOLE = 6_755_399_441_055_744; // 1.5 * 2^52: a double of that size ends at 1, so adding it rounds to whole
const LARGEST_ANGLE = 1e5;
const QUARTER_HIGH = 1.5707963267341256; // pi / 2 with its low 20 bits cleared: times a whole number of 20 bits, exact
const QUARTER_LOW = 6.077100506506192e-11;

/** Returns sin x for |x| up to 1e5, absolute error below 1e-15; throws beyond. */
export function sin(x: number): number {
  return sinOfTurned('sin', x, 0);
}

/** Returns cos x for |x| up to 1e5, absolute error below 1e-15; throws beyond. */
export function cos(x: number): number {
  return sinOfTurned('cos', x, 1);
}

/** sin (x + quarters pi / 2), from the series of sin or cos around the nearest multiple of pi / 2. */
function sinOfTurned(where: string, x: number, quarters: number): number {
  if (Math.abs(x) > LARGEST_ANGLE) throw fault(where, `x must be from -${LARGEST_ANGLE} to ${LARGEST_ANGLE}`, x);
  const n = x * (2 / Math.PI) + TO_WHOLE - TO_WHOLE;
  const r = x - n * QUARTER_HIGH - n * QUARTER_LOW; // |r| up to pi / 4
  const quadrant = (n + quarters) & 3;
  const size = (quadrant & 1) === 1 ? alternating(r * r, 15) : r * alternating(r * r, 14);
  return (quadrant & 2) === 2 ? -size : size;
}

/**
 * 1 - s / (k (k + 1)) (1 - ...) with k from 1 or 2 in twos to `last`: of s = r^2 the series of cos r, or of (sin r) /
 * r.
 */
function alternating(s: number, last: number): number {
  let series = 1;
  for (let k = last; k > 0; k -= 2) series = 1 - (series * s) / (k * (k + 1));
  return series;
}
