// The kernels in TypeScript: products and sums in double precision, rounded where they are stored.

import { activate, activateBackward } from './activate.ts';
import { adam } from './adam.ts';
import { combine, dot, gather, scatter, transpose } from './elementwise.ts';
import type { Kernels, Memory } from './kernels.ts';
import { multiply } from './multiply.ts';
import { normalizeAndSeason } from './normalize.ts';
import { normalizeBackward } from './normalize-backward.ts';
import { crossEntropy, softmax, softmaxBackward } from './softmax.ts';

/** Returns the kernels over one memory. */
export function plainKernels(memory: Memory): Kernels {
  const m = memory;
  return {
    fill: (out, count, value) => void m.fill(value, out, out + count),
    combine: (y, x, count, a, b) => combine(m, y, x, count, a, b),
    dot: (x, y, count) => dot(m, x, y, count),
    transpose: (x, out, rows, columns, add) => transpose(m, x, out, rows, columns, add),
    multiply: (a, aRow, aColumn, b, bRow, bColumn, bias, out, outRow, rows, inner, columns, add) =>
      multiply(m, a, aRow, aColumn, m, b, bRow, bColumn, m, bias, m, out, outRow, rows, inner, columns, add),
    activate: (f, x, out, count) => activate(f, m, x, m, out, count),
    activateBackward: (f, x, out, dout, dx, count) => activateBackward(m, f, x, out, dout, dx, count),
    normalize: (x, h, scales, gain, bias, out, rows, width, center, epsilon) =>
      normalizeAndSeason(m, x, h, scales, gain, bias, out, rows, width, center, epsilon),
    normalizeBackward: (h, scales, gain, dout, dx, dgain, dbias, rows, width, center) =>
      normalizeBackward(m, h, scales, gain, dout, dx, dgain, dbias, rows, width, center),
    softmax: (x, out, rows, width, scale, causal) => softmax(m, x, out, rows, width, scale, causal),
    softmaxBackward: (out, dout, dx, rows, width, scale) => softmaxBackward(m, out, dout, dx, rows, width, scale),
    crossEntropy: (logits, targets, slope, loss, rows, width) =>
      crossEntropy(m, logits, targets, slope, loss, rows, width),
    gather: (table, indices, out, rows, width) => gather(m, table, indices, out, rows, width),
    scatter: (dout, indices, dtable, rows, width) => scatter(m, dout, indices, dtable, rows, width),
    adam: (x, dx, m1, m2, count, rate, beta1, beta2, epsilon) =>
      adam(m, x, dx, m1, m2, count, rate, beta1, beta2, epsilon),
  };
}
