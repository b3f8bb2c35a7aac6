// Number formats with fewer bits, emulated on Float32 values by rounding their bits to nearest, ties to even.
// It rounds what is stored; sums in between stay in double precision, as everywhere in the core.

import { type Tensor, zeros } from './tensor.ts';

/** A format that a state can be kept in. */
export type NumberFormat = 'float32' | 'bfloat16' | 'float16';

/** The largest finite number of each format. */
export const LARGEST: Readonly<Record<NumberFormat, number>> = {
  float32: 3.4028234663852886e38,
  bfloat16: 3.3895313892515355e38,
  float16: 65504,
};

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);
const FLOAT16_OVERFLOW = 65520; // from here on, nearest is Infinity
const FLOAT16_SMALLEST_NORMAL = 6.103515625e-5; // 2^-14
const ROUNDS_TO_2_MINUS_24 = 402653184; // 1.5 * 2^28: a double of that size ends at 2^-24

/** Returns x kept in the format: the nearest number it holds, ties to even, Infinity beyond its range, NaN as NaN. */
export function roundTo(format: NumberFormat, x: number): number {
  float[0] = x;
  const stored = float[0]!;
  if (format === 'float32' || !Number.isFinite(stored)) return stored;
  return format === 'bfloat16' ? dropBits(16) : toFloat16(stored);
}

/** Returns a tensor of x's shape with every value kept in the format. */
export function keepIn(format: NumberFormat, x: Tensor): Tensor {
  if (format === 'float32') return x;
  const out = zeros(x.shape);
  for (let i = 0; i < x.data.length; i++) out.data[i] = roundTo(format, x.data[i]!);
  return out;
}

function toFloat16(x: number): number {
  const size = Math.abs(x);
  if (size >= FLOAT16_OVERFLOW) return x < 0 ? -Infinity : Infinity;
  if (size < FLOAT16_SMALLEST_NORMAL) {
    const rounded = size + ROUNDS_TO_2_MINUS_24 - ROUNDS_TO_2_MINUS_24;
    return x < 0 || Object.is(x, -0) ? -rounded : rounded;
  }
  return dropBits(13);
}

/** The number in `float` with its lowest `count` bits rounded away. */
function dropBits(count: number): number {
  const half = (1 << (count - 1)) - 1;
  bits[0] = bits[0]! + half + ((bits[0]! >>> count) & 1);
  bits[0] = (bits[0]! >>> count) << count;
  return float[0]!;
}
