// Activation functions and their slopes, elementwise. GELU is the tanh form of Hendrycks & Gimpel 2016 (arXiv
// 1606.08415).

import { tanh } from '../elementary/exp.ts';
import type { Activation, Memory } from './kernels.ts';
import { relu } from './relu.ts';

const GELU_SCALE = 0.7978845608028654; // sqrt(2 / pi)
const GELU_CUBE = 0.044715;

/** `Kernels.activate`, from one memory to another. */
export function activate(f: Activation, x: Memory, xAt: number, out: Memory, outAt: number, count: number): void {
  if (f === 'relu') for (let i = 0; i < count; i++) out[outAt + i] = relu(x[xAt + i]!);
  else if (f === 'tanh') for (let i = 0; i < count; i++) out[outAt + i] = tanh(x[xAt + i]!);
  else if (f === 'gelu') for (let i = 0; i < count; i++) out[outAt + i] = gelu(x[xAt + i]!);
  else for (let i = 0; i < count; i++) out[outAt + i] = x[xAt + i]!;
}

/** `Kernels.activateBackward` within one memory. */
export function activateBackward(
  memory: Memory, f: Activation, x: number, out: number, dout: number, dx: number, count: number,
): void {
  const m = memory;
  if (f === 'relu') for (let i = 0; i < count; i++) m[dx + i]! += m[x + i]! > 0 ? m[dout + i]! : 0;
  else if (f === 'tanh') for (let i = 0; i < count; i++) m[dx + i]! += (1 - m[out + i]! * m[out + i]!) * m[dout + i]!;
  else if (f === 'gelu') for (let i = 0; i < count; i++) m[dx + i]! += geluSlope(m[x + i]!) * m[dout + i]!;
  else for (let i = 0; i < count; i++) m[dx + i]! += m[dout + i]!;
}

function gelu(x: number): number {
  return 0.5 * x * (1 + tanh(GELU_SCALE * (x + GELU_CUBE * x * x * x)));
}

function geluSlope(x: number): number {
  const t = tanh(GELU_SCALE * (x + GELU_CUBE * x * x * x));
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * GELU_SCALE * (1 + 3 * GELU_CUBE * x * x);
}
