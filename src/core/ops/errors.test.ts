// What an operation cannot take, it refuses while it is recorded, and names the shapes.

import { expect, test } from 'vitest';
import { Tape, type Value } from '../tape.ts';
import * as ops from './index.ts';

/** Records an operation of values with the given shapes. */
function recording(
  shapes: readonly (readonly number[])[],
  record: (tape: Tape, values: Value[]) => unknown,
): () => void {
  const tape = new Tape();
  const values = shapes.map((shape) => tape.value(shape));
  return () => void record(tape, values);
}

test('add: two shapes', () => {
  const add = recording([[2, 3], [3, 2]], (tape, [x, y]) => ops.add(tape, x!, y!));
  expect(add).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: add: shapes must be equal, got (2, 3) and (3, 2).]`,
  );
});

test('linear: inputs of another width', () => {
  const linear = recording([[2, 3], [4, 5], [5]], (tape, [x, w, b]) => ops.linear(tape, x!, w!, b));
  expect(linear).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: linear: x, weights and bias must be (..., inputs), (inputs, outputs) and (outputs), got (2, 3) and (4, 5) and (5).]`,
  );
});

test('linear: a bias of another width, or with another axis', () => {
  const linear = (bias: readonly number[]) =>
    recording([[2, 3], [3, 5], bias], (tape, [x, w, b]) => ops.linear(tape, x!, w!, b));
  expect(linear([3])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: linear: x, weights and bias must be (..., inputs), (inputs, outputs) and (outputs), got (2, 3) and (3, 5) and (3).]`,
  );
  expect(linear([1, 5])).toThrow('got (2, 3) and (3, 5) and (1, 5).');
});

test('linear: a scalar', () => {
  const linear = recording([[], [1, 5]], (tape, [x, w]) => ops.linear(tape, x!, w!));
  expect(linear).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: linear: the last axis must hold at least 1 value, got shape ().]`,
  );
});

test('attention: keys or values of another shape', () => {
  const attention = (keys: readonly number[], values: readonly number[]) =>
    recording([[2, 3, 4], keys, values], (tape, [queries, k, v]) =>
      ops.attention(tape, { queries: queries!, keys: k!, values: v! }, 2),
    );
  expect(attention([2, 5, 4], [2, 3, 4])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: attention: shapes must be equal, got (2, 3, 4) and (2, 5, 4).]`,
  );
  expect(attention([2, 3, 4], [2, 3, 6])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: attention: shapes must be equal, got (2, 3, 4) and (2, 3, 6).]`,
  );
});

test('attention: heads that do not divide the width, or no batch', () => {
  const attention = (shape: readonly number[], heads: number) =>
    recording([shape], (tape, [x]) => ops.attention(tape, { queries: x!, keys: x!, values: x! }, heads));
  expect(attention([2, 3, 4], 3)).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: attention: queries must be (batch, tokens, width), and the heads divide the width, got (2, 3, 4) and 3 heads.]`,
  );
  expect(attention([2, 3, 4], 0)).toThrow('got (2, 3, 4) and 0 heads.');
  expect(attention([3, 4], 2)).toThrow('got (3, 4) and 2 heads.');
});

test('embedding: a table that is no matrix', () => {
  const embedding = (shape: readonly number[]) =>
    recording([shape, [4]], (tape, [table, indices]) => ops.embedding(tape, table!, indices!));
  expect(embedding([5])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: embedding: a table must be (entries, width), got shape (5).]`,
  );
  expect(embedding([5, 2, 3])).toThrow('got shape (5, 2, 3).');
});

test('addToEach: a part of another shape', () => {
  const addToEach = recording([[2, 3, 4], [2, 4]], (tape, [x, y]) => ops.addToEach(tape, x!, y!));
  expect(addToEach).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: addToEach: x must be (batch, ...) and y (...), got (2, 3, 4) and (2, 4).]`,
  );
});

test('layerNorm and rmsNorm: gain or bias of another width, or rows of no width', () => {
  const norm = (f: typeof ops.layerNorm, ...[x, gain, bias]: [number[], number[], number[]]) =>
    recording([x, gain, bias], (tape, [value, g, b]) => f(tape, value!, { gain: g!, bias: b! }));
  expect(norm(ops.layerNorm, [2, 3], [2], [3])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: layerNorm: gain and bias must be (3), got (2).]`,
  );
  expect(norm(ops.rmsNorm, [2, 3], [3], [1, 3])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: rmsNorm: gain and bias must be (3), got (1, 3).]`,
  );
  expect(norm(ops.layerNorm, [2, 0], [0], [0])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: layerNorm: the last axis must hold at least 1 value, got shape (2, 0).]`,
  );
  expect(norm(ops.rmsNorm, [], [1], [1])).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: rmsNorm: the last axis must hold at least 1 value, got shape ().]`,
  );
});

test('batchNorm: a scalar', () => {
  const batchNorm = recording([[]], (tape, [x]) => ops.batchNorm(tape, x!));
  expect(batchNorm).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: batchNorm: the last axis must hold at least 1 value, got shape ().]`,
  );
});

test('crossEntropy: more or fewer classes than rows', () => {
  const crossEntropy = recording([[2, 3, 4], [5]], (tape, [x, classes]) => ops.crossEntropy(tape, x!, classes!));
  expect(crossEntropy).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: crossEntropy: targets must hold 6 classes, one a row, got shape (5).]`,
  );
});

test('meanSquaredError: a target of another shape', () => {
  const meanSquaredError = recording([[2, 3], [3]], (tape, [x, target]) => ops.meanSquaredError(tape, x!, target!));
  expect(meanSquaredError).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: meanSquaredError: shapes must be equal, got (2, 3) and (3).]`,
  );
});

test('what is refused leaves the tape without the operation', () => {
  const tape = new Tape();
  const [x, y] = [tape.value([2]), tape.value([3])];
  expect(() => ops.add(tape, x, y)).toThrow(RangeError);
  expect([tape.operations.length, tape.valueCount]).toEqual([0, 5]);
});
