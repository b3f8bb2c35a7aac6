// How a branch is tied into the stream: what is added back, what is normalized, and where. Every model uses it.

import type { Wiring } from '../block.ts';
import * as ops from '../ops/index.ts';
import type { Tape, Value } from '../tape.ts';
import { type Tensor, tensor, zeros } from '../tensor.ts';

/** What a network of blocks declares of each: as `Wiring`, and what only a network that trains can have. */
export interface BlockSpec extends Omit<Wiring, 'norm' | 'branchScale'> {
  readonly norm: Wiring['norm'] | 'batch';
  /**
   * What the branch is multiplied by, 1 unless said; `learned`: a parameter that starts at 0 (SkipInit, De & Smith
   * 2020, arXiv 2002.10444).
   */
  readonly branchScale?: number | 'learned';
  /** Whether norms have a learned gain and bias; they have none unless said. */
  readonly seasoned?: boolean;
}

/** Records a map of a value into another. */
export type Layer = (x: Value) => Value;

/** Declares the weights and bias of a linear map, zero bias, and returns how to record it. */
export function declareLinear(tape: Tape, initial: Tensor): Layer {
  const weights = tape.parameter(initial);
  const bias = tape.parameter(zeros([initial.shape.at(-1)!]));
  return (x) => ops.linear(tape, x, weights, bias);
}

/** Declares a norm's parameters and returns how to record it; `none` hands x on. */
export function declareNorm(tape: Tape, { norm, seasoned }: BlockSpec, width: number): Layer {
  if (norm === 'none') return (x) => x;
  if (norm === 'batch') return (x) => ops.batchNorm(tape, x);
  const learned = seasoned
    ? { gain: tape.parameter(tensor([width], new Float32Array(width).fill(1))), bias: tape.parameter(zeros([width])) }
    : undefined;
  return norm === 'layer' ? (x) => ops.layerNorm(tape, x, learned) : (x) => ops.rmsNorm(tape, x, learned);
}

/** Declares what ties a branch into the stream, and returns how to record x <- x + s branch(norm(x)) or its kin. */
export function declareTie(tape: Tape, spec: BlockSpec, width: number): (x: Value, branch: Layer) => Value {
  const { residual, place = 'pre', branchScale = 1 } = spec;
  const norm = declareNorm(tape, spec, width);
  const factor = branchScale === 'learned' ? tape.parameter(zeros([1])) : branchScale;
  const scaled: Layer = (y) => {
    if (typeof factor !== 'number') return ops.scaleBy(tape, y, factor);
    return factor === 1 ? y : ops.scale(tape, y, factor);
  };
  const join = (x: Value, y: Value) => (residual ? ops.add(tape, x, scaled(y)) : scaled(y));
  return place === 'pre' ? (x, branch) => join(x, branch(norm(x))) : (x, branch) => norm(join(x, branch(x)));
}
