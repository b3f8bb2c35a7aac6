// A stack of real transformer blocks at initialization: four random tokens of width 8 go through them. Every wire of the
// first block is kept, and of the stream after each block its size and how far the tokens stand apart.

import { type Key, key, normal, rms, row, split, spread, type Tensor, zeros } from '#core';
import { compile, declareTransformerBlock, Tape } from '#core/learning.ts';

/** The most blocks that can be stacked. */
export const MOST_BLOCKS = 100;
/** Tokens that go through the blocks together. */
export const TOKENS = 4;
/** Numbers in a token, the width of the stream. */
export const WIDTH = 8;
/** Heads of the attention: each has an equal part of the width. */
export const HEADS = 2;
/** The wires of a block in the order of flow. */
export const WIRES = [
  'in',
  'queries',
  'keys',
  'values',
  'looks',
  'heard',
  'attended',
  'hidden',
  'active',
  'out',
] as const;

/** A wire of a block. */
export type Wire = (typeof WIRES)[number];

/** What is wired into every block: whether a branch's input is added back, and what tastes the branch's input. */
export interface Wiring {
  readonly residual: boolean;
  readonly norm: 'none' | 'layer' | 'rms';
}

/** What a stack of blocks holds: the first block wire by wire, and the stream at the start (0) and after block k. */
export interface Stack {
  /** (rows, columns) each; of `looks` the heads stand side by side. */
  readonly wires: Readonly<Record<Wire, Tensor>>;
  /** How many numbers are learned in one block. */
  readonly learned: number;
  /** RMS of all numbers of the stream. */
  readonly size: Float64Array;
  /** RMS distance of the tokens from their mean over the size: 0 where they are alike; NaN where nothing is left. */
  readonly apart: Float64Array;
}

/** Returns the stack of a seed and a wiring; the same seed gives the same tokens and weights whatever the wiring. */
export function stack(seed: number, wiring: Wiring): Stack {
  const root = key(seed);
  const weights = split(root, 72);
  const tape = new Tape();
  const spec = { ...wiring, width: WIDTH, heads: HEADS };
  const declared = Array.from({ length: MOST_BLOCKS }, (_, k) =>
    declareTransformerBlock(tape, spec, split(weights, k)),
  );
  const start = tape.value([1, TOKENS, WIDTH]);
  let x = start;
  const blocks = declared.map((record) => {
    const wires = record(x);
    x = wires.out;
    return wires;
  });
  const program = compile(tape);
  program.read(start).set(startingTokens(split(root, 71)));
  program.forward();
  const first = blocks[0]!;
  const stream = [start, ...blocks.map(({ out }) => out)].map((value) => program.read(value));
  return {
    wires: Object.fromEntries(
      WIRES.map((wire) => [wire, matrixOf(first[wire]!.shape, program.read(first[wire]!))]),
    ) as Record<Wire, Tensor>,
    learned: tape.parameterCount / MOST_BLOCKS,
    size: Float64Array.from(stream, (data) => rms(data)),
    apart: Float64Array.from(stream, (data) => spread({ shape: [TOKENS, WIDTH], data })),
  };
}

function startingTokens(stream: Key): Float32Array {
  const tokens = zeros([TOKENS, WIDTH]);
  normal(stream, tokens.data);
  for (let i = 0; i < TOKENS; i++) {
    const token = row(tokens, i);
    const size = rms(token);
    for (let j = 0; j < WIDTH; j++) token[j]! /= size;
  }
  return tokens.data;
}

/** A copy as rows and columns: (1, tokens, width) loses its batch, the heads of `looks` are stacked. */
function matrixOf(shape: readonly number[], data: Float32Array): Tensor {
  const columns = shape.at(-1)!;
  return { shape: [data.length / columns, columns], data: data.slice() };
}
