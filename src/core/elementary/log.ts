// The logarithm from + - * / and the bits of a double alone: the engines' own differ in the last bits; this does not.

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0; // which word holds the exponent
const TWO_TO_54 = 134_217_728 * 134_217_728;
/** ln 2 in two parts. */
export const LN2_HIGH = 0.6931471803691238; // ln 2 with its low 21 bits cleared: times a whole number of 21 bits, exact
export const LN2_LOW = 1.9082149292705877e-10;

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
