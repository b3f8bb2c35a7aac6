// What a doctor would read off a network, block by block: how large the signal is, how large the blame, how much of the
// input is left, how far the examples still stand apart, and which units no longer do anything.

import type { Activation } from '../kernels/kernels.ts';
import { cosine, rms, spread } from '../measures.ts';
import type { Network, Wires } from '../models/network.ts';
import type { Program, Value } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** One block's readings, on its output and on the gradient of the loss there. */
export interface Reading {
  /** RMS of the state after the block. */
  readonly rms: number;
  /** Root of the sum of squares of the gradient with respect to that state. */
  readonly gradient: number;
  /** Mean over examples of the cosine between that state and the one that entered the first block. */
  readonly likeness: number;
  /** How far the examples' states stand apart, 0 (all alike) to 1. */
  readonly spread: number;
}

/** Returns the readings of every block in the order of the stream; `forward` and `backward` must have run. */
export function readBlocks(program: Program, { blocks }: Network): Reading[] {
  const entered = blocks[0] && matrixOf(program, blocks[0].in);
  return blocks.map(({ out }) => {
    const state = matrixOf(program, out);
    return {
      rms: rms(state.data),
      gradient: norm(program.gradient(out)),
      likeness: likeness(entered!, state),
      spread: spread(state),
    };
  });
}

/** Returns the norm of the gradient at each block's output, first block first. */
export function blame(program: Program, { blocks }: Network): Float32Array {
  return Float32Array.from(blocks, ({ out }) => norm(program.gradient(out)));
}

/** How far from the middle a tanh counts as saturated. */
export const SATURATED = 0.99;

/**
 * Returns the share of a block's units that do nothing, 0 to 1: for `relu`, those that are 0 for every example;
 * for `tanh`, those values beyond 0.99 on either side; 0 for any other activation.
 */
export function idleShare(program: Program, { active }: Wires, f: Activation): number {
  if (active === undefined) return 0;
  const { shape, data } = matrixOf(program, active);
  const width = shape[1]!;
  if (f === 'tanh') return data.filter((value) => Math.abs(value) > SATURATED).length / data.length;
  if (f !== 'relu') return 0;
  const alive = new Set<number>();
  data.forEach((value, i) => {
    if (value !== 0) alive.add(i % width);
  });
  return 1 - alive.size / width;
}

/** Where numbers ended: in which block, counted from 1, and how. */
export interface Breakdown {
  readonly block: number;
  readonly what: 'overflow' | 'NaN';
}

/** Returns the first block whose output, or on the way back whose gradient, holds a number that is not finite. */
export function firstBreakdown(program: Program, { blocks }: Network, way: 'forward' | 'backward' = 'forward') {
  const numbers = ({ out }: Wires) => (way === 'forward' ? program.read(out) : program.gradient(out));
  const order = blocks.map((wires, index) => ({ wires, block: index + 1 }));
  if (way === 'backward') order.reverse();
  for (const { wires, block } of order) {
    const values = numbers(wires);
    const bad = values.find((value) => !Number.isFinite(value));
    if (bad !== undefined) return { block, what: values.some(Number.isNaN) ? 'NaN' : 'overflow' } satisfies Breakdown;
  }
  return undefined;
}

function matrixOf(program: Program, value: Value): Tensor {
  const width = value.shape.at(-1)!;
  const data = program.read(value);
  return { shape: [data.length / width, width], data };
}

function norm(values: Float32Array): number {
  return rms(values) * Math.sqrt(values.length);
}

function likeness(a: Tensor, b: Tensor): number {
  const [rows, width] = a.shape as [number, number];
  let total = 0;
  for (let at = 0; at < rows * width; at += width) {
    total += cosine(a.data.subarray(at, at + width), b.data.subarray(at, at + width));
  }
  return total / rows;
}
