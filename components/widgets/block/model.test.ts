// The block over many seeds: its wires are what they are said to be, tokens hear each other in attention alone, and
// the stream does in four wirings what the lesson says.

import { beforeAll, describe, expect, test } from 'vitest';
import { key, normal, rms, row } from '#core';
import { compile, declareTransformerBlock, Tape } from '#core/learning.ts';
import { HEADS, MOST_BLOCKS, type Stack, stack, TOKENS, WIDTH, WIRES, type Wire, type Wiring } from './model.ts';

const SEEDS = 60;
const BOTH: Wiring = { residual: true, norm: 'layer' };

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
const stacksOf = (wiring: Wiring) => Array.from({ length: SEEDS }, (_, seed) => stack(seed, wiring));

let both: readonly Stack[];
beforeAll(() => {
  both = stacksOf(BOTH);
});

describe('the wires of the first block', () => {
  test('each has its shape', () => {
    const shapes = Object.fromEntries(WIRES.map((wire) => [wire, both[0]!.wires[wire].shape.join(' × ')]));
    expect(shapes).toMatchInlineSnapshot(`
      {
        "active": "4 × 32",
        "attended": "4 × 8",
        "heard": "4 × 8",
        "hidden": "4 × 32",
        "in": "4 × 8",
        "keys": "4 × 8",
        "looks": "8 × 4",
        "out": "4 × 8",
        "queries": "4 × 8",
        "values": "4 × 8",
      }
    `);
  });

  test('tokens come in with RMS 1', () => {
    for (const { wires } of both) {
      for (let i = 0; i < TOKENS; i++) expect(rms(row(wires.in, i))).toBeCloseTo(1, 6);
    }
  });

  test('every row of looks sums to 1, and no token sees a later one', () => {
    for (const { wires } of both) {
      for (let i = 0; i < HEADS * TOKENS; i++) {
        const looks = row(wires.looks, i);
        expect(looks.reduce((sum, share) => sum + share)).toBeCloseTo(1, 6);
        expect([...looks.subarray((i % TOKENS) + 1)].every((share) => share === 0)).toBe(true);
      }
    }
  });

  test('what is heard is the mean of the values, weighted by the looks of its head', () => {
    const { looks, values, heard } = both[3]!.wires;
    for (let token = 0; token < TOKENS; token++) {
      for (let j = 0; j < WIDTH; j++) {
        const head = Math.floor(j / (WIDTH / HEADS));
        const shares = row(looks, head * TOKENS + token);
        const mean = shares.reduce((sum, share, i) => sum + share * row(values, i)[j]!, 0);
        expect(row(heard, token)[j]).toBeCloseTo(mean, 5);
      }
    }
  });

  test('a block learns 12 times the width squared and 9 times the width', () => {
    expect(both[0]!.learned).toBe(12 * WIDTH ** 2 + 9 * WIDTH);
  });
});

/** The wires of one block on random tokens of a size; token 1 may have another list. */
function one(wiring: Wiring, size = 1, first?: number): Record<Wire, Float32Array> {
  const tape = new Tape();
  const record = declareTransformerBlock(tape, { ...wiring, width: WIDTH, heads: HEADS }, key(9));
  const start = tape.value([1, TOKENS, WIDTH]);
  const wires = record(start);
  const program = compile(tape);
  const tokens = program.read(start);
  normal(key(8), tokens);
  for (let i = 0; i < tokens.length; i++) tokens[i]! *= size;
  if (first !== undefined) tokens.fill(first, 0, WIDTH / 2);
  program.forward();
  return Object.fromEntries(WIRES.map((wire) => [wire, program.read(wires[wire]!)])) as Record<Wire, Float32Array>;
}

describe('two branches, each with its own residual connection and its own norm', () => {
  test('attended is what came in and what attention made of it', () => {
    const added = one(BOTH);
    const bare = one({ residual: false, norm: 'layer' });
    for (const [i, value] of added.attended.entries()) {
      expect(value - added.in[i]!).toBeCloseTo(bare.attended[i]!, 5);
    }
  });

  test('each branch tastes: a stream a thousand times as large leaves both branches as large as they were', () => {
    const [small, large] = [one(BOTH), one(BOTH, 1000)];
    for (const wire of ['queries', 'hidden'] as const) {
      expect(rms(large[wire]) / rms(small[wire])).toBeLessThan(2);
      expect(rms(large[wire]) / rms(small[wire])).toBeGreaterThan(0.5);
    }
    const bare = { residual: true, norm: 'none' } as const;
    expect(rms(one(bare, 1000).hidden) / rms(one(bare).hidden)).toBeGreaterThan(100);
  });
});

test('tokens hear each other in attention alone: a change of token 1 reaches token 4 on looks first', () => {
  const before = one(BOTH);
  const after = one(BOTH, 1, 0);
  const changed = (wire: Wire) => {
    const count = wire === 'looks' ? TOKENS : before[wire].length / TOKENS; // the last row is token 4's in head 2
    return before[wire].slice(-count).some((value, i) => value !== after[wire].at(i - count));
  };
  expect(WIRES.filter(changed)).toEqual(['looks', 'heard', 'attended', 'hidden', 'active', 'out']);
});

describe('the stream through stacked blocks', () => {
  const at = (stacks: readonly Stack[], reading: 'size' | 'apart', block: number) =>
    median(stacks.map((one) => one[reading][block]!));

  test.each(['layer', 'rms'] as const)('with skips and %s the mean square grows by 0.8 to 1.8 a block', (norm) => {
    const stacks = norm === 'layer' ? both : stacksOf({ residual: true, norm });
    for (const block of [10, 20, 50, 100]) {
      const growth = (at(stacks, 'size', block) ** 2 - 1) / block;
      expect(growth, `block ${block}`).toBeGreaterThan(0.8);
      expect(growth, `block ${block}`).toBeLessThan(1.8);
    }
  });

  test.each(['none', 'layer', 'rms'] as const)('without skips the tokens become alike, norm %s', (norm) => {
    const stacks = stacksOf({ residual: false, norm });
    expect(at(stacks, 'apart', 0)).toBeGreaterThan(0.7);
    expect(at(stacks, 'apart', 12)).toBeLessThan(0.01);
    expect(at(both, 'apart', 12)).toBeGreaterThan(0.3);
  });

  test('without norms the size grows by 1.4 to 1.8 a block, and many stacks overflow', () => {
    const stacks = stacksOf({ residual: true, norm: 'none' });
    const factor = at(stacks, 'size', 50) ** (1 / 50);
    expect(factor).toBeGreaterThan(1.4);
    expect(factor).toBeLessThan(1.8);
    const broken = stacks.filter(({ size }) => !Number.isFinite(size[MOST_BLOCKS]!)).length;
    expect(broken).toBeGreaterThan(SEEDS / 4);
    expect(broken).toBeLessThan((SEEDS * 3) / 4);
  });
});

test('a seed gives the same stack each time, and every wiring the same tokens', () => {
  expect(stack(5, BOTH)).toEqual(both[5]);
  expect(stack(5, { residual: false, norm: 'none' }).wires.in).toEqual(both[5]!.wires.in);
  expect(both[6]!.wires.in).not.toEqual(both[5]!.wires.in);
});
