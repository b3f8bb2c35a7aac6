// What a workload starts from: parameters to learn and what they learn from, the same for every implementation.
// Parameters are a tree generic over what stands at its leaves: a tensor here, a peer's own array there.

import type { Tensor, Wiring } from '../src/core/index.ts';

/** Weights (in, out) and bias (out). */
export type Linear<A> = { weights: A; bias: A };

/** LayerNorm's gain and offset, (width) each. */
export type Norm<A> = { gain: A; offset: A };

export type MlpParameters<A> = { blocks: { norm: Norm<A>; linear: Linear<A> }[]; readout: Linear<A> };

/** One Pre-LN decoder layer: attention and MLP, each behind its own norm. */
export type DecoderLayer<A> = {
  attentionNorm: Norm<A>;
  query: Linear<A>;
  key: Linear<A>;
  value: Linear<A>;
  output: Linear<A>;
  mlpNorm: Norm<A>;
  up: Linear<A>;
  down: Linear<A>;
};

export type TransformerParameters<A> = {
  tokenEmbedding: A;
  positionEmbedding: A;
  layers: DecoderLayer<A>[];
  norm: Norm<A>;
  readout: Linear<A>;
};

export type RaceParameters<A> = { input: Linear<A>; blocks: Linear<A>[]; readout: Linear<A> };

/** Inputs x (batch, in) and one label a row. */
export interface MlpData {
  readonly parameters: MlpParameters<Tensor>;
  readonly x: Tensor;
  readonly labels: Int32Array;
  readonly rate: number;
}

/** Tokens and targets, (batch * length) each, sequence after sequence. */
export interface TransformerData {
  readonly parameters: TransformerParameters<Tensor>;
  readonly tokens: Int32Array;
  readonly targets: Int32Array;
  readonly length: number;
  readonly heads: number;
  readonly rate: number;
}

/** Inputs x and the gradient that arrives at LayerNorm's output, (rows, width) both. */
export interface LayerNormData {
  readonly parameters: { x: Tensor; norm: Norm<Tensor> };
  readonly upstream: Tensor;
  readonly rate: number;
}

export interface MatmulData {
  readonly a: Tensor;
  readonly b: Tensor;
}

/** One beginning for four networks, which differ in their wiring only. */
export interface RaceData {
  readonly parameters: RaceParameters<Tensor>;
  readonly racers: readonly Racer[];
  readonly x: Tensor;
  readonly labels: Int32Array;
  readonly rate: number;
}

/** A network of the race; the loss of one that is not compared counts 0. */
export interface Racer {
  readonly wiring: Wiring;
  readonly compared: boolean;
}

/** A tree of parameters with every tensor exchanged for an `A`. */
export type Mapped<P, A> = P extends Tensor ? A : { [K in keyof P]: Mapped<P[K], A> };

/** Returns the tree of parameters with what `make` makes of each tensor in the tensor's place. */
export function mapTensors<P extends object, A>(parameters: P, make: (tensor: Tensor) => A): Mapped<P, A> {
  const map = (node: object): unknown => {
    if (isTensor(node)) return make(node);
    if (Array.isArray(node)) return node.map(map);
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, map(child)]));
  };
  return map(parameters) as Mapped<P, A>;
}

function isTensor(node: object): node is Tensor {
  return 'data' in node && node.data instanceof Float32Array;
}
