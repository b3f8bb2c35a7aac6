// A tensor as it is shown: a corner of its values, and what can be said of all of them.

import { rms } from '#core/measures.ts';
import type { Shown } from './shown.ts';

const ROWS = 12;
const COLUMNS = 12;

interface TensorLike {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Whether a value is a tensor of the core: a shape and as many Float32 values as it holds. */
export function isTensor(value: object): value is TensorLike {
  const shape = Object.getOwnPropertyDescriptor(value, 'shape')?.value as unknown;
  const data = Object.getOwnPropertyDescriptor(value, 'data')?.value as unknown;
  if (!Array.isArray(shape) || !(data instanceof Float32Array) || shape.length > 8) return false;
  return shape.every(Number.isInteger) && shape.reduce((product, extent) => product * extent, 1) === data.length;
}

/** Returns a tensor's corner, all axes but the last as rows, and its statistics. */
export function tensorOf({ shape, data }: TensorLike): Shown {
  const width = shape.at(-1) ?? 1;
  const columns = Math.min(width, COLUMNS);
  const rows = width === 0 ? 0 : Math.min(data.length / width, ROWS);
  const values = Array.from(
    { length: rows * columns },
    (_, i) => data[Math.floor(i / columns) * width + (i % columns)]!,
  );
  return { kind: 'tensor', shape: [...shape], columns, values, ...statisticsOf(data) };
}

function statisticsOf(data: Float32Array) {
  let least = data.length === 0 ? Number.NaN : Number.POSITIVE_INFINITY;
  let largest = -least;
  let sum = 0;
  for (const value of data) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
    sum += value;
  }
  return { least, largest, mean: sum / data.length, rms: data.length === 0 ? Number.NaN : rms(data) };
}
