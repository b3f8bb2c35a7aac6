// A plain deep network at initialization: x <- f(x) W, no residual, no norm, biases at 0. Different inputs go through it
// together, a loss at its end sends its gradient back, and every layer is asked three things. Nothing is trained.

import { cosine, heInit, type Key, key, lecunInit, normal, rms, row, split, type Tensor, zeros } from '#core';
import { compile, ops, type Program, Tape, type Value } from '#core/learning.ts';

/** The most layers a network can have. */
export const MOST_LAYERS = 128;
/** Inputs that go through the layers together. */
export const INPUTS = 16;
/** Numbers in an input, the width of every layer. */
export const WIDTH = 32;
/** What a layer does to each number before it mixes them. */
export const ACTIVATIONS = ['relu', 'tanh'] as const;
/** The scales that the weights' usual size may be multiplied by. */
export const SCALES = { least: 0.4, most: 2.5, step: 0.01 } as const;

const CLASSES = 2; // the loss asks of each input whether its number is even or odd

/** What a seed and an activation decide: inputs of RMS 1, weights of the usual size, and the layer that answers. */
export interface Network {
  readonly activation: (typeof ACTIVATIONS)[number];
  readonly inputs: Tensor; // (inputs, width)
  readonly weights: readonly Tensor[]; // (width, width), one a layer
  readonly answer: Tensor; // (width, classes)
}

/** Returns the network of a seed, weights by He for ReLU and by LeCun for tanh. */
export function network(seed: number, activation: Network['activation']): Network {
  const root = key(seed);
  const stream = split(root, 52);
  const init = activation === 'relu' ? heInit : lecunInit;
  return {
    activation,
    inputs: startingStates(split(root, 51)),
    weights: Array.from({ length: MOST_LAYERS }, (_, k) => init(split(stream, k), WIDTH, WIDTH)),
    answer: lecunInit(split(root, 53), WIDTH, CLASSES),
  };
}

function startingStates(stream: Key): Tensor {
  const states = zeros([INPUTS, WIDTH]);
  normal(stream, states.data);
  for (let i = 0; i < INPUTS; i++) {
    const state = row(states, i);
    const size = rms(state);
    for (let j = 0; j < WIDTH; j++) state[j]! /= size;
  }
  return states;
}

/** How much of a network is used: its first layers, their weights multiplied by a scale. */
export interface Setting {
  readonly depth: number;
  readonly scale: number;
}

/** What is read off a network: index 0 is the inputs, index k the states after layer k. */
export interface Readings {
  /** RMS of all states; NaN or Infinity where a number overflowed. */
  readonly size: Float64Array;
  /** Mean angle between the lines that two inputs' states lie on, 0 to 90 degrees; NaN where a state is 0 or infinite. */
  readonly angle: Float64Array;
  /** Root of the sum of squares of the gradient of the loss with respect to the states. */
  readonly gradient: Float64Array;
}

/** Returns the readings of a network's first `depth` layers, after one pass forward and one back. */
export function read(network: Network, setting: Setting): Readings {
  const { program, states, loss } = record(network, setting);
  program.forward();
  program.backward(loss);
  return {
    size: Float64Array.from(states, (state) => rms(program.read(state))),
    angle: Float64Array.from(states, (state) => meanAngle({ shape: state.shape, data: program.read(state) })),
    gradient: Float64Array.from(states, (state) => rms(program.gradient(state)) * Math.sqrt(INPUTS * WIDTH)),
  };
}

/** Returns the size of the signal after the last layer, by a pass forward alone. */
export function sizeAtEnd(network: Network, setting: Setting): number {
  const { program, states } = record(network, setting);
  program.forward();
  return rms(program.read(states.at(-1)!));
}

interface Recorded {
  readonly program: Program;
  readonly states: readonly Value[];
  readonly loss: Value;
}

function record({ activation, inputs, weights, answer }: Network, { depth, scale }: Setting): Recorded {
  const tape = new Tape();
  const layers = weights.slice(0, depth).map((matrix) => tape.parameter(times(matrix, scale)));
  const last = tape.parameter(answer);
  const states = [tape.value(inputs.shape)];
  const classes = tape.value([INPUTS]);
  for (const matrix of layers) {
    states.push(ops.linear(tape, ops.activate(tape, activation, states.at(-1)!), matrix));
  }
  const loss = ops.crossEntropy(tape, ops.linear(tape, states.at(-1)!, last), classes);
  const program = compile(tape);
  program.read(states[0]!).set(inputs.data);
  program.read(classes).set(Array.from({ length: INPUTS }, (_, i) => i % CLASSES));
  return { program, states, loss };
}

function times({ shape, data }: Tensor, factor: number): Tensor {
  const scaled = zeros(shape);
  for (let i = 0; i < data.length; i++) scaled.data[i] = data[i]! * factor; // a fifth of a drag less than `map`
  return scaled;
}

const DEGREES = 180 / Math.PI;

function meanAngle(states: Tensor): number {
  let total = 0;
  for (let i = 1; i < INPUTS; i++) {
    for (let j = 0; j < i; j++) total += Math.acos(Math.abs(cosine(row(states, i), row(states, j))));
  }
  return (DEGREES * total) / ((INPUTS * (INPUTS - 1)) / 2);
}
