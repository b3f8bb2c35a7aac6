// A trained network with a block left out or two exchanged, nothing trained anew (Veit et al. 2016, arXiv 1605.06431):
// a residual network hardly notices, a plain one is lost.

import { expect, test } from 'vitest';
import { moons } from '../data.ts';
import { mlp } from '../models/mlp.ts';
import { key } from '../random.ts';
import { compile, copyParameters } from '../tape.ts';
import { accuracy } from './examples.ts';
import { sgd } from './optimizers.ts';
import { trainer } from './trainer.ts';

const DEPTH = 12;
const fresh = moons(key(9), 512);

/** Trains a network of 12 blocks, and returns its accuracy with its blocks in other orders. */
function trained(residual: boolean, norm: 'none' | 'layer') {
  const spec = { inputs: 2, width: 16, classes: 2, batch: 64, depth: DEPTH, residual, norm } as const;
  const net = trainer(mlp(spec, key(1)), moons(key(2), 512), { optimizer: sgd(), rate: 0.02 }, key(3));
  for (let step = 0; step < 300; step++) net.step();
  return (order: readonly number[]) => {
    const network = mlp(spec, key(1), order);
    const program = compile(network.tape);
    copyParameters(net.program, program);
    return accuracy(program, network, fresh);
  };
}

const all = Array.from({ length: DEPTH }, (_, block) => block);
const without = (block: number) => all.filter((other) => other !== block);
const exchanged = (block: number) =>
  all.map((other) => (other === block ? block + 1 : other === block + 1 ? block : other));

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

test('a residual network with one block left out, or two exchanged, still tells above 95 % right in the middle case', () => {
  const askedIn = trained(true, 'layer');
  expect(askedIn(all)).toBeGreaterThan(0.98);
  expect(middle(all.map((block) => askedIn(without(block))))).toBeGreaterThan(0.95);
  expect(middle(all.slice(1).map((block) => askedIn(exchanged(block - 1))))).toBeGreaterThan(0.95);
});

test('a plain network does not: without one block it tells below 60 % right in the middle case', () => {
  const askedIn = trained(false, 'none');
  expect(askedIn(all)).toBeGreaterThan(0.98);
  expect(middle(all.map((block) => askedIn(without(block))))).toBeLessThan(0.6);
  expect(middle(all.slice(1).map((block) => askedIn(exchanged(block - 1))))).toBeLessThan(0.6);
});

test('parameters of another number are not copied', () => {
  const program = (width: number) =>
    compile(mlp({ inputs: 2, width, classes: 2, batch: 1, depth: 1, residual: true, norm: 'none' }, key(1)).tape);
  expect(() => copyParameters(program(2), program(3))).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: copyParameters: both must have 29 parameters, got 18.]`,
  );
});
