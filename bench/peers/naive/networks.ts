// The two kinds of block stack: tanh behind LayerNorm, and the race's ReLU blocks in all their wirings.

import type { Tensor, Wiring } from '../../../src/core/index.ts';
import type { MlpData, MlpParameters, RaceData, RaceParameters } from '../../data.ts';
import {
  add,
  crossEntropy,
  descend,
  layerNormBackward,
  linear,
  linearBackward,
  type Standardized,
  season,
  standardize,
  standardizeBackward,
  type Update,
} from './layers.ts';

/** Runs one step of x <- x + tanh(LN(x) W + b), readout and cross-entropy; returns the loss. */
export function mlpStep(parameters: MlpParameters<Tensor>, data: MlpData): number {
  const width = data.x.shape[1]!;
  const kept: { standardized: Standardized; seasoned: Float32Array; active: Float32Array }[] = [];
  let x = data.x.data;
  for (const block of parameters.blocks) {
    const standardized = standardize(x, width);
    const seasoned = season(block.norm, standardized.normal);
    const active = linear(block.linear, seasoned).map(Math.tanh);
    kept.push({ standardized, seasoned, active });
    x = add(x, active);
  }
  const { loss, dLogits } = crossEntropy(linear(parameters.readout, x), data.labels);
  const updates: Update[] = [];
  let dx = linearBackward(parameters.readout, x, dLogits, updates);
  for (let i = kept.length - 1; i >= 0; i--) {
    const { standardized, seasoned, active } = kept[i]!;
    const block = parameters.blocks[i]!;
    const dBranch = dx.map((value, j) => value * (1 - active[j]! ** 2));
    const dSeasoned = linearBackward(block.linear, seasoned, dBranch, updates);
    dx = add(dx, layerNormBackward(block.norm, standardized, dSeasoned, updates));
  }
  descend(updates, data.rate);
  return loss;
}

/** Runs one step of one network of the race; returns the loss. */
export function raceStep(parameters: RaceParameters<Tensor>, { residual, norm }: Wiring, data: RaceData): number {
  const width = parameters.input.bias.data.length;
  const kept: { standardized: Standardized | undefined; active: Float32Array }[] = [];
  let x = linear(parameters.input, data.x.data);
  for (const block of parameters.blocks) {
    const standardized = norm === 'layer' ? standardize(x, width) : undefined;
    const active = (standardized?.normal ?? x).map((value) => Math.max(value, 0));
    kept.push({ standardized, active });
    const branch = linear(block, active);
    x = residual ? add(x, branch) : branch;
  }
  const last = norm === 'layer' ? standardize(x, width) : undefined;
  const read = last?.normal ?? x;
  const { loss, dLogits } = crossEntropy(linear(parameters.readout, read), data.labels);
  const updates: Update[] = [];
  const dRead = linearBackward(parameters.readout, read, dLogits, updates);
  let dx = last ? standardizeBackward(last, dRead) : dRead;
  for (let i = kept.length - 1; i >= 0; i--) {
    const { standardized, active } = kept[i]!;
    const dActive = linearBackward(parameters.blocks[i]!, active, dx, updates);
    const dNormal = dActive.map((value, j) => (active[j]! > 0 ? value : 0));
    const dBranch = standardized ? standardizeBackward(standardized, dNormal) : dNormal;
    dx = residual ? add(dx, dBranch) : dBranch;
  }
  linearBackward(parameters.input, data.x.data, dx, updates);
  descend(updates, data.rate);
  return loss;
}
