// What a network is told: how far its answer is from the right one, as one number.
// Both losses leave their slope beside them on the way forward, so that the way back is one product.

import { fault } from '../fault.ts';
import { type Kernels, NONE } from '../kernels/kernels.ts';
import type { Tape, Value } from '../tape.ts';
import { matrixOf, requireSameShape } from './shapes.ts';

/**
 * Records the mean of -log softmax(logits)[target] over the rows of logits (..., classes), for targets with one class
 * number a row (below 0: the row does not count), a scalar; throws where the numbers of rows differ.
 */
export function crossEntropy(tape: Tape, logits: Value, targets: Value): Value {
  const { rows, width, count } = matrixOf('crossEntropy', logits);
  if (matrixOf('crossEntropy', targets).count !== rows) {
    throw fault('crossEntropy', `targets must hold ${rows} classes, one a row`, `shape (${targets.shape.join(', ')})`);
  }
  const slope = tape.value(logits.shape);
  const loss = tape.value([]);
  tape.record({
    forward: (kernels) => kernels.crossEntropy(logits.at, targets.at, slope.at, loss.at, rows, width),
    backward: (kernels, g) => addScaled(kernels, logits.at + g, slope.at, loss.at + g, count),
  });
  return loss;
}

/** Records the mean of (x - target)^2, a scalar whose gradient goes to x alone; throws where the shapes differ. */
export function meanSquaredError(tape: Tape, x: Value, target: Value): Value {
  requireSameShape('meanSquaredError', x, target);
  const { count } = matrixOf('meanSquaredError', x);
  const slope = tape.value(x.shape);
  const loss = tape.value([]);
  tape.record({
    forward(kernels) {
      kernels.combine(slope.at, x.at, count, 0, 2 / count);
      kernels.combine(slope.at, target.at, count, 1, -2 / count);
      kernels.fill(loss.at, 1, (kernels.dot(slope.at, slope.at, count) * count) / 4);
    },
    backward: (kernels, g) => addScaled(kernels, x.at + g, slope.at, loss.at + g, count),
  });
  return loss;
}

/** y[i] += x[i] times the number at `factor`. */
function addScaled(kernels: Kernels, y: number, x: number, factor: number, count: number): void {
  kernels.multiply(x, 1, 1, factor, 1, 1, NONE, y, 1, count, 1, 1, true);
}
