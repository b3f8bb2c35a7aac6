// Reverse-mode differentiation: a tape records operations once, each with its way back, and is replayed over one
// memory. Recording hands out offsets; replaying allocates nothing. What an operation computes is not the tape's
// business.

import { fault } from './fault.ts';
import { type Kernels, type Memory, NONE } from './kernels/kernels.ts';
import { plainKernels } from './kernels/plain.ts';
import { size, type Tensor } from './tensor.ts';

/** A tensor on a tape: its shape, and the offset of its first number in the memory. */
export interface Value {
  readonly shape: readonly number[];
  readonly at: number;
}

/** One recorded operation. A value's gradient lies `toGradient` further than the value itself. */
export interface Operation {
  forward(kernels: Kernels): void;
  /** Adds to the gradients of what was read, from the gradient of what was written. */
  backward(kernels: Kernels, toGradient: number): void;
}

/** What has been recorded: parameters first, then everything that is computed from them. */
export class Tape {
  readonly operations: Operation[] = [];
  parameterCount = 0;
  valueCount = 0;
  readonly initial: Tensor[] = [];

  /** Returns a learned tensor that starts as `initial`; throws once an operation or input has been recorded. */
  parameter(initial: Tensor): Value {
    if (this.valueCount > this.parameterCount) {
      throw fault('tape', 'parameters must be declared before all else', `one of shape (${initial.shape.join(', ')})`);
    }
    this.initial.push(initial);
    const value = this.value(initial.shape);
    this.parameterCount = this.valueCount;
    return value;
  }

  /** Returns room for a tensor of a shape: an input, or the result of an operation. */
  value(shape: readonly number[]): Value {
    const at = this.valueCount;
    this.valueCount += size(shape);
    return { shape, at };
  }

  /** Records an operation, to run after all that were recorded before it. */
  record(operation: Operation): void {
    this.operations.push(operation);
  }
}

/** A tape in its memory: values, then their gradients in the same order, then `slots` numbers for each parameter. */
export interface Program<M extends Memory = Float32Array> {
  readonly memory: M;
  readonly kernels: Kernels;
  /** How many numbers the parameters hold; they lie at the start of the memory. */
  readonly parameterCount: number;
  readonly toGradient: number;
  /** Where the slots of an optimiser begin. */
  readonly slotsAt: number;
  /** Computes every value from the parameters and inputs. */
  forward(): void;
  /** Computes the gradient of the sum of a value's numbers with respect to every value; `forward` must have run. */
  backward(of: Value): void;
  /** Returns a view on a value's numbers. */
  read(value: Value): M;
  /** Returns a view on a value's gradient. */
  gradient(value: Value): M;
}

/** Returns the program of a tape, its parameters set, with room for `slots` numbers a parameter. */
export function compile(tape: Tape, slots = 0): Program {
  return compileIn(Float32Array, tape, slots);
}

/** Returns the program of a tape in a memory of another kind: Float64 serves to hold gradients against differences. */
export function compileIn<M extends Memory>(Numbers: new (count: number) => M, tape: Tape, slots = 0): Program<M> {
  const { operations, parameterCount, valueCount } = tape;
  const memory = new Numbers(2 * valueCount + slots * parameterCount);
  const kernels = plainKernels(memory);
  const view = (at: number, { shape }: Value) => memory.subarray(at, at + size(shape)) as M;
  let at = 0;
  for (const { data } of tape.initial) {
    memory.set(data, at);
    at += data.length;
  }
  return {
    memory,
    kernels,
    parameterCount,
    toGradient: valueCount,
    slotsAt: 2 * valueCount,
    forward() {
      for (let i = 0; i < operations.length; i++) operations[i]!.forward(kernels);
    },
    backward(of) {
      kernels.fill(valueCount, valueCount, 0);
      kernels.fill(of.at + valueCount, size(of.shape), 1);
      for (let i = operations.length - 1; i >= 0; i--) operations[i]!.backward(kernels, valueCount);
    },
    read: (value) => view(value.at, value),
    gradient: (value) => view(value.at + valueCount, value),
  };
}

/**
 * Copies the parameters of one program to another recorded from the same spec, whatever blocks the other leaves out or
 * exchanges: what was learned stays, nothing is trained anew. Throws where they differ in number.
 */
export function copyParameters(from: Program, to: Program): void {
  if (from.parameterCount !== to.parameterCount) {
    throw fault('copyParameters', `both must have ${to.parameterCount} parameters`, from.parameterCount);
  }
  to.memory.set(from.memory.subarray(0, from.parameterCount));
}

/** Returns where a value's gradient lies, or NONE where there is no value. */
export function gradientOf(value: Value | undefined, toGradient: number): number {
  return value === undefined ? NONE : value.at + toGradient;
}

/** Returns where a value lies, or NONE where there is none. */
export function offsetOf(value: Value | undefined): number {
  return value?.at ?? NONE;
}
