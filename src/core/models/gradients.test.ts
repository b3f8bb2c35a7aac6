// Whole networks of every wiring against central differences, parameter by parameter.

import { expect, test } from 'vitest';
import { differences, distance, drawn, gradients, type Numbers, together } from '../ops/scenes.testing.ts';
import { key } from '../random.ts';
import { type Tensor, tensor } from '../tensor.ts';
import { type MlpSpec, mlp } from './mlp.ts';
import type { Network } from './network.ts';
import { named, stageNetwork, WIRINGS } from './networks.testing.ts';
import { type TransformerSpec, transformer } from './transformer.ts';

// Relative to the largest gradient of the network: some are 0 by nature, such as that of a bias before batch norm.
const EXACT = 1e-7;
const ROUNDED = 2e-6;

const MLP: Omit<MlpSpec, 'norm' | 'residual'> = { inputs: 3, width: 5, depth: 3, classes: 4, batch: 6 };
const POINTS = drawn(1, [6, 3]);
const CLASSES = tensor([6], [0, 3, 1, -1, 2, 2]);

// Wide enough that no row of the stream has next to no variance: there LayerNorm bends too sharply for any step.
const TRANSFORMER: Omit<TransformerSpec, 'norm' | 'residual'> = {
  vocabulary: 5,
  tokens: 4,
  width: 6,
  heads: 2,
  depth: 2,
  batch: 2,
};
const TOKENS = tensor([2, 4], [0, 4, 4, 1, 3, 0, 2, 2]);
const NEXT = tensor([2, 4], [-1, 4, 1, 3, -1, 2, 2, 0]);

/** Holds a network's gradients against differences, and single precision against double. */
function holds(network: Network, inputs: Tensor, targets: Tensor): void {
  const evaluate = (numbers: Numbers) => {
    const staged = stageNetwork(network, numbers, inputs, targets);
    const gradient = together(gradients(staged));
    return { staged, gradient, out: staged.program.read(staged.out).slice() };
  };
  const [single, double] = [evaluate(Float32Array), evaluate(Float64Array)];
  expect(distance(single.gradient, double.gradient)).toBeLessThan(ROUNDED);
  expect(distance(single.out, double.out)).toBeLessThan(ROUNDED);
  expect(distance(double.gradient, together(differences(double.staged)))).toBeLessThan(EXACT);
}

const wirings = WIRINGS.map((wiring) => ({ name: named(wiring), wiring }));

test.each(wirings)('mlp, $name', ({ wiring }) => {
  holds(mlp({ ...MLP, ...wiring }, key(1)), POINTS, CLASSES);
});

test.each(['tanh', 'gelu', 'identity'] as const)('mlp with %s', (activation) => {
  holds(mlp({ ...MLP, residual: true, norm: 'layer', activation, gain: 0.7 }, key(2)), POINTS, CLASSES);
});

const some = wirings.filter(({ wiring: { norm, seasoned, branchScale } }) => {
  return norm !== 'batch' && branchScale === (seasoned ? 'learned' : 1);
});

test.each(some)('transformer, $name', ({ wiring }) => {
  holds(transformer({ ...TRANSFORMER, ...wiring }, key(4)), TOKENS, NEXT);
});

test.each([{ mlp: false }, { causal: false }, { heads: 1 }, { heads: 3 }])('transformer with %o', (part) => {
  holds(transformer({ ...TRANSFORMER, residual: true, norm: 'layer', ...part }, key(4)), TOKENS, NEXT);
});
