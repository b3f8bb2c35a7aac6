// A network that trains: each step draws a batch from the examples and moves the parameters. It can be looked at and
// changed between any two steps; the same keys walk the same way.

import type { Examples } from '../data.ts';
import type { Network } from '../models/network.ts';
import { type Key, split, uniform } from '../random.ts';
import { compile, type Program } from '../tape.ts';
import { accuracy, feed, requireExamples } from './examples.ts';
import { clipGradient, type Optimizer, warmup } from './optimizers.ts';

/** How a network trains: at a rate, reached after `warmup` steps, with a limit on the gradient's norm, where said. */
export interface Regime {
  readonly optimizer: Optimizer;
  readonly rate: number;
  readonly warmup?: number;
  readonly clip?: number;
}

/** A network in training. */
export interface Trainer {
  readonly network: Network;
  readonly program: Program;
  /** Makes one step, at the regime's rate unless another is given, and returns the loss before it. */
  step(rate?: number): number;
  /** Returns how many steps have been made. */
  steps(): number;
  /** Returns the share of right answers, 0 to 1, to the examples, or to others. */
  accuracy(others?: Examples): number;
}

/** Returns a trainer of a network on examples, its batches drawn by a key; throws where the examples do not fit it. */
export function trainer(network: Network, examples: Examples, regime: Regime, batches: Key): Trainer {
  const { inputs, targets } = requireExamples(network, examples);
  const program = compile(network.tape, regime.optimizer.slots);
  regime.optimizer.init(program);
  const drawn = new Float64Array(network.inputs.shape[0]!);
  let steps = 0;
  const drawBatch = () => {
    uniform(split(batches, steps), drawn);
    for (let i = 0; i < drawn.length; i++) {
      const example = Math.floor(drawn[i]! * inputs.shape[0]!);
      feed(program.memory, network.inputs, i, inputs, example);
      feed(program.memory, network.targets, i, targets, example);
    }
  };
  return {
    network,
    program,
    step(rate = regime.rate) {
      drawBatch();
      program.forward();
      program.backward(network.loss);
      if (regime.clip !== undefined) clipGradient(program, regime.clip);
      regime.optimizer.update(program, steps, warmup(rate, regime.warmup ?? 0, steps));
      steps += 1;
      return program.memory[network.loss.at]!;
    },
    steps: () => steps,
    accuracy: (others = examples) => accuracy(program, network, requireExamples(network, others)),
  };
}
