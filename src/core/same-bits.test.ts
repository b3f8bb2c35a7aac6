// The anchor for other engines: the same seed gives the same bits. It runs through the generator, log, He weights,
// LayerNorm, ReLU, the matrix product and the residual sum; a hash that changes means that one of them changed.

import { expect, test } from 'vitest';
import { applyBlock, checksum, initBlock, key, normal, split, type Tensor, tanh, zeros } from './index.ts';

/** 8 rows of width 32 after 100 blocks with LayerNorm at the start of the branch and the residual around it. */
function preLn(seed: number): Tensor {
  const root = key(seed);
  let x = zeros([8, 32]);
  normal(split(root, 0), x.data);
  const weights = split(root, 1);
  for (let layer = 0; layer < 100; layer++) {
    x = applyBlock(initBlock(split(weights, layer), 32), { residual: true, norm: 'layer' }, x);
  }
  return x;
}

test('the hash is FNV-1a: "a" gives e40c292c (Fowler, Noll, Vo)', () => {
  const bytes = (text: string) =>
    (text.split('').reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0).toString(16);
  expect(bytes('a')).toBe('e40c292c');
  expect(checksum(new Float32Array(0))).toBe('811c9dc5');
  expect(checksum(Float32Array.of(1))).toBe(bytes('\0\0\x80?'));
});

test('100 Pre-LN blocks of seed 1 give these bits', () => {
  expect(checksum(preLn(1).data)).toBe('b86ff1a7');
});

test('tanh of their output gives these bits', () => {
  expect(checksum(tanh(preLn(1)).data)).toBe('d540f039');
});

test('another seed gives other bits', () => {
  expect(checksum(preLn(2).data)).not.toBe(checksum(preLn(1).data));
});
