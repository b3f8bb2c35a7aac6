// Adam's update (Kingma & Ba 2015, arXiv 1412.6980), elementwise.

import type { Memory } from './kernels.ts';

/** `Kernels.adam` within one memory. */
export function adam(
  memory: Memory, x: number, dx: number, m: number, v: number, count: number,
  rate: number, beta1: number, beta2: number, epsilon: number,
): void {
  for (let i = 0; i < count; i++) {
    const slope = memory[dx + i]!;
    const first = beta1 * memory[m + i]! + (1 - beta1) * slope;
    const second = beta2 * memory[v + i]! + (1 - beta2) * slope * slope;
    memory[m + i] = first;
    memory[v + i] = second;
    memory[x + i]! -= (rate * first) / (Math.sqrt(second) + epsilon);
  }
}
