// The linear map x W + b, and its way back: dx += dy W^T, dW += x^T dy, db += the sum of the rows of dy.

import { fault } from '../fault.ts';
import { NONE } from '../kernels/kernels.ts';
import { offsetOf, type Tape, type Value } from '../tape.ts';
import { matrixOf, written } from './shapes.ts';

/**
 * Records x W + b for x (..., inputs), W (inputs, outputs) and an optional b (outputs), shape (..., outputs); throws
 * where they do not fit.
 */
export function linear(tape: Tape, x: Value, weights: Value, bias?: Value): Value {
  const { rows, width } = matrixOf('linear', x);
  const [inputs = 0, outputs = 0] = weights.shape;
  if (weights.shape.length !== 2 || inputs !== width || (bias !== undefined && bias.shape.join() !== String(outputs))) {
    throw fault('linear', 'x, weights and bias must be (..., inputs), (inputs, outputs) and (outputs)', written(x, weights, bias));
  }
  const out = tape.value([...x.shape.slice(0, -1), outputs]);
  const one = bias && ones(tape);
  tape.record({
    forward(kernels) {
      kernels.multiply(
        x.at, inputs, 1, weights.at, outputs, 1, offsetOf(bias), out.at, outputs, rows, inputs, outputs, false,
      );
    },
    backward(kernels, g) {
      kernels.multiply(
        out.at + g, outputs, 1, weights.at, 1, outputs, NONE, x.at + g, inputs, rows, outputs, inputs, true,
      );
      kernels.multiply(
        x.at, 1, inputs, out.at + g, outputs, 1, NONE, weights.at + g, outputs, inputs, rows, outputs, true,
      );
      if (!bias || !one) return;
      kernels.multiply(
        one.at, 0, 0, out.at + g, outputs, 1, NONE, bias.at + g, outputs, 1, rows, outputs, true,
      );
    },
  });
  return out;
}

/** A single 1, read with strides of 0 as a row of ones of any length. */
function ones(tape: Tape): Value {
  const one = tape.value([]);
  tape.record({ forward: (kernels) => kernels.fill(one.at, 1, 1), backward: () => {} });
  return one;
}
