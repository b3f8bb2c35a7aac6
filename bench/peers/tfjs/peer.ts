// TensorFlow.js on its WebAssembly backend (SIMD, one thread) and on its plain JavaScript one.

import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Tensor } from '../../../src/core/index.ts';
import { type LayerNormData, type MatmulData, mapTensors, type RaceData, type TransformerData } from '../../data.ts';
import type { Makers, Peer, Running } from '../../peer.ts';
import { layerNorm, oneHot } from './layers.ts';
import { mlpLoss, raceLoss, transformerLoss } from './networks.ts';

tf.enableProdMode(); // no checks of every value, and no advertisement
setWasmPaths(dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')) + sep);

export const peers: readonly Peer[] = (['wasm', 'cpu'] as const).map((backend) => ({
  name: `tfjs-${backend}`,
  async prepare(workload, data) {
    await tf.setBackend(backend);
    return keptOn(backend, makers[workload](data));
  },
}));

const mlp: Makers['mlp-100x16'] = (data) => {
  const { parameters, variables } = learned(data.parameters);
  const x = fixed(data.x) as tf.Tensor2D;
  const labels = oneHot(data.labels, 4);
  return training(() => mlpLoss(parameters, x, labels), variables, [x, labels], data.rate);
};

const makers: Makers = {
  'mlp-100x16': mlp,
  'mlp-50x64': mlp,
  'transformer-12': transformer,
  'layernorm-1024x768': layerNormAlone,
  'matmul-256': matmul,
  'race-100': race,
};

function transformer(data: TransformerData): Running {
  const { parameters, variables } = learned(data.parameters);
  const vocabulary = parameters.tokenEmbedding.shape[0]!;
  const input = {
    tokens: oneHot(data.tokens, vocabulary),
    targets: oneHot(data.targets, vocabulary),
    mask: causalMask(data.length),
    length: data.length,
    heads: data.heads,
  };
  const inputs = [input.tokens, input.targets, input.mask];
  return training(() => transformerLoss(parameters, input), variables, inputs, data.rate);
}

function race(data: RaceData): Running {
  const racers = data.racers.map(({ wiring, compared }) => {
    const { parameters, variables } = learned(data.parameters);
    const x = fixed(data.x) as tf.Tensor2D;
    const labels = oneHot(data.labels, 2);
    const loss = () => raceLoss(parameters, wiring, x, labels);
    return { compared, running: training(loss, variables, [x, labels], data.rate) };
  });
  return {
    step() {
      let sum = 0;
      for (const { compared, running } of racers) {
        const loss = running.step();
        if (compared) sum += loss;
      }
      return sum;
    },
    dispose() {
      for (const { running } of racers) running.dispose();
    },
  };
}

function layerNormAlone(data: LayerNormData): Running {
  const { parameters, variables } = learned(data.parameters);
  const { x, norm } = parameters;
  const upstream = fixed(data.upstream);
  const gradients = tf.valueAndGrads((...[input, gain, offset]) => layerNorm({ gain: gain!, offset: offset! }, input!));
  const step = () =>
    tf.tidy(() => {
      const { value, grads } = gradients([x, norm.gain, norm.offset], upstream);
      for (const [i, parameter] of [x, norm.gain, norm.offset].entries()) {
        parameter.assign(parameter.sub(grads[i]!.mul(data.rate)));
      }
      return meanOf(value.mul(upstream));
    });
  return { step, dispose: () => tf.dispose([...variables, upstream]) };
}

function matmul(data: MatmulData): Running {
  const a = learnable(data.a);
  const b = fixed(data.b);
  const step = () =>
    tf.tidy(() => {
      const product = tf.matMul(a, b);
      a.assign(a.mul(0.9).add(product.mul(0.1 / 16)));
      return meanOf(product.square());
    });
  return { step, dispose: () => tf.dispose([a, b]) };
}

/** The wasm backend sums in single precision: row by row first, the error stays small. */
function meanOf(x: tf.Tensor): number {
  return x.mean(-1).mean().dataSync()[0]!;
}

/** Steps of SGD on the variables of a loss. */
function training(loss: () => tf.Scalar, variables: tf.Variable[], inputs: tf.Tensor[], rate: number) {
  const optimizer = tf.train.sgd(rate);
  return {
    step() {
      const cost = optimizer.minimize(loss, true, variables)!;
      const value = cost.dataSync()[0]!;
      cost.dispose();
      return value;
    },
    dispose() {
      optimizer.dispose();
      tf.dispose([...variables, ...inputs]);
    },
  };
}

/** The backend is one for all of TensorFlow.js: where another ran last, this one is chosen again before a step. */
function keptOn(backend: string, { step, dispose }: Running): Running {
  return { step: () => (tf.getBackend() === backend ? step() : tf.setBackend(backend).then(step)), dispose };
}

function learned<P extends object>(tensors: P) {
  const variables: tf.Variable[] = [];
  const parameters = mapTensors(tensors, (tensor) => {
    const variable = learnable(tensor);
    variables.push(variable);
    return variable;
  });
  return { parameters, variables };
}

function learnable(tensor: Tensor): tf.Variable {
  return tf.tidy(() => tf.variable(fixed(tensor)));
}

function fixed({ shape, data }: Tensor): tf.Tensor {
  return tf.tensor(data.slice(), [...shape]);
}

/** 0 where a position may look, -1e9 where it may not: (length, length). */
function causalMask(length: number): tf.Tensor2D {
  const mask = Float32Array.from({ length: length * length }, (_, i) =>
    i % length > Math.floor(i / length) ? -1e9 : 0,
  );
  return tf.tensor2d(mask, [length, length]);
}
