// What the operations ask of the shapes they are given.

import { fault } from '../fault.ts';
import type { Value } from '../tape.ts';
import { size } from '../tensor.ts';

/** Returns a value (..., width) as (rows, width); throws in the name of `where` where there is no width. */
export function matrixOf(where: string, { shape }: Value): { rows: number; width: number; count: number } {
  const width = shape.at(-1) ?? 0;
  if (width === 0) throw fault(where, 'the last axis must hold at least 1 value', `shape (${shape.join(', ')})`);
  const count = size(shape);
  return { rows: count / width, width, count };
}

/** Returns shapes as an error shows them: (2, 3) and (3). */
export function written(...values: readonly (Value | undefined)[]): string {
  return values.map((value) => `(${value?.shape.join(', ') ?? ''})`).join(' and ');
}

/** Throws in the name of `where` unless two values have the same shape. */
export function requireSameShape(where: string, a: Value, b: Value): void {
  if (a.shape.join() !== b.shape.join()) {
    throw fault(where, 'shapes must be equal', written(a, b));
  }
}
