// LayerNorm (Ba et al. 2016, arXiv 1607.06450) and RMSNorm (Zhang & Sennrich 2019, arXiv 1910.07467) over rows.
// Mean and variance of a row are summed as sums.ts says.

import { sum, sumOfSquares } from '../sums.ts';
import { type Memory, NONE } from './kernels.ts';

/**
 * Writes x / size or (x - mean) / size for each row of x over h, size = sqrt(mean square + epsilon), and 1 / size over
 * scales; all but x lie in one memory.
 */
export function normalize(
  x: Memory, xAt: number, memory: Memory, h: number, scales: number,
  rows: number, width: number, center: boolean, epsilon: number,
): void {
  for (let r = 0; r < rows; r++) {
    const from = xAt + r * width, to = h + r * width;
    const mean = center ? sum(x, from, from + width) / width : 0;
    const scale = 1 / Math.sqrt(sumOfSquares(x, from, from + width, mean) / width + epsilon);
    if (scales !== NONE) memory[scales + r] = scale;
    for (let i = 0; i < width; i++) memory[to + i] = (x[from + i]! - mean) * scale;
  }
}

/** `Kernels.normalize`, row by row, so that a row is seasoned while it is at hand. */
export function normalizeAndSeason(
  memory: Memory, x: number, h: number, scales: number, gain: number, bias: number, out: number,
  rows: number, width: number, center: boolean, epsilon: number,
): void {
  for (let r = 0; r < rows; r++, x += width, h += width, out += width) {
    normalize(memory, x, memory, h, scales + r, 1, width, center, epsilon);
    if (gain === NONE) continue;
    for (let i = 0; i < width; i++) memory[out + i] = memory[h + i]! * memory[gain + i]! + memory[bias + i]!;
  }
}
