// What the benchmark measures. Each function makes its workload's data anew from one seed.

import { heInit, type Key, key, lecunInit, normal, split, type Tensor, uniform, zeros } from '../src/core/index.ts';
import type { LayerNormData, Linear, MatmulData, MlpData, Norm, RaceData, TransformerData } from './data.ts';

/** Every workload's data by the workload's name. */
export interface Workloads {
  readonly 'mlp-100x16': MlpData;
  readonly 'mlp-50x64': MlpData;
  readonly 'transformer-12': TransformerData;
  readonly 'layernorm-1024x768': LayerNormData;
  readonly 'matmul-256': MatmulData;
  readonly 'race-100': RaceData;
}

export type WorkloadName = keyof Workloads;

export const WORKLOADS: { readonly [N in WorkloadName]: () => Workloads[N] } = {
  'mlp-100x16': () => mlp(100, 16),
  'mlp-50x64': () => mlp(50, 64),
  'transformer-12': transformer,
  'layernorm-1024x768': layerNorm,
  'matmul-256': matmul,
  'race-100': race,
};

const SEED = 7;
const BATCH = 64;

/**
 * Returns `depth` residual blocks x <- x + tanh(LN(x) W + b), a readout to 4 classes, cross-entropy, one step of SGD.
 */
export function mlp(depth: number, width: number): MlpData {
  const stream = key(SEED);
  return {
    parameters: {
      blocks: Array.from({ length: depth }, (_, i) => ({
        norm: plainNorm(width),
        linear: linear(split(split(stream, 0), i), width, width),
      })),
      readout: linear(split(stream, 1), width, 4),
    },
    x: standard(split(stream, 2), [BATCH, width]),
    labels: Int32Array.from({ length: BATCH }, (_, i) => i % 4),
    rate: 0.01,
  };
}

/** 12 Pre-LN decoder layers, width 64, 4 heads, causal, GELU (tanh form): 8 sequences of 64 tokens to be reversed. */
function transformer(): TransformerData {
  const stream = key(SEED);
  const [width, length, vocabulary] = [64, 64, 64];
  const tokens = Int32Array.from(uniform(split(stream, 0), new Float32Array(8 * length)), (u) => u * vocabulary);
  return {
    parameters: {
      tokenEmbedding: standard(split(stream, 1), [vocabulary, width], 0.02),
      positionEmbedding: standard(split(stream, 2), [length, width], 0.02),
      layers: Array.from({ length: 12 }, (_, i) => decoderLayer(split(split(stream, 3), i), width)),
      norm: plainNorm(width),
      readout: linear(split(stream, 4), width, vocabulary),
    },
    tokens,
    targets: tokens.map((_, i) => tokens[i - (i % length) + length - 1 - (i % length)]!),
    length,
    heads: 4,
    rate: 0.01,
  };
}

function decoderLayer(stream: Key, width: number) {
  return {
    attentionNorm: plainNorm(width),
    query: linear(split(stream, 0), width, width),
    key: linear(split(stream, 1), width, width),
    value: linear(split(stream, 2), width, width),
    output: linear(split(stream, 3), width, width),
    mlpNorm: plainNorm(width),
    up: linear(split(stream, 4), width, 4 * width),
    down: linear(split(stream, 5), 4 * width, width),
  };
}

/**
 * LayerNorm with gain and offset, forward and backward; then x, gain and offset each go `rate` times their gradient
 * down. Its loss is the mean of y times the upstream gradient.
 */
function layerNorm(): LayerNormData {
  const stream = key(SEED);
  return {
    parameters: { x: standard(split(stream, 0), [1024, 768]), norm: plainNorm(768) },
    upstream: standard(split(stream, 1), [1024, 768]),
    rate: 0.01,
  };
}

/** C = A B; its loss is the mean of C squared. Then A <- 0.9 A + 0.1 C / 16, which is cheap beside the product. */
function matmul(): MatmulData {
  const stream = key(SEED);
  return { a: standard(split(stream, 0), [256, 256]), b: standard(split(stream, 1), [256, 256]) };
}

/**
 * One step of each of four networks, 100 blocks x <- [x +] ReLU(norm(x)) W + b of width 16 between an input layer
 * and a readout; with the norm on (no gain, no offset), once more before the readout. Its loss is the sum of those
 * compared: residual alone overflows.
 */
function race(): RaceData {
  const stream = key(SEED);
  return {
    parameters: {
      input: { weights: heInit(split(stream, 0), 2, 16), bias: zeros([16]) },
      blocks: Array.from({ length: 100 }, (_, i) => ({
        weights: heInit(split(split(stream, 1), i), 16, 16),
        bias: zeros([16]),
      })),
      readout: linear(split(stream, 2), 16, 2),
    },
    racers: [
      { wiring: { residual: false, norm: 'none' }, compared: true },
      { wiring: { residual: true, norm: 'none' }, compared: false },
      { wiring: { residual: false, norm: 'layer' }, compared: true },
      { wiring: { residual: true, norm: 'layer' }, compared: true },
    ],
    x: standard(split(stream, 3), [BATCH, 2]),
    labels: Int32Array.from({ length: BATCH }, (_, i) => i % 2),
    rate: 0.02,
  };
}

function linear(stream: Key, fanIn: number, fanOut: number): Linear<Tensor> {
  return { weights: lecunInit(stream, fanIn, fanOut), bias: zeros([fanOut]) };
}

function plainNorm(width: number): Norm<Tensor> {
  return { gain: { shape: [width], data: new Float32Array(width).fill(1) }, offset: zeros([width]) };
}

function standard(stream: Key, shape: readonly number[], deviation = 1): Tensor {
  const x = zeros(shape);
  normal(stream, x.data);
  for (let i = 0; i < x.data.length; i++) x.data[i]! *= deviation;
  return x;
}
