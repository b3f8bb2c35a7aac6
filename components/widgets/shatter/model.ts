// A deep network of one number in and one number out, y(x), and its gradient dy/dx at 256 neighbouring inputs: both go
// forwards through the layers together, as the chain rule says. Batch norm takes its mean and size from the 256 points
// and is then a fixed map: dy/dx is that of the map. The network of few layers is the beginning of the deeper one.

import { heInit, type Key, key, lecunInit, matmul, normal, split, type Tensor, zeros } from '#core';
import { autocorrelation } from '#core/learning.ts';

/** The most layers a network can have. */
export const MOST_LAYERS = 64;
/** Inputs at which the gradient is taken. */
export const POINTS = 256;
/** The inputs run from minus this to this. */
export const REACH = 2;
/** Numbers in a layer. */
export const WIDTH = 64;

const EPSILON = 1e-5; // added to a variance before its root is taken

/** What a network is, but for its depth. */
export interface Wiring {
  readonly residual: boolean;
  readonly norm: 'none' | 'batch';
  readonly seed: number;
}

/** What is read off a network of some depth. */
export interface Reading {
  /** dy/dx at each point. */
  readonly gradient: Float32Array;
  /** The correlation of the gradient with itself one point on. */
  readonly likeness: number;
  /** In how many of the 255 neighbouring pairs the gradient changes its sign. */
  readonly turns: number;
  /** RMS of dy/dx. */
  readonly size: number;
}

/** A network that grows layer by layer. */
export interface Chain {
  /** The reading of each depth from 1 on, as far as it has grown; index 0 is the first layer. */
  readonly readings: readonly Reading[];
  /** Puts one more layer on, and reads it. */
  readonly grow: () => void;
}

/** Returns a network without a layer; the rows of its state are y's way at each point, then those of dy/dx. */
export function chain({ residual, norm, seed }: Wiring, width = WIDTH): Chain {
  const root = key(seed);
  const leave = lecunInit(split(root, 1), width, 1);
  const readings: Reading[] = [];
  let state = enter(root, width);
  let seen = normalized(state, norm); // what the next layer reads, and what y is read off
  return {
    readings,
    grow() {
      const weights = heInit(split(split(root, 2), readings.length), width, width);
      const branch = matmul(rectified(seen), weights);
      if (residual) for (let i = 0; i < branch.data.length; i++) branch.data[i]! += state.data[i]!;
      state = branch;
      seen = normalized(state, norm);
      readings.push(readingOf(matmul(seen, leave).data.slice(POINTS)));
    },
  };
}

/** Returns the inputs in order. */
export function inputs(): Float32Array {
  return Float32Array.from({ length: POINTS }, (_, i) => (2 * REACH * i) / (POINTS - 1) - REACH);
}

function enter(root: Key, width: number): Tensor {
  const ones = new Float32Array(POINTS).fill(1); // dx/dx
  const x = zeros([2 * POINTS, 1]);
  x.data.set(inputs());
  x.data.set(ones, POINTS);
  return matmul(x, lecunInit(split(root, 0), 1, width));
}

/** The rows of y less their mean over the points and over their size; those of dy/dx over that size. */
function normalized(state: Tensor, norm: Wiring['norm']): Tensor {
  if (norm === 'none') return state;
  const width = state.shape[1]!;
  const out = zeros(state.shape);
  for (let j = 0; j < width; j++) {
    const { mean, size } = momentsOf(state, j);
    for (let i = 0; i < POINTS; i++) {
      const at = i * width + j;
      const below = at + POINTS * width;
      out.data[at] = (state.data[at]! - mean) / size;
      out.data[below] = state.data[below]! / size;
    }
  }
  return out;
}

function momentsOf({ shape, data }: Tensor, column: number) {
  const width = shape[1]!;
  let sum = 0;
  for (let i = 0; i < POINTS; i++) sum += data[i * width + column]!;
  const mean = sum / POINTS;
  let squares = 0;
  for (let i = 0; i < POINTS; i++) squares += (data[i * width + column]! - mean) ** 2;
  return { mean, size: Math.sqrt(squares / POINTS + EPSILON) };
}

/** ReLU of the rows of y; those of dy/dx go on where it is open. */
function rectified({ shape, data }: Tensor): Tensor {
  const out = zeros(shape);
  const half = data.length / 2;
  for (let i = 0; i < half; i++) {
    if (!(data[i]! > 0)) continue;
    out.data[i] = data[i]!;
    out.data[i + half] = data[i + half]!;
  }
  return out;
}

function readingOf(gradient: Float32Array): Reading {
  let turns = 0;
  let squares = gradient[0]! ** 2;
  for (let i = 1; i < gradient.length; i++) {
    if (gradient[i]! > 0 !== gradient[i - 1]! > 0) turns += 1;
    squares += gradient[i]! ** 2;
  }
  return { gradient, likeness: likenessAt(gradient, 1), turns, size: Math.sqrt(squares / gradient.length) };
}

/** Returns the correlation of a gradient with itself `lag` points on; 1 where the gradient is the same everywhere. */
export function likenessAt(gradient: Float32Array, lag: number): number {
  const correlation = autocorrelation(gradient, lag);
  return Number.isNaN(correlation) ? 1 : correlation;
}

/** Returns white noise, as many numbers as there are points: what a gradient without any memory would be. */
export function whiteNoise(seed: number): Float32Array {
  const noise = new Float32Array(POINTS);
  normal(split(key(seed), 3), noise);
  return noise;
}
