// The workloads as a competent programmer would write them first: typed arrays, plain loops, new arrays every step.

import { type Tensor, tensor } from '../../../src/core/index.ts';
import { type LayerNormData, type MatmulData, mapTensors } from '../../data.ts';
import type { Makers, Peer, Running } from '../../peer.ts';
import { descend, layerNormBackward, season, standardize, type Update } from './layers.ts';
import { mlpStep, raceStep } from './networks.ts';
import { times } from './products.ts';
import { transformerStep } from './transformer.ts';

const mlp: Makers['mlp-100x16'] = (data) => {
  const parameters = mapTensors(data.parameters, copy);
  return running(() => mlpStep(parameters, data));
};

const makers: Makers = {
  'mlp-100x16': mlp,
  'mlp-50x64': mlp,
  'transformer-12': (data) => {
    const parameters = mapTensors(data.parameters, copy);
    return running(() => transformerStep(parameters, data));
  },
  'layernorm-1024x768': layerNorm,
  'matmul-256': matmul,
  'race-100': (data) => {
    const racers = data.racers.map((racer) => ({ ...racer, parameters: mapTensors(data.parameters, copy) }));
    return running(() => {
      const losses = racers.map(({ parameters, wiring }) => raceStep(parameters, wiring, data));
      return losses.reduce((sum, loss, i) => (racers[i]!.compared ? sum + loss : sum), 0);
    });
  },
};

export const peers: readonly Peer[] = [{ name: 'naive', prepare: async (workload, data) => makers[workload](data) }];

function layerNorm(data: LayerNormData): Running {
  const { x, norm } = mapTensors(data.parameters, copy);
  const upstream = data.upstream.data;
  return running(() => {
    const standardized = standardize(x.data, x.shape[1]!);
    const y = season(norm, standardized.normal);
    const updates: Update[] = [];
    updates.push({ parameter: x.data, gradient: layerNormBackward(norm, standardized, upstream, updates) });
    descend(updates, data.rate);
    return y.reduce((sum, value, i) => sum + value * upstream[i]!, 0) / y.length;
  });
}

function matmul({ a, b }: MatmulData): Running {
  const left = a.data.slice();
  return running(() => {
    const product = times(left, b.data, b.shape[0]!);
    for (let i = 0; i < left.length; i++) left[i] = 0.9 * left[i]! + (0.1 * product[i]!) / 16;
    return product.reduce((sum, value) => sum + value * value, 0) / product.length;
  });
}

function running(step: () => number): Running {
  return { step, dispose: () => {} };
}

function copy({ shape, data }: Tensor): Tensor {
  return tensor(shape, data);
}
