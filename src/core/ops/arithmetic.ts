// Elementwise operations: the skip connection is `add`.

import { type Activation, NONE } from '../kernels/kernels.ts';
import type { Tape, Value } from '../tape.ts';
import { size } from '../tensor.ts';
import { requireSameShape } from './shapes.ts';

/** Records x + y for two values of one shape: dx += d, dy += d; throws where the shapes differ. */
export function add(tape: Tape, x: Value, y: Value): Value {
  requireSameShape('add', x, y);
  const count = size(x.shape);
  const out = tape.value(x.shape);
  tape.record({
    forward(kernels) {
      kernels.combine(out.at, x.at, count, 0, 1);
      kernels.combine(out.at, y.at, count, 1, 1);
    },
    backward(kernels, g) {
      kernels.combine(x.at + g, out.at + g, count, 1, 1);
      kernels.combine(y.at + g, out.at + g, count, 1, 1);
    },
  });
  return out;
}

/** Records factor x with a fixed factor, in x's shape: dx += factor d. */
export function scale(tape: Tape, x: Value, factor: number): Value {
  const count = size(x.shape);
  const out = tape.value(x.shape);
  tape.record({
    forward: (kernels) => kernels.combine(out.at, x.at, count, 0, factor),
    backward: (kernels, g) => kernels.combine(x.at + g, out.at + g, count, 1, factor),
  });
  return out;
}

/** Records factor x with a learned factor of shape (1), in x's shape: dx += factor d, dfactor += d . x. */
export function scaleBy(tape: Tape, x: Value, factor: Value): Value {
  const count = size(x.shape);
  const out = tape.value(x.shape);
  tape.record({
    forward(kernels) {
      kernels.multiply(x.at, 1, 1, factor.at, 1, 1, NONE, out.at, 1, count, 1, 1, false);
    },
    backward(kernels, g) {
      kernels.multiply(out.at + g, 1, 1, factor.at, 1, 1, NONE, x.at + g, 1, count, 1, 1, true);
      kernels.multiply(x.at, count, 1, out.at + g, 1, 1, NONE, factor.at + g, 1, 1, count, 1, true);
    },
  });
  return out;
}

/** Records an activation function of every number of x, in x's shape. */
export function activate(tape: Tape, f: Activation, x: Value): Value {
  const count = size(x.shape);
  const out = tape.value(x.shape);
  tape.record({
    forward: (kernels) => kernels.activate(f, x.at, out.at, count),
    backward: (kernels, g) => kernels.activateBackward(f, x.at, out.at, out.at + g, x.at + g, count),
  });
  return out;
}
