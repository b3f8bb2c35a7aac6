// The numeric core's second door: differentiation, networks, training, and what can be read off a network.

export { copySequences, type Examples, moons, reverseSequences, spirals } from './data.ts';
export type { Activation, Kernels, Memory } from './kernels/kernels.ts';
export { type MlpSpec, mlp } from './models/mlp.ts';
export type { Network, Wires } from './models/network.ts';
export {
  declareTransformerBlock,
  type TransformerBlockSpec,
  type TransformerSpec,
  transformer,
} from './models/transformer.ts';
export { type BlockSpec, declareTie } from './models/wiring.ts';
export * as ops from './ops/index.ts';
export { pathCount, pathLengths } from './paths.ts';
export { autocorrelation, effectiveRank, singularValues } from './spectrum.ts';
export { compile, compileIn, copyParameters, type Operation, type Program, Tape, type Value } from './tape.ts';
export { type Breakdown, blame, firstBreakdown, idleShare, type Reading, readBlocks } from './training/diagnostics.ts';
export { accuracy, answers } from './training/examples.ts';
export { adam, clipGradient, momentum, type Optimizer, sgd, warmup } from './training/optimizers.ts';
export { type Regime, type Trainer, trainer } from './training/trainer.ts';
