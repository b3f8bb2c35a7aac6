// The workloads on the course's own core: recorded once, replayed every step.

import { compile, ops, Tape, type Value } from '../../../src/core/learning.ts';
import type { LayerNormData, MatmulData, MlpData, RaceData, TransformerData } from '../../data.ts';
import { mapTensors } from '../../data.ts';
import type { Makers, Peer, Running } from '../../peer.ts';
import { type Inputs, mlpLoss, raceLoss, transformerLoss } from './networks.ts';

const makers: Makers = {
  'mlp-100x16': mlp,
  'mlp-50x64': mlp,
  'transformer-12': transformer,
  'layernorm-1024x768': layerNorm,
  'matmul-256': matmul,
  'race-100': race,
};

export const peers: readonly Peer[] = [{ name: 'ours', prepare: async (workload, data) => makers[workload](data) }];

function mlp(data: MlpData): Running {
  return training((tape) => mlpLoss(tape, data), data.rate);
}

function transformer(data: TransformerData): Running {
  return training((tape) => transformerLoss(tape, data), data.rate);
}

function race(data: RaceData): Running {
  const racers = data.racers.map((racer) => ({
    compared: racer.compared,
    running: training((tape) => raceLoss(tape, racer.wiring, data), data.rate),
  }));
  return {
    step() {
      let sum = 0;
      for (const { compared, running } of racers) {
        const loss = running.step() as number;
        if (compared) sum += loss;
      }
      return sum;
    },
    dispose: () => {},
  };
}

/** Steps of gradient descent on a recorded loss. */
function training(record: (tape: Tape) => { loss: Value; inputs: Inputs }, rate: number): Running {
  const tape = new Tape();
  const { loss, inputs } = record(tape);
  const program = compile(tape);
  for (const [value, numbers] of inputs) program.read(value).set(numbers);
  return {
    step() {
      program.forward();
      program.backward(loss);
      program.kernels.combine(0, program.toGradient, program.parameterCount, 1, -rate);
      return program.memory[loss.at]!;
    },
    dispose: () => {},
  };
}

function layerNorm({ parameters, upstream, rate }: LayerNormData): Running {
  const tape = new Tape();
  const { x, norm } = mapTensors(parameters, (tensor) => tape.parameter(tensor));
  const y = ops.layerNorm(tape, x, { gain: norm.gain, bias: norm.offset });
  const slope = tape.value(upstream.shape);
  const program = compile(tape);
  program.read(slope).set(upstream.data);
  const { kernels, toGradient, parameterCount } = program;
  const count = upstream.data.length;
  return {
    step() {
      program.forward();
      const loss = kernels.dot(y.at, slope.at, count) / count;
      kernels.fill(toGradient, parameterCount, 0);
      kernels.combine(y.at + toGradient, slope.at, count, 0, 1);
      tape.operations[0]!.backward(kernels, toGradient);
      kernels.combine(0, toGradient, parameterCount, 1, -rate);
      return loss;
    },
    dispose: () => {},
  };
}

function matmul({ a, b }: MatmulData): Running {
  const tape = new Tape();
  const [left, right] = [tape.parameter(a), tape.parameter(b)];
  const product = ops.linear(tape, left, right);
  const program = compile(tape);
  const count = a.data.length;
  return {
    step() {
      program.forward();
      program.kernels.combine(left.at, product.at, count, 0.9, 0.1 / 16);
      return program.kernels.dot(product.at, product.at, count) / count;
    },
    dispose: () => {},
  };
}
