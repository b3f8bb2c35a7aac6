import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerNorm, rmsNorm, tensor } from '#core';
import { compileIn, ops, Tape } from '#core/learning.ts';
import {
  backwards,
  dot,
  forwards,
  jacobianTimesRoot,
  lengthOf,
  movedBy,
  nudgeFor,
  PUSHES,
  pushOf,
  type Setting,
  stretches,
} from './model.ts';

const LAYER: Setting = { norm: 'layer', epsilon: 0, detach: false };
const RMS: Setting = { ...LAYER, norm: 'rms' };

const LIST = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 8 });
/** Numbers that differ enough for a step of 1e-5 to be small beside their spread. */
const x = LIST.filter((values) => forwards(values, LAYER).root > 0.1);
const many = { numRuns: 1000 };

function jacobian(values: readonly number[], setting: Setting): number[][] {
  const { root } = forwards(values, setting);
  return jacobianTimesRoot(values, setting).map((row) => row.map((value) => value / root));
}

/** d result / d x by central differences, in double precision. */
function differences(values: readonly number[], setting: Setting): number[][] {
  const { root } = forwards(values, setting);
  const step = 1e-5 * root;
  const columns = values.map((_, column) => {
    const at = (by: number) => forwards(values.with(column, values[column]! + by), setting).normalized;
    const [up, down] = [at(step), at(-step)];
    return up.map((value, i) => (value - down[i]!) / (2 * step));
  });
  return values.map((_, row) => columns.map((column) => column[row]!));
}

/** What the core's own tape sends back through its norm. */
function coresWayBack(values: readonly number[], push: readonly number[], { norm, epsilon }: Setting): number[] {
  const tape = new Tape();
  const input = tape.value([1, values.length]);
  const weights = tape.value([values.length, 1]);
  const out =
    norm === 'layer' ? ops.layerNorm(tape, input, undefined, epsilon) : ops.rmsNorm(tape, input, undefined, epsilon);
  const sum = ops.linear(tape, out, weights);
  const program = compileIn(Float64Array, tape);
  program.read(input).set(values);
  program.read(weights).set(push);
  program.forward();
  program.backward(sum);
  return [...program.gradient(input)];
}

describe.each(['layer', 'rms'] as const)('%s: the Jacobian', (norm) => {
  test.each([0, 1e-5, 1])('is that of central differences, epsilon %d, over 1,000 vectors', (epsilon) => {
    fc.assert(
      fc.property(x, (values) => {
        const setting = { norm, epsilon, detach: false };
        const [exact, measured] = [jacobian(values, setting), differences(values, setting)];
        const { root } = forwards(values, setting);
        for (const [i, row] of exact.entries()) {
          for (const [j, value] of row.entries()) {
            expect(Math.abs(value - measured[i]![j]!) * root).toBeLessThan(1e-6);
          }
        }
      }),
      many,
    );
  });

  test('is the core’s own way back', () => {
    fc.assert(
      fc.property(x, fc.nat(999), (values, seed) => {
        const setting = { norm, epsilon: 1e-5, detach: false };
        const push = pushOf('random', values, seed);
        const [ours, theirs] = [backwards(values, push, setting).back, coresWayBack(values, push, setting)];
        const { root } = forwards(values, setting);
        for (const [i, value] of ours.entries()) expect(Math.abs(value - theirs[i]!) * root).toBeLessThan(1e-9);
      }),
    );
  });

  test('belongs to the result that the core computes', () => {
    fc.assert(
      fc.property(x, (values) => {
        const theirs = (norm === 'layer' ? layerNorm : rmsNorm)(tensor([values.length], values)).data;
        const { normalized } = forwards(values, { norm, epsilon: 1e-5 });
        for (const [i, value] of normalized.entries()) expect(Math.abs(value - theirs[i]!)).toBeLessThan(1e-3);
      }),
    );
  });
});

