// A tape is recorded once and replayed: gradients add up where a value is used twice, and never from step to step.

import { describe, expect, test } from 'vitest';
import { mlp } from './models/mlp.ts';
import { blockWeights } from './models/networks.testing.ts';
import * as ops from './ops/index.ts';
import { drawn } from './ops/scenes.testing.ts';
import { key } from './random.ts';
import { compile, Tape, type Value } from './tape.ts';
import { tensor, zeros } from './tensor.ts';

const SPEC = { inputs: 3, width: 9, depth: 3, classes: 4, batch: 5, residual: true, norm: 'layer' } as const;

/** A network in its memory, with something to answer to. */
function staged() {
  const network = mlp({ ...SPEC, seasoned: true }, key(1));
  const program = compile(network.tape);
  program.read(network.inputs).set(drawn(0, [5, 3]).data);
  program.read(network.targets).set([0, 3, 1, 1, 2]);
  const replay = () => {
    program.forward();
    program.backward(network.loss);
    return program.memory.slice();
  };
  return { network, program, replay };
}

describe('gradients add up', () => {
  test('x + x has the gradient 2, x + x + (x + x) the gradient 4', () => {
    const tape = new Tape();
    const x = tape.parameter(tensor([3], [1, -2, 3]));
    const twice = ops.add(tape, x, x);
    const fourfold = ops.add(tape, twice, twice);
    const program = compile(tape);
    program.forward();
    program.backward(twice);
    expect([...program.gradient(x)]).toEqual([2, 2, 2]);
    program.backward(fourfold);
    expect([...program.gradient(x)]).toEqual([4, 4, 4]);
    expect([...program.read(fourfold)]).toEqual([4, -8, 12]);
  });

  test('a block that stands in the stream twice has the sum of the gradients of both places', () => {
    const gradientOf = (order: readonly number[]) => {
      const network = mlp({ ...SPEC, depth: 2 }, key(1), order);
      const program = compile(network.tape);
      const [first, second] = blockWeights(network) as [Value, Value];
      program.read(second).set(program.read(first));
      program.read(network.inputs).set(drawn(0, [5, 3]).data);
      program.forward();
      program.backward(network.loss);
      return [program.gradient(first), program.gradient(second)] as const;
    };
    const [shared] = gradientOf([0, 0]);
    const [first, second] = gradientOf([0, 1]);
    expect(Math.max(...shared.map((value, i) => Math.abs(value - first[i]! - second[i]!)))).toBeLessThan(1e-7);
    expect(shared).not.toEqual(first);
  });

  test('what the loss does not depend on has the gradient 0', () => {
    const network = mlp(SPEC, key(1), [0, 2]);
    const program = compile(network.tape);
    program.forward();
    program.backward(network.loss);
    expect(program.gradient(blockWeights(network)[1]!)).toEqual(new Float32Array(81));
  });
});

describe('replaying', () => {
  test('a second time gives the same bits in the whole memory: nothing is left over from the first', () => {
    const { replay } = staged();
    expect(replay()).toEqual(replay());
  });

  test('after other inputs, the first inputs give the same bits again', () => {
    const { network, program, replay } = staged();
    const before = replay();
    program.read(network.inputs).set(drawn(1, [5, 3]).data);
    expect(replay()).not.toEqual(before);
    program.read(network.inputs).set(drawn(0, [5, 3]).data);
    expect(replay()).toEqual(before);
  });

  test('two programs of one tape do not share their numbers', () => {
    const { network, program } = staged();
    const other = compile(network.tape);
    program.memory.fill(7);
    expect(other.memory).toEqual(compile(network.tape).memory);
  });
});

describe('the memory', () => {
  test('parameters lie at its start as they were declared, and begin as they were given', () => {
    const { network, program } = staged();
    const given = network.tape.initial.flatMap(({ data }) => [...data]);
    expect([...program.memory.subarray(0, program.parameterCount)]).toEqual(given);
  });

  test('it holds every value, every gradient, and so many slots for each parameter', () => {
    const { network, program } = staged();
    expect(program.memory).toHaveLength(2 * network.tape.valueCount);
    const withSlots = compile(network.tape, 2);
    expect(withSlots.memory).toHaveLength(2 * network.tape.valueCount + 2 * program.parameterCount);
    expect(withSlots.slotsAt).toBe(2 * network.tape.valueCount);
  });

  test('what is read is the memory itself, not a copy', () => {
    const { network, program } = staged();
    program.read(network.inputs)[0] = 42;
    expect(program.memory[network.inputs.at]).toBe(42);
    program.gradient(network.inputs)[0] = 43;
    expect(program.memory[network.inputs.at + program.toGradient]).toBe(43);
  });

  test('a parameter after an input or an operation throws', () => {
    const tape = new Tape();
    tape.parameter(zeros([2, 3]));
    tape.value([1]);
    expect(() => tape.parameter(zeros([4, 5]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: tape: parameters must be declared before all else, got one of shape (4, 5).]`,
    );
  });
});
