// Sums of vectors, their inner product, turning a matrix, and picking rows from a table. Sums run as sums.ts says.

import type { Memory } from './kernels.ts';

/** `Kernels.combine` within one memory. */
export function combine(memory: Memory, y: number, x: number, count: number, a: number, b: number): void {
  if (a === 0) for (let i = 0; i < count; i++) memory[y + i] = b * memory[x + i]!;
  else for (let i = 0; i < count; i++) memory[y + i] = a * memory[y + i]! + b * memory[x + i]!;
}

/** `Kernels.dot` within one memory. */
export function dot(memory: Memory, x: number, y: number, count: number): number {
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    s0 += memory[x + i]! * memory[y + i]!; s1 += memory[x + i + 1]! * memory[y + i + 1]!;
    s2 += memory[x + i + 2]! * memory[y + i + 2]!; s3 += memory[x + i + 3]! * memory[y + i + 3]!;
  }
  for (; i < count; i++) s0 += memory[x + i]! * memory[y + i]!;
  return s0 + s1 + (s2 + s3);
}

/** `Kernels.transpose` within one memory. */
export function transpose(
  memory: Memory, x: number, out: number, rows: number, columns: number, add: boolean,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = memory[x + i * columns + j]!;
      const to = out + j * rows + i;
      memory[to] = add ? memory[to]! + value : value;
    }
  }
}

/** `Kernels.gather` within one memory. */
export function gather(
  memory: Memory, table: number, indices: number, out: number, rows: number, width: number,
): void {
  for (let r = 0; r < rows; r++) {
    const from = table + memory[indices + r]! * width;
    memory.copyWithin(out + r * width, from, from + width);
  }
}

/** `Kernels.scatter` within one memory. */
export function scatter(
  memory: Memory, dout: number, indices: number, dtable: number, rows: number, width: number,
): void {
  for (let r = 0; r < rows; r++) {
    combine(memory, dtable + memory[indices + r]! * width, dout + r * width, width, 1, 1);
  }
}
