// One network at initialization, its norms after the plus or inside the branch: how large the stream is after each
// block, and how large the gradient of each block's weights. Nothing is trained.

import { key, normal, rms, split } from '#core';
import { compile, mlp, type Network, type Program } from '#core/learning.ts';
import type { Place } from './wiring.ts';

/** The most blocks a network can have. */
export const MOST_BLOCKS = 128;
/** Numbers in the stream, the width of every block. */
export const WIDTH = 32;
/** Examples that go through the network together. */
export const EXAMPLES = 32;
/** The norms to choose from. */
export const NORMS = ['layer', 'rms'] as const;

const CLASSES = 4;

/** Which network: its norm and where it stands, its depth, its seed. */
export interface Setting {
  readonly place: Place;
  readonly norm: (typeof NORMS)[number];
  readonly depth: number;
  readonly seed: number;
}

/** What is read off a network, index k of block k. */
export interface Readings {
  /** RMS of the stream, with the input of the first block at index 0. */
  readonly size: Float64Array;
  /** Mean over examples of the norm of d loss / d W, of one example each; NaN at index 0, where no block is. */
  readonly gradient: Float64Array;
}

/** Returns the readings of a network after one pass forward and one back; both places share weights and examples. */
export function read({ place, norm, depth, seed }: Setting): Readings {
  const sizes = { inputs: WIDTH, width: WIDTH, classes: CLASSES, batch: EXAMPLES };
  const network = mlp({ ...sizes, residual: true, norm, place, depth }, split(key(seed), 70));
  const program = compile(network.tape);
  normal(split(key(seed), 71), program.read(network.inputs));
  program.read(network.targets).set(Array.from({ length: EXAMPLES }, (_, i) => i % CLASSES));
  program.forward();
  program.backward(network.loss);
  const states = [network.blocks[0]!.in, ...network.blocks.map(({ out }) => out)];
  return {
    size: Float64Array.from(states, (state) => rms(program.read(state))),
    gradient: Float64Array.of(Number.NaN, ...network.blocks.map((wires) => weightGradient(program, wires))),
  };
}

/**
 * For one example the gradient of W has rank one: its norm is the norm of what entered W times the norm of the gradient
 * at what left it.
 */
function weightGradient(program: Program, { active, branch }: Network['blocks'][number]): number {
  const entered = program.read(active!);
  const blamed = program.gradient(branch!);
  let total = 0;
  for (let at = 0; at < entered.length; at += WIDTH) {
    total += WIDTH * rms(entered.subarray(at, at + WIDTH)) * rms(blamed.subarray(at, at + WIDTH));
  }
  return total; // the loss is a mean over examples, so the sum of their shares is the mean of their gradients
}

/** Returns the size that the law expects after block k at initialization: 1 with Post-LN, √(1 + k) with Pre-LN. */
export function lawOf(place: Place, k: number): number {
  return place === 'post' ? 1 : Math.sqrt(1 + k);
}
