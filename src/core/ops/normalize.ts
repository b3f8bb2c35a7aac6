// LayerNorm, RMSNorm, and batch norm, which is LayerNorm of the batch turned on its side.

import { fault } from '../fault.ts';
import { EPSILON } from '../normalization.ts';
import { gradientOf, offsetOf, type Tape, type Value } from '../tape.ts';
import { matrixOf, written } from './shapes.ts';

/** The learned seasoning of a norm: a gain and a bias (width) each. */
export interface Seasoned {
  readonly gain: Value;
  readonly bias: Value;
}

/**
 * Records (x - mean) / sqrt(variance + epsilon) gain + bias for each row of x (..., width); throws where they do not
 * fit.
 */
export function layerNorm(tape: Tape, x: Value, seasoned?: Seasoned, epsilon = EPSILON): Value {
  return normalizeRows(tape, 'layerNorm', x, true, seasoned, epsilon);
}

/** Records x / sqrt(mean square + epsilon) gain + bias for each row of x (..., width); throws where they do not fit. */
export function rmsNorm(tape: Tape, x: Value, seasoned?: Seasoned, epsilon = EPSILON): Value {
  return normalizeRows(tape, 'rmsNorm', x, false, seasoned, epsilon);
}

/**
 * Records batch norm in training mode (Ioffe & Szegedy 2015, arXiv 1502.03167), without gain and bias, of x (batch,
 * width).
 */
export function batchNorm(tape: Tape, x: Value, epsilon = EPSILON): Value {
  return transpose(tape, layerNorm(tape, transpose(tape, x), undefined, epsilon));
}

function normalizeRows(
  tape: Tape, where: string, x: Value, center: boolean, seasoned: Seasoned | undefined, epsilon: number,
): Value {
  const { rows, width } = matrixOf(where, x);
  const { gain, bias } = seasoned ?? {};
  for (const value of [gain, bias]) {
    if (value && value.shape.join() !== String(width)) throw fault(where, `gain and bias must be (${width})`, written(value));
  }
  const normalized = tape.value(x.shape);
  const scales = tape.value([rows]);
  const out = seasoned ? tape.value(x.shape) : normalized;
  tape.record({
    forward(kernels) {
      kernels.normalize(
        x.at, normalized.at, scales.at, offsetOf(gain), offsetOf(bias), out.at, rows, width, center, epsilon,
      );
    },
    backward(kernels, g) {
      kernels.normalizeBackward(
        normalized.at, scales.at, offsetOf(gain), out.at + g, x.at + g, gradientOf(gain, g), gradientOf(bias, g),
        rows, width, center,
      );
    },
  });
  return out;
}

function transpose(tape: Tape, x: Value): Value {
  const { rows, width } = matrixOf('batchNorm', x);
  const out = tape.value([width, rows]);
  tape.record({
    forward: (kernels) => kernels.transpose(x.at, out.at, rows, width, false),
    backward: (kernels, g) => kernels.transpose(out.at + g, x.at + g, width, rows, true),
  });
  return out;
}
