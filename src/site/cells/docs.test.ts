// What completion says of the core is what the core says of itself.

import { expect, test } from 'vitest';
import { createScope } from '../../cells/scope.ts';
import { coreDocs } from './docs.ts';

const docs = coreDocs();
const docOf = (name: string) => docs.find((doc) => doc.name === name);

test('a function has its signature and its sentence', () => {
  expect([docOf('spread'), docOf('applyBlock'), docOf('ops.scale')]).toMatchInlineSnapshot(`
    [
      {
        "name": "spread",
        "sentence": "Returns how far the rows of x (rows, width) stand apart: their RMS distance from the mean row over the RMS of all values, 0 (all alike) to 1 (mean zero).",
        "signature": "spread(x: Tensor): number",
      },
      {
        "name": "applyBlock",
        "sentence": "Returns the block's output for x (..., width), in x's shape; throws where the widths differ.",
        "signature": "applyBlock(block: Block, wiring: Wiring, x: Tensor): Tensor",
      },
      {
        "name": "ops.scale",
        "sentence": "Records factor x with a fixed factor, in x's shape: dx += factor d.",
        "signature": "ops.scale(tape: Tape, x: Value, factor: number): Value",
      },
    ]
  `);
});

test('every name is one that a cell has, and every function says what it does', () => {
  const scope = createScope();
  for (const { name, signature, sentence } of docs) {
    const [first, second] = name.split('.');
    const value = second === undefined ? scope[first!] : (scope[first!] as Record<string, unknown>)[second];
    expect(value, name).toBeDefined();
    if (typeof value === 'function') expect(sentence, signature).not.toBe('');
  }
});

test('nothing that a cell has of the core is missing', () => {
  expect(docs.length).toBeGreaterThan(60);
  expect(new Set(docs.map(({ name }) => name)).size).toBe(docs.length);
});
