// One number for all bits of trained weights, so that two engines can be held against each other.

import { checksum, key, split } from '#core';
import { fault } from '#core/fault.ts';
import { adam, copySequences, mlp, moons, sgd, type Trainer, trainer, transformer } from '#core/learning.ts';
import type { Job } from './job.ts';

/** How many steps have been made, and what the weights come to. */
export interface BitsSnapshot {
  readonly step: number;
  readonly checksum: string;
}

/**
 * Returns a job that trains three small networks for `steps` steps: 100 blocks with descent, 8 blocks with Adam, and a
 * transformer. Together they use every kernel but those of batch norm and of the single loss of differences.
 */
export function bits({ steps, seed }: { readonly steps: number; readonly seed: number }): Job<BitsSnapshot> {
  const trainers = makeTrainers(seed);
  let turns = 0;
  return {
    advance() {
      if (turns >= steps * trainers.length) return false;
      trainers[turns % trainers.length]!.step();
      turns += 1;
      return true;
    },
    atRest: () => turns % trainers.length === 0,
    snapshot: () => ({ step: Math.floor(turns / trainers.length), checksum: trainers.map(checksumOf).join('-') }),
    set(name) {
      throw fault('bits', 'nothing can be set', name);
    },
  };
}

function makeTrainers(seed: number): Trainer[] {
  const root = key(seed);
  const [weights, data, batches] = [split(root, 0), split(root, 1), split(root, 2)];
  const points = moons(data, 256);
  const plane = { inputs: 2, width: 16, classes: 2, batch: 32, residual: true, norm: 'layer' } as const;
  const text = {
    vocabulary: 9,
    tokens: 8,
    width: 16,
    heads: 2,
    depth: 2,
    batch: 8,
    residual: true,
    norm: 'layer',
  } as const;
  return [
    trainer(mlp({ ...plane, depth: 100 }, weights), points, { optimizer: sgd(), rate: 0.02 }, batches),
    trainer(
      mlp({ ...plane, depth: 8, activation: 'tanh' }, weights),
      points,
      { optimizer: adam(), rate: 0.01 },
      batches,
    ),
    trainer(
      transformer({ ...text, seasoned: true }, weights),
      copySequences(data, 256, 4, 8),
      { optimizer: adam(), rate: 0.01, warmup: 20, clip: 1 },
      batches,
    ),
  ];
}

function checksumOf({ program }: Trainer): string {
  return checksum(program.memory.subarray(0, program.parameterCount));
}
