// What a norm behind a layer x W does not notice: six changes of inputs or weights, each made and measured, with nothing
// added inside the root. Ba et al. 2016 (arXiv 1607.06450, table 1) list them.

import { key, lecunInit, matmul, normal, split, type Tensor, zeros } from '#core';
import { largestGap, type Norm, normalized } from './model.ts';

const EXAMPLES = 6;
const INPUTS = 4;
const UNITS = 5;
const TIMES = 10;
const PLUS = 5;
const NOTICED = 1e-3; // far above the rounding of Float32, far below what any of these changes does

/** The changes, in the order of the table. */
export const CHANGES = [
  'weights-times',
  'weights-plus',
  'unit-times',
  'inputs-times',
  'inputs-plus',
  'example-times',
] as const;
export type Change = (typeof CHANGES)[number];

/** Returns whether the results stay as they are under a change, for one drawn layer. */
export function isInvariant(norm: Norm, change: Change, seed: number): boolean {
  const inputs = zeros([EXAMPLES, INPUTS]);
  normal(split(key(seed), 0), inputs.data);
  const weights = lecunInit(split(key(seed), 1), INPUTS, UNITS);
  const changed = CHANGE[change](inputs, weights, seed);
  return largestGap(answer(norm, inputs, weights), answer(norm, changed.inputs, changed.weights)) < NOTICED;
}

function answer(norm: Norm, inputs: Tensor, weights: Tensor): Float32Array {
  return normalized(matmul(inputs, weights), { norm, alpha: 0.5, epsilon: 0 }).data;
}

/** Makes one change of the inputs (examples, inputs) or the weights (inputs, units). */
type Make = (inputs: Tensor, weights: Tensor, seed: number) => { readonly inputs: Tensor; readonly weights: Tensor };

const CHANGE: Readonly<Record<Change, Make>> = {
  'weights-times': (inputs, weights) => ({ inputs, weights: mapped(weights, (w) => TIMES * w) }),
  'weights-plus': (inputs, weights, seed) => {
    const same = normal(split(key(seed), 2), new Float32Array(INPUTS)); // the same for each unit
    return { inputs, weights: mapped(weights, (w, at) => w + same[Math.floor(at / UNITS)]!) };
  },
  'unit-times': (inputs, weights) => ({
    inputs,
    weights: mapped(weights, (w, at) => (at % UNITS === 0 ? TIMES * w : w)),
  }),
  'inputs-times': (inputs, weights) => ({ inputs: mapped(inputs, (x) => TIMES * x), weights }),
  'inputs-plus': (inputs, weights) => ({ inputs: mapped(inputs, (x) => x + PLUS), weights }),
  'example-times': (inputs, weights) => ({
    inputs: mapped(inputs, (x, at) => (at < INPUTS ? TIMES * x : x)),
    weights,
  }),
};

function mapped({ shape, data }: Tensor, change: (value: number, at: number) => number): Tensor {
  return { shape, data: data.map(change) };
}
