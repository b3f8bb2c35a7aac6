// The way back through LayerNorm and RMSNorm. Sums of a row run ascending, the gradients of gain and bias row by row.

import { type Memory, NONE } from './kernels.ts';

/**
 * `Kernels.normalizeBackward`: dx += scale (dh - mean(dh) - h mean(dh h)), dh = dout gain; without center, no
 * mean(dh).
 */
export function normalizeBackward(
  memory: Memory, h: number, scales: number, gain: number, dout: number, dx: number, dgain: number, dbias: number,
  rows: number, width: number, center: boolean,
): void {
  const m = memory;
  const seasoned = gain !== NONE;
  for (let r = 0; r < rows; r++, h += width, dout += width, dx += width) {
    let level = 0, along = 0;
    for (let i = 0; i < width; i++) {
      const slope = m[dout + i]!, value = m[h + i]!;
      const inner = seasoned ? slope * m[gain + i]! : slope;
      level += inner;
      along += inner * value;
      if (seasoned) {
        m[dgain + i]! += slope * value;
        m[dbias + i]! += slope;
      }
    }
    level = center ? level / width : 0;
    along /= width;
    const scale = m[scales + r]!;
    for (let i = 0; i < width; i++) {
      const inner = seasoned ? m[dout + i]! * m[gain + i]! : m[dout + i]!;
      m[dx + i]! += scale * (inner - level - m[h + i]! * along);
    }
  }
}