describe('LayerNorm’s way back, epsilon 0', () => {
  test('has d - 2 singular values of 1/σ and two of 0', () => {
    fc.assert(
      fc.property(x, (values) => {
        const { root } = forwards(values, LAYER);
        const rooted = stretches(values, LAYER).map((value) => value * root);
        const expected = values.map((_, i) => Number(i < values.length - 2));
        for (const [i, value] of rooted.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-6);
      }),
      many,
    );
  });

  test('sends nothing back along all equal, along z and along x', () => {
    fc.assert(
      fc.property(x, (values) => {
        const { root, normalized } = forwards(values, LAYER);
        const tolerance = 1e-12 * Math.max(1, lengthOf(values) / root);
        for (const name of ['equal', 'along'] as const) {
          const { left } = backwards(values, pushOf(name, normalized, 1), LAYER);
          expect(lengthOf(left)).toBeLessThan(tolerance);
        }
        const along = values.map((value) => value / lengthOf(values));
        expect(lengthOf(backwards(values, along, LAYER).left)).toBeLessThan(tolerance);
      }),
      many,
    );
  });

  test('sends back what is orthogonal to x, since LN(ax) = LN(x)', () => {
    fc.assert(
      fc.property(x, fc.nat(999), (values, seed) => {
        const { left } = backwards(values, pushOf('random', values, seed), LAYER);
        const { root } = forwards(values, LAYER);
        expect(Math.abs(dot(left, values)) / lengthOf(values)).toBeLessThan(1e-12 * (1 + lengthOf(values) / root));
      }),
    );
  });

  test('scales with 1/a where x is a times as large', () => {
    fc.assert(
      fc.property(x, fc.double({ min: 0.1, max: 100, noNaN: true }), (values, factor) => {
        const push = pushOf('random', values, 1);
        const back = (numbers: readonly number[]) => lengthOf(backwards(numbers, push, LAYER).back);
        const louder = back(values.map((value) => value * factor));
        expect(Math.abs(louder * factor - back(values))).toBeLessThan(1e-9 / forwards(values, LAYER).root);
      }),
    );
  });
});

test('detached, the Jacobian is I/σ', () => {
  fc.assert(
    fc.property(x, fc.constantFrom('layer' as const, 'rms' as const), (values, norm) => {
      const rows = jacobianTimesRoot(values, { norm, epsilon: 0, detach: true });
      expect(rows).toEqual(values.map((_, i) => values.map((_, j) => Number(i === j))));
    }),
  );
});

test('RMSNorm has one singular value of 0, along x, and d - 1 of 1/rms', () => {
  fc.assert(
    fc.property(x, (values) => {
      const { root } = forwards(values, RMS);
      const rooted = stretches(values, RMS).map((value) => value * root);
      for (const [i, value] of rooted.entries()) {
        expect(Math.abs(value - Number(i < values.length - 1))).toBeLessThan(1e-6);
      }
    }),
    many,
  );
});

describe('the numbers of the lesson', () => {
  const values = [10, 4, 4, 2];

  test('(0, 0, 0, 1) goes back as (1, -2, -2, 3) / 18', () => {
    const { mean, size, left, back } = backwards(values, [0, 0, 0, 1], LAYER);
    const close = (numbers: readonly number[], expected: readonly number[]) => {
      for (const [i, value] of numbers.entries()) expect(value).toBeCloseTo(expected[i]!, 12);
    };
    close(mean, [0.25, 0.25, 0.25, 0.25]);
    close(size, [-5 / 12, 1 / 12, 1 / 12, 3 / 12]);
    close(left, [1 / 6, -1 / 3, -1 / 3, 1 / 2]);
    close(back, [1 / 18, -1 / 9, -1 / 9, 1 / 6]);
  });

  test('four equal numbers with ε of 0.00001: the rest is multiplied by 316', () => {
    const { left, back } = backwards([7, 7, 7, 7], [0, 0, 0, 1], { ...LAYER, epsilon: 1e-5 });
    expect(lengthOf(back) / lengthOf(left)).toBeCloseTo(316.2278, 3);
  });

  test('a nudge moves nothing along all equal and along x, and nudge/σ across both', () => {
    const { root, normalized } = forwards(values, LAYER);
    const moved = (name: (typeof PUSHES)[number]) => movedBy(values, pushOf(name, normalized, 1), LAYER);
    expect(moved('equal')).toBeLessThan(1e-12);
    expect(moved('along')).toBeLessThan(1e-12);
    expect(moved('kept')).toBeCloseTo(nudgeFor({ root, normalized }) / root, 9);
  });
});

test('every push has length 1 where its direction exists', () => {
  fc.assert(
    fc.property(x, fc.constantFrom(...PUSHES), fc.nat(999_999), (values, name, seed) => {
      expect(lengthOf(pushOf(name, forwards(values, LAYER).normalized, seed))).toBeCloseTo(1, 9);
    }),
  );
  expect(pushOf('along', [0, 0, 0], 1)).toEqual([0, 0, 0]);
});
