// Networks that learn: they get there, and walk the same way twice.

import { describe, expect, test } from 'vitest';
import { copySequences, moons } from '../data.ts';
import { type MlpSpec, mlp } from '../models/mlp.ts';
import { transformer } from '../models/transformer.ts';
import { key } from '../random.ts';
import { adam, momentum, sgd } from './optimizers.ts';
import { type Regime, type Trainer, trainer } from './trainer.ts';

const SPEC: MlpSpec = { inputs: 2, width: 32, depth: 10, classes: 2, batch: 32, residual: true, norm: 'layer' };
const SMALL: MlpSpec = { ...SPEC, width: 8, depth: 3, batch: 4 };
const OPTIMIZERS = [
  { name: 'sgd', optimizer: sgd() },
  { name: 'momentum', optimizer: momentum() },
  { name: 'adam', optimizer: adam() },
];
const POINTS = moons(key(1), 400);
const FRESH = moons(key(2), 400);

/** A small network in training on the moons. */
const small = (regime: Regime, batches = 4): Trainer => trainer(mlp(SMALL, key(3)), POINTS, regime, key(batches));

/** The parameters as they are now. */
const weights = ({ program }: Trainer) => program.memory.slice(0, program.parameterCount);

/** Makes steps, and returns their losses. */
const walk = (run: Trainer, steps: number) => Array.from({ length: steps }, () => run.step());

describe('learning', () => {
  test.each([
    { name: 'sgd', regime: { optimizer: sgd(), rate: 0.05 } },
    { name: 'momentum', regime: { optimizer: momentum(), rate: 0.01 } },
    { name: 'adam', regime: { optimizer: adam(), rate: 0.01 } },
  ])('ten residual blocks with LayerNorm tell fresh moons apart after 200 steps of $name', ({ regime }) => {
    const run = trainer(mlp(SPEC, key(3)), POINTS, regime, key(4));
    expect(run.accuracy(FRESH)).toBeLessThan(0.95);
    walk(run, 200);
    expect(run.accuracy()).toBeGreaterThan(0.95);
    expect(run.accuracy(FRESH)).toBeGreaterThan(0.95);
  });

  test('a small transformer learns to copy sequences that it has never seen', { timeout: 30_000 }, () => {
    const network = transformer(
      {
        vocabulary: 6,
        tokens: 8,
        width: 32,
        heads: 2,
        depth: 2,
        batch: 16,
        residual: true,
        norm: 'layer',
        seasoned: true,
      },
      key(3),
    );
    const regime = { optimizer: adam(), rate: 0.003, warmup: 50, clip: 1 };
    const run = trainer(network, copySequences(key(1), 600, 4, 5), regime, key(4));
    const fresh = copySequences(key(2), 100, 4, 5);
    expect(run.accuracy(fresh)).toBeLessThan(0.5);
    walk(run, 200);
    expect(run.accuracy(fresh)).toBeGreaterThan(0.95);
  });

  test('the loss falls', () => {
    const losses = walk(small({ optimizer: sgd(), rate: 0.1 }), 100);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value / values.length, 0);
    expect(mean(losses.slice(-20))).toBeLessThan(mean(losses.slice(0, 20)) / 2);
  });
});

describe('the same keys walk the same way', () => {
  test.each(OPTIMIZERS)('200 steps of $name, twice: the same weights and losses, to the bit', ({ optimizer }) => {
    const regime = { optimizer, rate: 0.01, warmup: 20, clip: 0.5 };
    const [one, two] = [small(regime), small(regime)];
    expect(walk(one, 200)).toEqual(walk(two, 200));
    expect(weights(one)).toEqual(weights(two));
  });

  test('two trainers that take turns do not disturb each other', () => {
    const regime = { optimizer: adam(), rate: 0.01 };
    const [alone, one, two] = [small(regime), small(regime), small(regime, 5)];
    walk(alone, 20);
    for (let i = 0; i < 20; i++) for (const run of [one, two]) run.step();
    expect(weights(one)).toEqual(weights(alone));
    expect(weights(two)).not.toEqual(weights(alone));
  });

  test('to ask for the accuracy between two steps changes nothing', () => {
    const [asked, unasked] = [small({ optimizer: adam(), rate: 0.01 }), small({ optimizer: adam(), rate: 0.01 })];
    for (let i = 0; i < 10; i++) {
      asked.step();
      asked.accuracy(FRESH);
    }
    walk(unasked, 10);
    expect(weights(asked)).toEqual(weights(unasked));
  });
});
