// Examples on their way into a network's batch, and what it answers to them.

import type { Examples } from '../data.ts';
import { fault } from '../fault.ts';
import type { Network } from '../models/network.ts';
import type { Program, Value } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** Returns examples as they are; throws where their shapes, tokens or classes are not the network's. */
export function requireExamples(network: Network, examples: Examples): Examples {
  for (const name of ['inputs', 'targets'] as const) {
    const [count, ...shape] = examples[name].shape;
    const wanted = network[name].shape.slice(1);
    if (shape.join() !== wanted.join() || count !== examples.inputs.shape[0] || count === 0) {
      const got = `shape (${examples[name].shape.join(', ')})`;
      throw fault('examples', `${name} must be (${['count', ...wanted].join(', ')}) with a count from 1`, got);
    }
  }
  requireWholeBelow('targets', examples.targets, network.logits.shape.at(-1)!, -1);
  if (network.vocabulary !== undefined) requireWholeBelow('inputs', examples.inputs, network.vocabulary, 0);
  return examples;
}

function requireWholeBelow(name: string, { data }: Tensor, end: number, least: number): void {
  const bad = data.find((value) => !Number.isInteger(value) || value < least || value >= end);
  if (bad !== undefined) throw fault('examples', `${name} must be whole numbers from ${least} to ${end - 1}`, bad);
}

/** Copies row `from` of the examples' tensor into row `to` of a value. */
export function feed(
  memory: Program['memory'],
  { at }: Value,
  to: number,
  { shape, data }: Tensor,
  from: number,
): void {
  const width = data.length / shape[0]!;
  for (let j = 0; j < width; j++) memory[at + to * width + j] = data[from * width + j]!;
}

/** Returns the network's logits for inputs (count, ...), one row of `classes` numbers for each target. */
export function answers({ memory, forward }: Program, network: Network, inputs: Tensor): Float32Array {
  const batch = network.inputs.shape[0]!;
  const count = inputs.shape[0]!;
  const { at, shape } = network.logits;
  const width = shape.slice(1).reduce((product, extent) => product * extent, 1);
  const out = new Float32Array(count * width);
  for (let first = 0; first < count; first += batch) {
    const present = Math.min(batch, count - first);
    for (let i = 0; i < present; i++) feed(memory, network.inputs, i, inputs, first + i);
    forward();
    out.set(memory.subarray(at, at + present * width), first * width);
  }
  return out;
}

/**
 * Returns the share of targets (below 0: not asked) that the network puts first, 0 to 1; an answer that is NaN is
 * wrong; NaN where nothing is asked.
 */
export function accuracy(program: Program, network: Network, { inputs, targets }: Examples): number {
  const logits = answers(program, network, inputs);
  const classes = network.logits.shape.at(-1)!;
  let asked = 0;
  let right = 0;
  targets.data.forEach((target, row) => {
    if (target < 0) return;
    asked += 1;
    if (largestAt(logits, row * classes, classes) === target) right += 1;
  });
  return right / asked;
}

/** The place of the largest number, or -1 where one is NaN. */
function largestAt(values: Float32Array, start: number, count: number): number {
  let best = 0;
  for (let i = 0; i < count; i++) {
    const value = values[start + i]!;
    if (Number.isNaN(value)) return -1;
    if (value > values[start + best]!) best = i;
  }
  return best;
}
