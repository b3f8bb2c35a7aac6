// Examples on their way in, and answers on their way out.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copySequences, moons } from '../data.ts';
import { mlp } from '../models/mlp.ts';
import { transformer } from '../models/transformer.ts';
import { drawn } from '../ops/scenes.testing.ts';
import { key } from '../random.ts';
import { compile } from '../tape.ts';
import { tensor, zeros } from '../tensor.ts';
import { accuracy, answers, requireExamples } from './examples.ts';

const NETWORK = mlp({ inputs: 2, width: 8, depth: 2, classes: 3, batch: 4, residual: true, norm: 'layer' }, key(1));
const TRANSFORMER = transformer(
  { vocabulary: 4, tokens: 6, width: 8, heads: 2, depth: 1, batch: 4, residual: true, norm: 'layer' },
  key(1),
);

/** The place of the largest of each three numbers. */
const best = (logits: Float32Array) =>
  Array.from({ length: logits.length / 3 }, (_, i) => {
    const row = [...logits.slice(3 * i, 3 * i + 3)];
    return row.indexOf(Math.max(...row));
  });

describe('answers', () => {
  test('do not depend on how many examples are asked at once: the last batch may be short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), (count) => {
        const program = compile(NETWORK.tape);
        const inputs = drawn(1, [11, 2]).data;
        const together = answers(program, NETWORK, tensor([11, 2], inputs));
        const some = answers(program, NETWORK, tensor([count, 2], inputs.slice(0, 2 * count)));
        expect(some).toEqual(together.slice(0, 3 * count));
      }),
    );
  });

  test('of a transformer: a row of logits for every token', () => {
    const { inputs } = copySequences(key(1), 5, 3, 3);
    const all = answers(compile(TRANSFORMER.tape), TRANSFORMER, inputs);
    expect(all).toHaveLength(5 * 6 * 4);
    const last = answers(compile(TRANSFORMER.tape), TRANSFORMER, tensor([1, 6], inputs.data.slice(24)));
    expect(all.slice(4 * 6 * 4)).toEqual(last);
  });

  test('are those of the parameters as they are now', () => {
    const program = compile(NETWORK.tape);
    const inputs = drawn(1, [5, 2]);
    const before = answers(program, NETWORK, inputs);
    program.memory.fill(0, 0, program.parameterCount);
    expect(answers(program, NETWORK, inputs)).toEqual(new Float32Array(15));
    expect(before).not.toEqual(new Float32Array(15));
  });
});

describe('accuracy', () => {
  const inputs = drawn(1, [10, 2]);
  const right = best(answers(compile(NETWORK.tape), NETWORK, inputs));

  test('is the share of the asked targets whose logit is largest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 10, maxLength: 10 }), (targets) => {
        const asked = targets.filter((target) => target >= 0).length;
        fc.pre(asked > 0);
        const hits = targets.filter((target, i) => target === right[i]).length;
        const found = accuracy(compile(NETWORK.tape), NETWORK, { inputs, targets: tensor([10], targets) });
        expect(found).toBe(hits / asked);
      }),
    );
  });

  test('of what the network says itself is 1', () => {
    expect(accuracy(compile(NETWORK.tape), NETWORK, { inputs, targets: tensor([10], right) })).toBe(1);
  });

  test('an answer that is NaN is wrong, whatever the target', () => {
    const program = compile(NETWORK.tape);
    program.memory.fill(Number.NaN, 0, program.parameterCount);
    for (const target of [0, 1, 2]) {
      expect(accuracy(program, NETWORK, { inputs, targets: tensor([10], new Array(10).fill(target)) })).toBe(0);
    }
  });
});

describe('examples that do not fit', () => {
  const points = moons(key(1), 10);

  test('fitting ones are handed on as they are', () => {
    expect(requireExamples(NETWORK, points)).toBe(points);
    const sequences = copySequences(key(1), 2, 3, 3);
    expect(requireExamples(TRANSFORMER, sequences)).toBe(sequences);
  });

  test('inputs of another width, or none', () => {
    const wide = () => requireExamples(NETWORK, { ...points, inputs: zeros([10, 3]) });
    expect(wide).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: examples: inputs must be (count, 2) with a count from 1, got shape (10, 3).]`,
    );
    const none = () => requireExamples(NETWORK, { inputs: zeros([0, 2]), targets: zeros([0]) });
    expect(none).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: examples: inputs must be (count, 2) with a count from 1, got shape (0, 2).]`,
    );
  });

  test('more or fewer targets than inputs, or sequences of them', () => {
    const fewer = () => requireExamples(NETWORK, { ...points, targets: zeros([9]) });
    expect(fewer).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: examples: targets must be (count) with a count from 1, got shape (9).]`,
    );
    const sequences = () => requireExamples(NETWORK, { ...points, targets: zeros([10, 2]) });
    expect(sequences).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: examples: targets must be (count) with a count from 1, got shape (10, 2).]`,
    );
  });

  test('points for a transformer, sequences of another length', () => {
    expect(() => requireExamples(TRANSFORMER, points)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: examples: inputs must be (count, 6) with a count from 1, got shape (10, 2).]`,
    );
    expect(() => requireExamples(TRANSFORMER, copySequences(key(1), 2, 4, 3))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: examples: inputs must be (count, 6) with a count from 1, got shape (2, 8).]`,
    );
  });
});
