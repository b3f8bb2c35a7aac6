// A deep network of one kind of block, branch(x) = f(norm(x)) W + b, between a linear layer in and one out.
// Wires of a block: in, active (f of the normalized input), branch (what it says, before it is tied in), out.

import { requireInteger } from '../fault.ts';
import { heInit, lecunInit } from '../initialization.ts';
import type { Activation } from '../kernels/kernels.ts';
import * as ops from '../ops/index.ts';
import { type Key, split } from '../random.ts';
import { Tape, type Value } from '../tape.ts';
import { type Tensor, zeros } from '../tensor.ts';
import { blockOrder, type Network, type Wires } from './network.ts';
import { type BlockSpec, declareLinear, declareNorm, declareTie } from './wiring.ts';

/** A network from (batch, inputs) to (batch, classes) through `depth` blocks of a width. */
export interface MlpSpec extends BlockSpec {
  readonly inputs: number;
  readonly width: number;
  readonly depth: number;
  readonly classes: number;
  readonly batch: number;
  /** ReLU unless said. */
  readonly activation?: Activation;
  /** What the blocks' initial weights are multiplied by; 1 unless said. */
  readonly gain?: number;
}

/**
 * Returns the network of a spec with the weights of a key; `order` leaves blocks out or exchanges them. Throws where
 * the spec is out of range.
 */
export function mlp(spec: MlpSpec, weights: Key, order?: readonly number[]): Network {
  const { inputs: features, width, depth, classes, batch } = spec;
  for (const name of ['inputs', 'width', 'classes', 'batch'] as const)
    requireInteger('mlp', name, spec[name], 1, 65_536);
  requireInteger('mlp', 'depth', depth, 0, 1024);
  const tape = new Tape();
  const enter = declareLinear(tape, lecunInit(split(weights, 0), features, width));
  const declared = Array.from({ length: depth }, (_, i) => declareBlock(tape, spec, split(split(weights, 2), i)));
  const last = spec.place === 'post' ? (x: Value) => x : declareNorm(tape, spec, width);
  const leave = declareLinear(tape, lecunInit(split(weights, 1), width, classes));

  const inputs = tape.value([batch, features]);
  const targets = tape.value([batch]);
  let x = enter(inputs);
  const blocks = blockOrder('mlp', depth, order).map((index) => {
    const wires = declared[index]!(x);
    x = wires.out;
    return wires;
  });
  const logits = leave(last(x));
  return { tape, inputs, targets, logits, loss: ops.crossEntropy(tape, logits, targets), blocks };
}

function declareBlock(tape: Tape, spec: MlpSpec, stream: Key): (x: Value) => Wires {
  const { width, activation = 'relu', gain = 1 } = spec;
  const init = activation === 'relu' ? heInit : lecunInit;
  const tie = declareTie(tape, spec, width);
  const weights = tape.parameter(scaled(init(stream, width, width), gain));
  const bias = tape.parameter(zeros([width]));
  return (x) => {
    let active = x;
    let branch = x;
    const out = tie(x, (h) => {
      active = ops.activate(tape, activation, h);
      branch = ops.linear(tape, active, weights, bias);
      return branch;
    });
    return { in: x, active, branch, out };
  };
}

function scaled({ shape, data }: Tensor, factor: number): Tensor {
  return { shape, data: data.map((value) => value * factor) };
}
