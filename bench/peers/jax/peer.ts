// jax-js on WebAssembly (one thread in Node): each step one function, traced and compiled at the first.

import {
  blockUntilReady,
  defaultDevice,
  init,
  type JsTree,
  jit,
  nn,
  numpy as np,
  type OwnedFunction,
  tree,
  valueAndGrad,
  vjp,
} from '@jax-js/jax';
import type { Tensor } from '../../../src/core/index.ts';
import { type LayerNormData, type MatmulData, mapTensors, type RaceData, type TransformerData } from '../../data.ts';
import type { Makers, Peer, Running } from '../../peer.ts';
import { layerNorm, mlpLoss, raceLoss, transformerLoss } from './networks.ts';
import { stack } from './stack.ts';

await init('wasm');
defaultDevice('wasm');

const mlp: Makers['mlp-100x16'] = (data) => {
  const { blocks, readout } = mapTensors(data.parameters, toArray);
  const inputs: [np.Array, np.Array] = [toArray(data.x), oneHot(data.labels, 4)];
  return training(mlpLoss, { blocks: stack(blocks), readout }, inputs, data.rate);
};

const makers: Makers = {
  'mlp-100x16': mlp,
  'mlp-50x64': mlp,
  'transformer-12': transformer,
  'layernorm-1024x768': layerNormAlone,
  'matmul-256': matmul,
  'race-100': race,
};

export const peers: readonly Peer[] = [{ name: 'jax-js', prepare: async (workload, data) => makers[workload](data) }];

function transformer(data: TransformerData): Running {
  const { layers, ...rest } = mapTensors(data.parameters, toArray);
  const vocabulary = data.parameters.tokenEmbedding.shape[0]!;
  const tokens = np.array(data.tokens.slice()).reshape([-1, data.length]);
  const targets = oneHot(data.targets, vocabulary).reshape([-1, data.length, vocabulary]);
  const loss = transformerLoss.bind(undefined, data.heads);
  return training(loss, { ...rest, layers: stack(layers) }, [tokens, targets], data.rate);
}

function race(data: RaceData): Running {
  const racers = data.racers.map(({ wiring, compared }) => {
    const { blocks, ...rest } = mapTensors(data.parameters, toArray);
    const inputs: [np.Array, np.Array] = [toArray(data.x), oneHot(data.labels, 2)];
    const loss = raceLoss.bind(undefined, wiring);
    return { compared, running: training(loss, { ...rest, blocks: stack(blocks) }, inputs, data.rate) };
  });
  return {
    async step() {
      let sum = 0;
      for (const { compared, running } of racers) {
        const loss = await running.step();
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
  const seasoned = (x: np.Array, gain: np.Array, offset: np.Array) => layerNorm({ gain, offset }, x);
  const { x, norm } = mapTensors(data.parameters, toArray);
  const next = ([input, gain, offset]: Triple, upstream: np.Array): Outcome<Triple> => {
    const [y, backward] = vjp(seasoned, [input.ref, gain.ref, offset.ref]);
    const gradients = backward(upstream.ref);
    backward.dispose();
    return [descend([input, gain, offset], gradients, data.rate), meanOf(y.ref.mul(upstream)), y];
  };
  return iterate(next, [x, norm.gain, norm.offset], [toArray(data.upstream)]);
}

type Triple = [np.Array, np.Array, np.Array];

function matmul(data: MatmulData): Running {
  const next = (a: np.Array, b: np.Array): Outcome<np.Array> => {
    const product = np.matmul(a.ref, b);
    return [a.mul(0.9).add(product.ref.mul(0.1 / 16)), meanOf(np.square(product.ref)), product];
  };
  return iterate(next, toArray(data.a), [toArray(data.b)]);
}

/** Steps of SGD on the parameters of a loss. */
function training<P extends JsTree<np.Array>, I extends np.Array[]>(
  loss: (parameters: P, ...inputs: I) => np.Array,
  start: P,
  inputs: I,
  rate: number,
): Running {
  const next = (parameters: P, ...given: I): Outcome<P> => {
    const differentiated = valueAndGrad(loss) as unknown as (...at: [P, ...I]) => [np.Array, P];
    const [value, gradients] = differentiated(tree.ref(parameters), ...given);
    return [descend(parameters, gradients, rate), value];
  };
  return iterate(next, start, inputs);
}

/** What a step hands back: the state after it, the loss before it, and whatever else it was asked to compute. */
type Outcome<S> = [S, np.Array, ...np.Array[]];

/** A compiled function from state and inputs to the state after, run again for every step. */
function iterate<S extends JsTree<np.Array>, I extends np.Array[]>(
  next: (state: S, ...inputs: I) => Outcome<S>,
  start: S,
  inputs: I,
): Running {
  const compiled = jit(next) as OwnedFunction<typeof next>;
  let state = start;
  return {
    async step() {
      const [after, loss, ...rest] = compiled(state, ...tree.ref(inputs));
      state = after;
      const [value] = await loss.data(); // which runs everything compiled with it
      await blockUntilReady([state, rest]);
      tree.dispose(rest);
      return value!;
    },
    dispose() {
      tree.dispose([state, inputs]);
      compiled.dispose();
    },
  };
}

/** Sums run in single precision: row by row first, the error stays small. */
function meanOf(x: np.Array): np.Array {
  return x.mean(-1).mean();
}

/** Returns the parameters `rate` times their gradients down. */
function descend<P extends JsTree<np.Array>>(parameters: P, gradients: P, rate: number): P {
  return tree.map(
    (parameter: np.Array, gradient: np.Array) => parameter.sub(gradient.mul(rate)),
    parameters,
    gradients,
  );
}

function toArray({ shape, data }: Tensor): np.Array {
  return np.array(data.slice()).reshape([...shape]);
}

/** Returns labels as one-hot rows, (labels, classes). */
function oneHot(labels: Int32Array, classes: number): np.Array {
  return nn.oneHot(np.array(labels.slice()), classes);
}
