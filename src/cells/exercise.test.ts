// Checks of an exercise: each is told once, and an answer that throws, lacks an export or never ends fails.

import { expect, test } from 'vitest';
import { expectClose, expectSame, expectThat, firstFailure } from './exercise.ts';
import { watch } from './notebook.testing.ts';

const CHECKS = `
import { type Check, expectClose } from '#cells/exercise.ts';
type F = (x: number) => number;
export const checks: Check[] = [
  { task: 'double', name: 'doubles 3', run: ({ f }) =>
    expectClose((f as F)(3), 6, { given: 3, mistakes: [{ when: 9, message: 'That is the square.' }] }) },
  { task: 'triple', name: 'triples 3', run: async ({ g }) => expectClose((g as F)(3), 9) },
];`;

test('a right answer passes', async () => {
  const answer =
    "import { rms } from '#core';\nexport function f(x: number) { return 2 * x }\nexport const g = (x: number) => rms([3 * x]);";
  expect(await watch().check(answer, CHECKS)).toEqual([
    { task: 'double', name: 'doubles 3', passed: true },
    { task: 'triple', name: 'triples 3', passed: true },
  ]);
});

test('a known mistake has its own message; a throw is told', async () => {
  const answer =
    'const square = (x: number) => x * x;\nexport { square as f };\nexport const g = () => { throw new Error("no") };';
  expect(await watch().check(answer, CHECKS)).toEqual([
    {
      task: 'double',
      name: 'doubles 3',
      passed: false,
      given: '3',
      expected: '6',
      got: '9',
      message: 'That is the square.',
    },
    { task: 'triple', name: 'triples 3', passed: false, message: 'Error: no', line: 3 },
  ]);
});

test.each([
  ['a missing export', 'export const h = 1; export const f = (x: number) => x'],
  ['a syntax error', 'export const f = ;'],
  ['an error on the way', '\nexport const f = null.g;'],
  ['a name with a slip', 'export const f = rmss;'],
  ['an import of something else', "import fs from 'node:fs';"],
])('%s fails with its reason', async (_, answer) => {
  const [, last] = await watch().check(answer, CHECKS);
  expect([last!.message, last!.line, last!.column]).toMatchSnapshot();
});

test('an answer sees nothing of the cells', async () => {
  const notebook = watch();
  await notebook.cells({ a: 'const hidden = 1' });
  const [first] = await notebook.check('export const f = () => hidden;', CHECKS);
  expect(first!.message).toContain('hidden is not defined');
});

test('checks that cannot be read are one failure', async () => {
  expect(await watch().check('', 'export const checks = [];')).toMatchObject([{ passed: false, task: 'checks' }]);
});

test('numbers, lists and tensors are close within a tolerance', () => {
  expect(expectClose([1, 2], new Float32Array([1, 2 + 1e-7]))).toEqual({ passed: true });
  expect(expectClose({ data: [1, 3] }, [1, 2])).toMatchObject({ passed: false, expected: '[1, 2]' });
  expect(expectClose(1.05, 1, { tolerance: 0.1 }).passed).toBe(true);
  expect(expectClose([1], [1, 2]).passed).toBe(false);
  expect(expectClose(undefined, 1)).toMatchObject({ passed: false, got: 'undefined' });
  expect(expectClose(Number.NaN, Number.NaN).passed).toBe(true);
});

test('values that read the same are the same, a condition speaks for itself, the first failure counts', () => {
  expect(expectSame({ a: [1] }, { a: [1] }).passed).toBe(true);
  expect(expectSame('a', 'b', { given: 1 })).toEqual({ passed: false, given: '1', expected: 'b', got: 'a' });
  expect(expectThat(false, 'It grows.', 3)).toEqual({ passed: false, message: 'It grows.', got: '3' });
  expect(firstFailure({ passed: true }, { passed: false, got: '1' })).toEqual({ passed: false, got: '1' });
});
