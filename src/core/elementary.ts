// exp, log and tanh from + - * / and the bits of a double alone.
// The engines' own Math.exp, Math.log and Math.tanh differ in the last bits; these do not.

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0; // which word holds the exponent
const LOW = 1 - HIGH;
const TWO_TO_54 = 134_217_728 * 134_217_728;
const LN2_HIGH = 0.6931471803691238; // ln 2 with its low 21 bits cleared: times a whole exponent, exact
const LN2_LOW = 1.9082149292705877e-10;

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

/** Returns e^x, 0 below -746 and Infinity above 709.8; relative error below 1e-15 where the result is normal. */
export function exp(x: number): number {
  if (!(x >= -746)) return Number.isNaN(x) ? x : 0;
  if (x > 709.782712893384) return Infinity;
  const exponent = Math.round(x / Math.LN2);
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  return scaleByPowerOfTwo(1 + expm1Near0(rest), exponent);
}

/** e^r - 1 by its Taylor series, for |r| up to ln 2 / 2. */
function expm1Near0(r: number): number {
  let series = 1;
  for (let k = 15; k >= 2; k -= 1) series = 1 + (series * r) / k;
  return r * series;
}

/** x * 2^exponent in two exact steps, so that neither factor overflows. */
function scaleByPowerOfTwo(x: number, exponent: number): number {
  const half = exponent >> 1;
  return x * powerOfTwo(half) * powerOfTwo(exponent - half);
}

function powerOfTwo(exponent: number): number {
  words[HIGH] = (exponent + 1023) << 20;
  words[LOW] = 0;
  return double[0]!;
}

/** Returns tanh x, odd and within -1 to 1; relative error below 1e-15. */
export function tanh(x: number): number {
  const e = expm1(2 * Math.min(Math.abs(x), 22)); // beyond 22, tanh rounds to 1
  const size = e / (e + 2);
  return x < 0 ? -size : x > 0 ? size : x;
}

/** e^x - 1 for x from 0 to 44, as 2^n - 1 + 2^n (e^r - 1) with |r| up to ln 2 / 2, so that nothing cancels near 0. */
function expm1(x: number): number {
  const exponent = Math.round(x / Math.LN2);
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  const scale = powerOfTwo(exponent);
  return scale - 1 + scale * expm1Near0(rest);
}
