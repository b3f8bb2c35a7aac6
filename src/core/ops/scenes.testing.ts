// One small scene for every operation: what it is made from, and how it is recorded. The scenes are held against
// differences and against other implementations.

import type { Memory } from '../kernels/kernels.ts';
import { key, normal, split } from '../random.ts';
import { compileIn, type Program, Tape, type Value } from '../tape.ts';
import { type Tensor, tensor, zeros } from '../tensor.ts';
import * as ops from './index.ts';

/** An operation with sources to draw, and whole numbers or targets to be given, where it needs any. */
export interface Scene {
  readonly name: string;
  readonly shapes: readonly (readonly number[])[];
  readonly given?: Tensor;
  readonly record: (tape: Tape, sources: readonly Value[], given: Value) => Value;
}

/** A scalar in its memory, and the values it depends on. */
export interface Staged {
  readonly program: Program<Memory>;
  readonly loss: Value;
  readonly out: Value;
  readonly given: Value;
  readonly sources: readonly Value[];
  /** All that is put in, where the rest is computed. */
  readonly fed: readonly Value[];
}

/** The kind of memory a scene is staged in. */
export type Numbers = Float32ArrayConstructor | Float64ArrayConstructor;

/** Returns normal numbers of a shape, others for every name. */
export function drawn(name: number, shape: readonly number[]): Tensor {
  const { data } = zeros(shape);
  return { shape, data: normal(split(key(7), name), data) };
}

const TARGET = 100;

/** What a scene's output is held against where it is no loss itself. */
export const targetOf = (shape: readonly number[]): Tensor => drawn(TARGET, shape);

/** Returns a scene in a memory: its sources drawn, its loss the mean squared error unless it is a loss itself. */
export function stage(scene: Scene, numbers: Numbers): Staged {
  const tape = new Tape();
  const sources = scene.shapes.map((shape, i) => tape.parameter(drawn(i, shape)));
  const { shape, data } = scene.given ?? zeros([0]);
  const given = tape.value(shape);
  const out = scene.record(tape, sources, given);
  const target = tape.value(out.shape);
  const loss = out.shape.length === 0 ? out : ops.meanSquaredError(tape, out, target);
  const program = compileIn<Memory>(numbers, tape);
  program.read(given).set(data);
  program.read(target).set(targetOf(out.shape).data);
  return { program, loss, out, given, sources, fed: [...sources, given, target] };
}

/** Returns the gradient with respect to every source. */
export function gradients({ program, loss, sources }: Staged): Memory[] {
  program.forward();
  program.backward(loss);
  return sources.map((source) => program.gradient(source).slice());
}

/** Returns the same from central differences. */
export function differences({ program, loss, sources }: Staged, step = 1e-5): Memory[] {
  const at = (value: Memory, i: number, number: number) => {
    value[i] = number;
    program.forward();
    return program.read(loss)[0]!;
  };
  return sources.map((source) => {
    const value = program.read(source);
    return value.map((number, i) => {
      const difference = at(value, i, number + step) - at(value, i, number - step);
      value[i] = number;
      return difference / (2 * step);
    });
  });
}

/** Returns the largest distance between two arrays over the largest size of a number of the second. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const largest = Math.max(...Array.from(b, Math.abs));
  return Math.max(...Array.from(b, (value, i) => Math.abs(a[i]! - value))) / (largest || 1);
}

/** Returns many arrays as one. */
export function together(arrays: readonly ArrayLike<number>[]): number[] {
  return arrays.flatMap((array) => Array.from(array));
}

const attention =
  (heads: number, causal: boolean, part: 'out' | 'weights' = 'out'): Scene['record'] =>
  (tape, [queries, keys, values = keys]) =>
    ops.attention(tape, { queries: queries!, keys: keys!, values: values! }, heads, causal)[part];

const ASKED = [[2, 5, 8], [2, 5, 8]]; // queries and keys
const SPOKEN = [...ASKED, [2, 5, 8]]; // and values
const CLASSES = tensor([7], [0, 4, -1, 2, 2, -1, 1]);

export const SCENES: readonly Scene[] = [
  {
    name: 'linear',
    shapes: [[2, 3, 5], [5, 6], [6]],
    record: (tape, [x, w, b]) => ops.linear(tape, x!, w!, b),
  },
  { name: 'linear without bias', shapes: [[5, 3], [3, 7]], record: (tape, [x, w]) => ops.linear(tape, x!, w!) },
  ...(['relu', 'tanh', 'gelu', 'identity'] as const).map(
    (f): Scene => ({ name: f, shapes: [[6, 7]], record: (tape, [x]) => ops.activate(tape, f, x!) }),
  ),
  { name: 'add', shapes: [[4, 3], [4, 3]], record: (tape, [x, y]) => ops.add(tape, x!, y!) },
  { name: 'scale', shapes: [[4, 3]], record: (tape, [x]) => ops.scale(tape, x!, -0.3) },
  { name: 'scaleBy', shapes: [[4, 3], [1]], record: (tape, [x, factor]) => ops.scaleBy(tape, x!, factor!) },
  { name: 'attention, causal, 1 head', shapes: SPOKEN, record: attention(1, true) },
  { name: 'attention, causal, 4 heads', shapes: SPOKEN, record: attention(4, true) },
  { name: 'attention to all, 2 heads', shapes: SPOKEN, record: attention(2, false) },
  { name: 'softmax, causal', shapes: ASKED, record: attention(2, true, 'weights') },
  { name: 'softmax of all', shapes: ASKED, record: attention(2, false, 'weights') },
  {
    name: 'embedding',
    shapes: [[5, 3]],
    given: tensor([2, 4], [0, 4, 4, 1, 4, 0, 2, 2]),
    record: (tape, [table], indices) => ops.embedding(tape, table!, indices),
  },
  { name: 'addToEach', shapes: [[3, 2, 5], [2, 5]], record: (tape, [x, y]) => ops.addToEach(tape, x!, y!) },
  { name: 'layerNorm', shapes: [[2, 3, 9]], record: (tape, [x]) => ops.layerNorm(tape, x!) },
  { name: 'rmsNorm', shapes: [[2, 3, 9]], record: (tape, [x]) => ops.rmsNorm(tape, x!) },
  {
    name: 'layerNorm with gain and bias',
    shapes: [[6, 9], [9], [9]],
    record: (tape, [x, gain, bias]) => ops.layerNorm(tape, x!, { gain: gain!, bias: bias! }),
  },
  {
    name: 'rmsNorm with gain and bias',
    shapes: [[6, 9], [9], [9]],
    record: (tape, [x, gain, bias]) => ops.rmsNorm(tape, x!, { gain: gain!, bias: bias! }),
  },
  { name: 'batchNorm', shapes: [[9, 5]], record: (tape, [x]) => ops.batchNorm(tape, x!) },
  {
    name: 'crossEntropy',
    shapes: [[7, 5]],
    given: CLASSES,
    record: (tape, [logits], classes) => ops.crossEntropy(tape, logits!, classes),
  },
  {
    name: 'meanSquaredError',
    shapes: [[4, 3]],
    given: targetOf([4, 3]),
    record: (tape, [x], target) => ops.meanSquaredError(tape, x!, target),
  },
];
