// exp, log, tanh, sin and cos from + - * /, square roots and the bits of a double alone: the engines' own differ in the
// last bits; these do not. exp and tanh, which training calls most, look up a value nearby and go the rest of the way
// by a short series.

import { fault } from './fault.ts';

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0; // which word holds the exponent
const TWO_TO_54 = 134_217_728 * 134_217_728;
const LN2_HIGH = 0.6931471803691238; // ln 2 with its low 21 bits cleared: times a whole number of 21 bits, exact
const LN2_LOW = 1.9082149292705877e-10;
const TO_WHOLE = 6_755_399_441_055_744; // 1.5 * 2^52: a double of that size ends at 1, so adding it rounds to whole

/** Returns the natural logarithm of x: -Infinity at 0, NaN below it; relative error below 1e-15. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const subnormal = x < 2.2250738585072014e-308;
  double[0] = subnormal ? x * TWO_TO_54 : x;
  const high = words[HIGH]!;
  let exponent = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  words[HIGH] = (high & 0x000f_ffff) | 0x3ff0_0000;
  let mantissa = double[0]; // 1 to 2
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  return exponent * LN2_HIGH + (logNearOne(mantissa) + exponent * LN2_LOW);
}

/** log m = 2 artanh s with s = (m - 1) / (m + 1), for m from 1/sqrt 2 to sqrt 2. */
function logNearOne(mantissa: number): number {
  const s = (mantissa - 1) / (mantissa + 1);
  const t = s * s;
  const high = 1 / 13 + t * (1 / 15 + t * (1 / 17 + t * (1 / 19 + t / 21)));
  const series = 1 / 3 + t * (1 / 5 + t * (1 / 7 + t * (1 / 9 + t * (1 / 11 + t * high))));
  return 2 * (s + s * t * series);
}

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
