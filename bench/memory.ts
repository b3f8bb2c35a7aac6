// What a block costs in memory, and whether steady training leaves anything behind.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compile, mlp as network, sgd, spirals, trainer } from '../src/core/learning.ts';
import { key } from '../src/core/random.ts';

const SPEC = { inputs: 2, width: 16, classes: 2, batch: 64, residual: true, norm: 'layer' } as const;
const STEPS = 1000;

/** Returns the bytes that one more block of the race takes, values and gradients together. */
export function bytesPerBlock(): number {
  const bytes = (depth: number) => compile(network({ ...SPEC, depth }, key(1)).tape).memory.byteLength;
  return (bytes(128) - bytes(64)) / 64;
}

/** Returns by how many bytes the heap and the array buffers have grown after 1,000 steps at depth 100. */
export function growthOverSteps(): number {
  const training = trainer(
    network({ ...SPEC, depth: 100 }, key(1)),
    spirals(key(2), 512),
    { optimizer: sgd(), rate: 0.02 },
    key(3),
  );
  for (let i = 0; i < STEPS; i++) training.step();
  const before = used();
  for (let i = 0; i < STEPS; i++) training.step();
  return used() - before;
}

/** Bytes in use once everything that can be thrown away is. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
