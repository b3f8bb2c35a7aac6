// A single step of training: what it moves and by how much, what it draws, and that it makes no arrays.

import { describe, expect, test, vi } from 'vitest';
import { copySequences, moons } from '../data.ts';
import { mlp } from '../models/mlp.ts';
import { transformer } from '../models/transformer.ts';
import { key } from '../random.ts';
import { adam, momentum, type Optimizer, sgd } from './optimizers.ts';
import { type Regime, type Trainer, trainer } from './trainer.ts';

const POINTS = moons(key(1), 400);
const OPTIMIZERS = [
  { name: 'sgd', optimizer: sgd() },
  { name: 'momentum', optimizer: momentum() },
  { name: 'adam', optimizer: adam() },
];

/** A small network in training on the moons. */
function small(regime: Regime): Trainer {
  const spec = { inputs: 2, width: 8, depth: 3, classes: 2, batch: 4, residual: true, norm: 'layer' } as const;
  return trainer(mlp(spec, key(3)), POINTS, regime, key(4));
}

/** The parameters as they are now. */
const weights = ({ program }: Trainer) => program.memory.slice(0, program.parameterCount);

describe('a step', () => {
  test('moves the parameters down the gradient of its batch, and returns the loss it found', () => {
    const run = small({ optimizer: sgd(), rate: 0.25 });
    const before = weights(run);
    const loss = run.step();
    const { program, network } = run;
    const gradient = program.memory.slice(program.toGradient, program.toGradient + program.parameterCount);
    expect(weights(run)).toEqual(before.map((value, i) => value - 0.25 * gradient[i]!));
    program.memory.set(before);
    program.forward();
    expect(program.read(network.loss)[0]).toBe(loss);
    expect(run.steps()).toBe(1);
  });

  test('draws examples with their own targets, others at every step', () => {
    const run = small({ optimizer: sgd(), rate: 0 });
    const labels = new Map(Array.from(POINTS.targets.data, (label, i) => [POINTS.inputs.data[2 * i]!, label]));
    const drawn = Array.from({ length: 300 }, () => {
      run.step();
      const { inputs, targets } = run.network;
      const [x, label] = [run.program.read(inputs), run.program.read(targets)];
      for (let i = 0; i < 4; i++) expect(labels.get(x[2 * i]!)).toBe(label[i]);
      return [...x].filter((_, i) => i % 2 === 0);
    });
    expect(new Set(drawn.map(String)).size).toBe(300);
    expect(new Set(drawn.flat()).size).toBeGreaterThan(360); // 400 (1 - e^-3) = 380 of 400 are to be expected
  });

  test('goes at another rate where one is given, and warm-up counts for it too', () => {
    const stepped = (regime: Regime, rate?: number) => {
      const run = small(regime);
      run.step(rate);
      return weights(run);
    };
    const optimizer = sgd();
    expect(stepped({ optimizer, rate: 0.5 }, 0.25)).toEqual(stepped({ optimizer, rate: 0.25 }));
    expect(stepped({ optimizer, rate: 1, warmup: 4 })).toEqual(stepped({ optimizer, rate: 0.25 }));
    expect(stepped({ optimizer, rate: 9, warmup: 4 }, 1)).toEqual(stepped({ optimizer, rate: 0.25 }));
  });

  test('is no longer than rate times clip', () => {
    const run = small({ optimizer: sgd(), rate: 0.5, clip: 0.01 });
    const before = weights(run);
    run.step();
    expect(Math.hypot(...weights(run).map((value, i) => value - before[i]!))).toBeCloseTo(0.005, 6);
  });
});

test('an optimiser is prepared once, then asked at every step, with its number from 0 and the rate', () => {
  const asked: (string | number[])[] = [];
  const optimizer: Optimizer = {
    slots: 3,
    init: ({ memory, slotsAt }) => void asked.push(`${memory.length - slotsAt} slots`),
    update: (_, step, rate) => void asked.push([step, rate]),
  };
  const run = small({ optimizer, rate: 8, warmup: 2 });
  for (let i = 0; i < 3; i++) run.step();
  expect(asked).toEqual([`${3 * run.program.parameterCount} slots`, [0, 4], [1, 8], [2, 8]]);
});

describe('memory', () => {
  /** Counts every typed array of floats that `act` makes, new or from another. */
  function allocations(act: () => void): number {
    let count = 0;
    const counted = <T extends object>(target: T) =>
      new Proxy(target, {
        construct(original, given, made) {
          count += 1;
          return Reflect.construct(original as new () => object, given, made);
        },
      });
    vi.stubGlobal('Float32Array', counted(Float32Array));
    vi.stubGlobal('Float64Array', counted(Float64Array));
    const spies = (['subarray', 'slice', 'map', 'filter'] as const).map((name) =>
      vi.spyOn(Object.getPrototypeOf(Float32Array.prototype), name),
    );
    try {
      act();
      return count + spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    } finally {
      vi.unstubAllGlobals();
      for (const spy of spies) spy.mockRestore();
    }
  }

  test.each(OPTIMIZERS)('a step of $name makes no array', ({ optimizer }) => {
    const run = small({ optimizer, rate: 0.01, warmup: 5, clip: 1 });
    run.step();
    expect(allocations(() => void run.step())).toBe(0);
  });

  test('neither does one of a transformer', () => {
    const network = transformer(
      { vocabulary: 4, tokens: 4, width: 8, heads: 2, depth: 1, batch: 2, residual: true, norm: 'rms', seasoned: true },
      key(3),
    );
    const run = trainer(network, copySequences(key(1), 9, 2, 3), { optimizer: adam(), rate: 0.01 }, key(4));
    run.step();
    expect(allocations(() => void run.step())).toBe(0);
  });

  test('what does make arrays is counted: a trainer, its accuracy, a copy', () => {
    expect(allocations(() => void small({ optimizer: sgd(), rate: 0.1 }))).toBeGreaterThan(0);
    const run = small({ optimizer: sgd(), rate: 0.1 });
    expect(allocations(() => void run.accuracy())).toBeGreaterThan(0);
    expect(allocations(() => void weights(run))).toBe(1);
  });
});
