// How many ways lead through a residual network, and which of them the gradient takes. Going back, each block offers
// two ways: around it, or through its branch. The gradient is kept apart by how many branches it went through, so that
// all 2^n paths are counted and none is sampled. Nothing is trained.

import { key, normal, split } from '#core';
import { compile, mlp, type Network, type Operation, type Program, pathLengths } from '#core/learning.ts';

/** The most blocks a network can have. */
export const MOST_BLOCKS = 128;
/** Up to so many blocks, every path is drawn. */
export const MOST_DRAWN = 5;
/** The two networks: residual connections alone, and with LayerNorm inside the branch. */
export const NORMS = ['none', 'layer'] as const;

const WIDTH = 16;
const EXAMPLES = 4;
const LINEAR = 2; // operations that a matrix and its bias record
const PER_BLOCK = { none: 2 + LINEAR, layer: 3 + LINEAR } as const; // the norm where there is one, ReLU, matrix, plus

/** Which network. */
export interface Setting {
  readonly blocks: number;
  readonly norm: (typeof NORMS)[number];
  readonly seed: number;
}

/**
 * Returns the share of the gradient at the first block's input that came through k branches at index k, summing to 1:
 * the squared norm of the sum over all paths of that length, over the sum of these.
 */
export function gradientLengths({ blocks, norm, seed }: Setting): Float64Array {
  const { network, program } = measured({ blocks, norm, seed });
  const shares = Float64Array.from(byLength(network, program, PER_BLOCK[norm]), squared);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** Returns how far the gradients of all lengths, added up, are from the whole one, as a part of it: a check. */
export function gapOf({ blocks, norm, seed }: Setting): number {
  const { network, program } = measured({ blocks, norm, seed });
  const whole = Float64Array.from(program.gradient(network.blocks[0]!.in));
  const parts = byLength(network, program, PER_BLOCK[norm]);
  const gap = whole.map((value, i) => value - parts.reduce((sum, part) => sum + part[i]!, 0));
  return Math.sqrt(squared(gap) / squared(whole));
}

/** A network at initialization that has gone forward and back once, over random examples. */
function measured({ blocks: depth, norm, seed }: Setting) {
  const sizes = { inputs: WIDTH, width: WIDTH, classes: 2, batch: EXAMPLES };
  const network = mlp({ ...sizes, depth, residual: true, norm }, split(key(seed), 90));
  const program = compile(network.tape);
  normal(split(key(seed), 91), program.read(network.inputs));
  program.read(network.targets).set(Array.from({ length: EXAMPLES }, (_, i) => i % 2));
  program.forward();
  program.backward(network.loss);
  return { network, program };
}

/** The gradient at the first block's input, apart by the number of branches it came through: index k for k of them. */
function byLength({ tape, blocks }: Network, program: Program, perBlock: number): Float32Array[] {
  let parts = [program.gradient(blocks.at(-1)!.out).slice()];
  for (let block = blocks.length - 1; block >= 0; block--) {
    const first = LINEAR + block * perBlock; // before the blocks stands one matrix, the way in
    const branch = tape.operations.slice(first, first + perBlock - 1);
    const through = parts.map((part) => throughBranch(program, blocks[block]!, branch, part));
    parts = [...parts, new Float32Array(parts[0]!.length)].map((around, k) =>
      k === 0 ? around : around.map((value, i) => value + through[k - 1]![i]!),
    );
  }
  return parts;
}

/** Takes a gradient at a block's output back through its branch alone. */
function throughBranch(program: Program, block: Network['blocks'][number], branch: Operation[], part: Float32Array) {
  const { kernels, toGradient } = program;
  kernels.fill(toGradient + block.in.at, block.out.at - block.in.at, 0);
  program.gradient(block.branch!).set(part);
  for (const operation of branch.toReversed()) operation.backward(kernels, toGradient);
  return program.gradient(block.in).slice();
}

function squared(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/** The lengths in the middle that most paths have. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** The share of all paths that have one of them. */
  readonly share: number;
}

const MOST_OF_ALL = 0.98;

/** Returns the narrowest band around half of the blocks that holds at least 98 % of the paths. */
export function bandOf(blocks: number): Band {
  const shares = pathLengths(blocks);
  for (let from = Math.floor(blocks / 2); ; from--) {
    const band = { from, to: blocks - from, share: shareBetween(shares, from, blocks - from) };
    if (from === 0 || band.share >= MOST_OF_ALL) return band;
  }
}

function shareBetween(shares: Float64Array, from: number, to: number): number {
  return shares.subarray(from, to + 1).reduce((sum, share) => sum + share, 0);
}

/** Returns the mean length under the given shares. */
export function meanLength(shares: Float64Array): number {
  return shares.reduce((sum, share, k) => sum + k * share, 0);
}

/** Returns how many blocks the shortest and the longest path of the middle 98 % by weight go through. */
export function middleOf(shares: Float64Array): { readonly from: number; readonly to: number } {
  return { from: lengthAt(shares, 0.01), to: lengthAt(shares, 0.99) };
}

function lengthAt(shares: Float64Array, part: number): number {
  let sum = 0;
  const found = shares.findIndex((share) => {
    sum += share;
    return sum >= part;
  });
  return found < 0 ? shares.length - 1 : found;
}

/** Returns all paths through a few blocks, those through k of them at index k; true where one goes through the block. */
export function pathsByLength(blocks: number): boolean[][][] {
  const groups: boolean[][][] = Array.from({ length: blocks + 1 }, () => []);
  for (let number = 0; number < 2 ** blocks; number++) {
    const path = Array.from({ length: blocks }, (_, block) => Math.floor(number / 2 ** block) % 2 === 1);
    groups[path.filter(Boolean).length]!.push(path);
  }
  return groups;
}
