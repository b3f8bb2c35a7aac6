// exp and tanh from + - * / and square roots alone: the engines' own differ in the last bits; these do not. Training calls
// them most, so they look up a value nearby and go the rest of the way by a short series.

import { LN2_HIGH, LN2_LOW } from './log.ts';

const TO_WHOLE = 6_755_399_441_055_744; // 1.5 * 2^52: a double of that size ends at 1, so adding it rounds to whole
const POWERS = 1022; // 2^-1022 is the smallest normal number
const powersOfTwo = new Float64Array(2 * POWERS + 1); // 2^n at n + POWERS
powersOfTwo[POWERS] = 1;
for (let n = 1; n <= POWERS; n++) {
  powersOfTwo[POWERS + n] = powersOfTwo[POWERS + n - 1]! * 2;
  powersOfTwo[POWERS - n] = powersOfTwo[POWERS - n + 1]! / 2;
}
let roots = [1]; // 2^(j/32) at j: every root of the list so far, and of its doubles
while (roots.length < 32) roots = [...roots, ...roots.map((root) => 2 * root)].map((power) => Math.sqrt(power));
const rootsOfTwo = Float64Array.from(roots);

/** Returns e^x, 0 below -746 and Infinity above 709.8; relative error below 1e-15 where the result is normal. */
export function exp(x: number): number {
  if (Math.abs(x) > 708) {
    const half = exp(Math.max(-400, Math.min(x / 2, 400)));
    return half * half;
  }
  const n = x * (32 / Math.LN2) + TO_WHOLE - TO_WHOLE;
  const r = x - n * (LN2_HIGH / 32) - n * (LN2_LOW / 32); // |r| up to ln 2 / 64
  const rr = r * r;
  const expm1 = r + rr * (1 / 2 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120) + rr * (1 / 720)));
  const root = rootsOfTwo[n & 31]!;
  return (root + root * expm1) * powersOfTwo[POWERS + (n >> 5)]!;
}

const SATURATED = 20; // from 19.1 on, tanh rounds to 1
const tanhOfSixteenths = new Float64Array(2 * 16 * SATURATED + 1);
for (let n = -16 * SATURATED; n <= 16 * SATURATED; n++) {
  const size = tanhOfSize(Math.abs(n) / 16);
  tanhOfSixteenths[16 * SATURATED + n] = n > 0 ? size : -size; // -0 in the middle, so that tanh keeps the sign of zero
}

/** tanh a for a from 0 on: by Lambert's continued fraction up to 1, by exp above, where nothing cancels. */
function tanhOfSize(a: number): number {
  if (a > 1) return 1 - 2 / (exp(2 * a) + 1);
  let fraction = 27;
  for (let k = 25; k >= 1; k -= 2) fraction = k + (a * a) / fraction;
  return a / fraction;
}

/**
 * Returns tanh x, odd and within -1 to 1, by tanh (a + b) = (tanh a + tanh b) / (1 + tanh a tanh b) with a the nearest
 * sixteenth; relative error below 1e-15.
 */
export function tanh(x: number): number {
  const inside = Math.max(-SATURATED, Math.min(x, SATURATED));
  const n = inside * 16 + TO_WHOLE - TO_WHOLE;
  const b = inside - n / 16;
  const bb = b * b;
  const tanhB = b * (1 + bb * (-1 / 3 + bb * (2 / 15 + bb * (-17 / 315 + bb * (62 / 2835)))));
  const tanhA = tanhOfSixteenths[16 * SATURATED + (n | 0)]!;
  return (tanhA + tanhB) / (1 + tanhA * tanhB);
}
