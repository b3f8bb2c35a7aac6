// Each reading against what it must be on a network whose numbers are known.

import { describe, expect, test } from 'vitest';
import { type MlpSpec, mlp } from '../models/mlp.ts';
import { key, normal, split } from '../random.ts';
import { compile } from '../tape.ts';
import { blame, firstBreakdown, idleShare, readBlocks } from './diagnostics.ts';

const SPEC: MlpSpec = { inputs: 8, width: 8, classes: 2, batch: 16, depth: 6, residual: true, norm: 'none' };

function run(spec: Partial<MlpSpec>, prepare: (memory: Float32Array) => void = () => {}) {
  const network = mlp({ ...SPEC, ...spec }, key(1));
  const program = compile(network.tape);
  normal(split(key(2), 0), program.read(network.inputs));
  program.read(network.targets).set(Array.from({ length: 16 }, (_, i) => i % 2));
  prepare(program.memory);
  program.forward();
  program.backward(network.loss);
  return { program, network };
}

describe('readBlocks', () => {
  test('of blocks that add nothing: size, spread and gradient do not change, the likeness to the start is 1', () => {
    const { program, network } = run({ gain: 0 });
    const readings = readBlocks(program, network);
    expect(readings).toHaveLength(6);
    for (const { rms, gradient, likeness, spread } of readings) {
      expect(likeness).toBeCloseTo(1, 6);
      expect(rms).toBeCloseTo(readings[0]!.rms, 6);
      expect(spread).toBeCloseTo(readings[0]!.spread, 6);
      expect(gradient).toBeCloseTo(readings[0]!.gradient, 6);
    }
  });

  test('the blame is the gradients of the readings', () => {
    const { program, network } = run({});
    expect(Array.from(blame(program, network))).toEqual(
      readBlocks(program, network).map(({ gradient }) => Math.fround(gradient)),
    );
  });

  test('of Post-LN blocks: each state has size 1', () => {
    const { program, network } = run({ norm: 'layer', place: 'post' });
    for (const { rms } of readBlocks(program, network)) expect(rms).toBeCloseTo(1, 3);
  });
});

describe('idleShare', () => {
  test('of tanh: all where the weights are huge, none where they are tiny', () => {
    const share = (gain: number) => {
      const { program, network } = run({ activation: 'tanh', residual: false, gain });
      return idleShare(program, network.blocks[1]!, 'tanh');
    };
    expect(share(1e6)).toBeGreaterThan(0.99);
    expect(share(0.01)).toBe(0);
  });

  test('of ReLU: a unit counts once it is 0 for every example', () => {
    const { program, network } = run({ residual: false });
    const block = network.blocks[2]!;
    const active = program.read(block.active!);
    for (let i = 0; i < active.length; i += 8) active.fill(1, i, i + 8).fill(0, i, i + 2);
    active[0] = 1; // the first unit lives for one example
    expect(idleShare(program, block, 'relu')).toBe(1 / 8);
    expect(idleShare(program, block, 'gelu')).toBe(0);
  });
});

describe('firstBreakdown', () => {
  test('names no block where all numbers are finite', () => {
    const { program, network } = run({});
    expect(firstBreakdown(program, network)).toBeUndefined();
    expect(firstBreakdown(program, network, 'backward')).toBeUndefined();
  });

  test('names the first block that overflows, counted from 1, and tells overflow from NaN', () => {
    const { program, network } = run({ residual: false, gain: 1e9 });
    const found = firstBreakdown(program, network)!;
    expect(found.what).toBe('overflow');
    const before = network.blocks.slice(0, found.block - 1);
    expect(before.length).toBeGreaterThan(0);
    for (const { out } of before) expect(program.read(out).every(Number.isFinite)).toBe(true);
    program.read(network.blocks[0]!.out)[3] = Number.NaN;
    expect(firstBreakdown(program, network)).toEqual({ block: 1, what: 'NaN' });
  });

  test('on the way back the first is the one nearest to the loss', () => {
    const { program, network } = run({});
    program.gradient(network.blocks[1]!.out)[0] = Number.NaN;
    program.gradient(network.blocks[4]!.out)[0] = Number.POSITIVE_INFINITY;
    expect(firstBreakdown(program, network, 'backward')).toEqual({ block: 5, what: 'overflow' });
  });
});
