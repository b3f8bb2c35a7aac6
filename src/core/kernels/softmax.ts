// Softmax over rows, and the cross-entropy that ends in it. The largest entry is taken off first, so that no exp
// overflows. Sums over a row or over rows run ascending.

import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import type { Memory } from './kernels.ts';

/** `Kernels.softmax` within one memory. */
export function softmax(
  memory: Memory, x: number, out: number, rows: number, width: number, scale: number, causal: boolean,
): void {
  for (let r = 0; r < rows; r++) {
    const from = x + r * width, to = out + r * width;
    const seen = causal ? Math.min(r + 1, width) : width;
    const factor = 1 / exponentials(memory, from, to, seen, scale);
    for (let i = 0; i < seen; i++) memory[to + i]! *= factor;
    for (let i = seen; i < width; i++) memory[to + i] = 0;
  }
}

/** Writes exp(scale (x - largest x)) over out and returns the sum. */
function exponentials(memory: Memory, x: number, out: number, count: number, scale: number): number {
  const top = largest(memory, x, count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const e = exp(scale * (memory[x + i]! - top));
    memory[out + i] = e;
    total += e;
  }
  return total;
}

/** The largest of the numbers, or NaN where one is. */
function largest(memory: Memory, x: number, count: number): number {
  let top = memory[x]!;
  for (let i = 1; i < count; i++) top = Math.max(top, memory[x + i]!);
  return top;
}

/** `Kernels.softmaxBackward` within one memory: dx += scale out (dout - sum(dout out)). */
export function softmaxBackward(
  memory: Memory, out: number, dout: number, dx: number, rows: number, width: number, scale: number,
): void {
  for (let start = 0; start < rows * width; start += width) {
    let along = 0;
    for (let i = start; i < start + width; i++) along += memory[dout + i]! * memory[out + i]!;
    for (let i = start; i < start + width; i++) {
      memory[dx + i]! += scale * memory[out + i]! * (memory[dout + i]! - along);
    }
  }
}

/** `Kernels.crossEntropy` within one memory. */
export function crossEntropy(
  memory: Memory, logits: number, targets: number, slope: number, loss: number, rows: number, width: number,
): void {
  let counted = 0;
  for (let r = 0; r < rows; r++) if (memory[targets + r]! >= 0) counted += 1;
  let total = 0;
  for (let r = 0; r < rows; r++) {
    const target = memory[targets + r]!;
    const from = logits + r * width, to = slope + r * width;
    if (target >= 0) total += surprise(memory, from, target, to, width, counted);
    else for (let i = 0; i < width; i++) memory[to + i] = 0;
  }
  memory[loss] = counted === 0 ? 0 : total / counted;
}

/** Returns -log softmax(logits)[target] and leaves (softmax - 1 at the target) / counted in slope. */
function surprise(
  memory: Memory, logits: number, target: number, slope: number, width: number, counted: number,
): number {
  const total = exponentials(memory, logits, slope, width, 1);
  const missing = memory[slope + target]! / total - 1; // before rounding: a good answer leaves little
  for (let i = 0; i < width; i++) memory[slope + i] = memory[slope + i]! / total / counted;
  memory[slope + target] = missing / counted;
  return log(total) + (largest(memory, logits, width) - memory[logits + target]!);
}
