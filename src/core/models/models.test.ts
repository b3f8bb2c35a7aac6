// What the wiring of a network promises before it has learned anything.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyBlock, branch, initBlock, normalize } from '../block.ts';
import { meanSquare } from '../measures.ts';
import { drawn } from '../ops/scenes.testing.ts';
import { key, split } from '../random.ts';
import { relu } from '../relu.ts';
import { compile, type Program } from '../tape.ts';
import { tensor } from '../tensor.ts';
import { type MlpSpec, mlp } from './mlp.ts';
import type { Network } from './network.ts';
import { blockWeights, named, parametersOf, WIRINGS } from './networks.testing.ts';
import { type TransformerSpec, transformer } from './transformer.ts';

const WEIGHTS = key(1);
const MLP: MlpSpec = { inputs: 3, width: 16, depth: 4, classes: 2, batch: 8, residual: true, norm: 'layer' };
const TRANSFORMER: TransformerSpec = {
  vocabulary: 7,
  tokens: 6,
  width: 8,
  heads: 2,
  depth: 2,
  batch: 3,
  residual: true,
  norm: 'layer',
};
const POINTS = drawn(1, [8, 3]).data;
const SENTENCES = Array.from({ length: 18 }, (_, i) => (5 * i) % 7);

/** A network in its memory after one pass over its inputs, changed before by `change`. */
function run(network: Network, inputs: ArrayLike<number>, change: (program: Program) => void = () => {}): Program {
  const program = compile(network.tape);
  program.read(network.inputs).set(inputs);
  change(program);
  program.forward();
  return program;
}

/** The logits of a network, copied. */
const logits = (network: Network, inputs: ArrayLike<number>, change?: (program: Program) => void) =>
  run(network, inputs, change).read(network.logits).slice();

describe('SkipInit', () => {
  test.each(
    WIRINGS.filter(({ residual, branchScale, place, norm }) => {
      return residual && branchScale === 'learned' && (place === 'pre' || norm === 'none');
    }).map((wiring) => ({ name: named(wiring), wiring })),
  )('$name: the stream comes out of all blocks as it went in', ({ wiring }) => {
    const network = mlp({ ...MLP, ...wiring }, WEIGHTS);
    const { read } = run(network, POINTS);
    expect(read(network.blocks[3]!.out)).toEqual(read(network.blocks[0]!.in));
    expect(meanSquare(read(network.blocks[0]!.in))).toBeGreaterThan(0.1);
  });

  test('a transformer too: its answer is that of no blocks', () => {
    const spec = { ...TRANSFORMER, branchScale: 'learned' } as const;
    expect(logits(transformer(spec, WEIGHTS), SENTENCES)).toEqual(logits(transformer(spec, WEIGHTS, []), SENTENCES));
  });

  test('but it learns: the gradient of the factors is not 0', () => {
    const network = mlp({ ...MLP, branchScale: 'learned' }, WEIGHTS);
    const program = run(network, POINTS);
    program.backward(network.loss);
    const factors = parametersOf(network).filter(({ shape }) => shape.join() === '1');
    expect(factors).toHaveLength(4);
    for (const factor of factors) expect(Math.abs(program.gradient(factor)[0]!)).toBeGreaterThan(1e-4);
  });
});

describe('where the norm stands', () => {
  test.each(['layer', 'rms'] as const)('post %s: every row that a block hands on has mean square 1', (norm) => {
    for (const residual of [true, false]) {
      const network = mlp({ ...MLP, residual, norm, place: 'post' }, WEIGHTS);
      const { read } = run(network, POINTS);
      for (const { out } of network.blocks) {
        for (let start = 0; start < 128; start += 16) {
          expect(meanSquare(read(out).subarray(start, start + 16))).toBeCloseTo(1, 3);
        }
      }
    }
  });

  test('pre: the norm feeds the branch alone, and the stream grows past it', () => {
    const network = mlp(MLP, WEIGHTS);
    const { read } = run(network, POINTS);
    expect(meanSquare(read(network.blocks[3]!.out))).toBeGreaterThan(2);
  });

  test('without residual, LayerNorm forgets the size of the points; the residual stream keeps it', () => {
    const large = POINTS.map((value) => 1000 * value);
    const size = (network: Network, points: Float32Array) => {
      return meanSquare(run(network, points).read(network.blocks[3]!.out));
    };
    const [plain, residual] = [mlp({ ...MLP, residual: false }, WEIGHTS), mlp(MLP, WEIGHTS)];
    expect(size(plain, large) / size(plain, POINTS)).toBeCloseTo(1, 2);
    expect(size(residual, large) / size(residual, POINTS)).toBeGreaterThan(1e4);
  });
});

describe('the order of blocks', () => {
  /** Silences block `index`: its weights and bias, which lies behind them, become 0. */
  const silence = (network: Network, index: number) => (program: Program) => {
    const { at } = blockWeights(network)[index]!;
    program.memory.fill(0, at, at + 16 * 16 + 16);
  };

  test.each([0, 1, 3])('leaving out block %i of a residual network is the same as silencing it', (index) => {
    const whole = mlp(MLP, WEIGHTS);
    const rest = [0, 1, 2, 3].filter((block) => block !== index);
    const without = logits(mlp(MLP, WEIGHTS, rest), POINTS);
    expect(logits(whole, POINTS, silence(whole, index))).toEqual(without);
    expect(logits(whole, POINTS)).not.toEqual(without);
  });

  test('silencing a block of a plain network silences all before it, leaving it out does not', () => {
    const plain = mlp({ ...MLP, residual: false }, WEIGHTS);
    const silenced = logits(plain, POINTS, silence(plain, 1));
    expect(silenced.slice(0, 2)).toEqual(silenced.slice(2, 4)); // every point gets the same answer
    const without = logits(mlp({ ...MLP, residual: false }, WEIGHTS, [0, 2, 3]), POINTS);
    expect(without.slice(0, 2)).not.toEqual(without.slice(2, 4));
  });

  test('exchanging two blocks changes the answer; exchanging their weights as well changes it back', () => {
    const network = mlp(MLP, WEIGHTS);
    const exchanged = mlp(MLP, WEIGHTS, [0, 2, 1, 3]);
    const exchange = ({ memory }: Program) => {
      const [, one, two] = blockWeights(network).map(({ at }) => at) as [number, number, number, number];
      const kept = memory.slice(one, one + 272);
      memory.copyWithin(one, two, two + 272);
      memory.set(kept, two);
    };
    expect(logits(exchanged, POINTS)).not.toEqual(logits(network, POINTS));
    expect(logits(exchanged, POINTS, exchange)).toEqual(logits(network, POINTS));
  });

  test('what is not in the order is still there to be put back: the parameters lie the same in the memory', () => {
    expect(mlp(MLP, WEIGHTS, [3]).tape.initial).toEqual(mlp(MLP, WEIGHTS).tape.initial);
    expect(mlp(MLP, WEIGHTS, [3]).blocks).toHaveLength(1);
    expect(logits(mlp(MLP, WEIGHTS, [0, 1, 2, 3]), POINTS)).toEqual(logits(mlp(MLP, WEIGHTS), POINTS));
  });
});

describe('one arithmetic', () => {
  const wirings = fc.record({
    residual: fc.boolean(),
    norm: fc.constantFrom('none' as const, 'layer' as const, 'rms' as const),
    place: fc.constantFrom('pre' as const, 'post' as const),
    branchScale: fc.constantFrom(1, 0.5, 0.3, -2),
  });

  test('a block of the tape and applyBlock give the same bits for the same key', () => {
    fc.assert(
      fc.property(wirings, fc.nat(1000), (wiring, seed) => {
        const network = mlp({ ...MLP, ...wiring }, key(seed));
        const { read } = run(network, POINTS);
        network.blocks.forEach((wires, i) => {
          const block = initBlock(split(split(key(seed), 2), i), 16);
          const x = tensor([8, 16], read(wires.in));
          const norm = wiring.place === 'pre' ? wiring.norm : 'none';
          expect(read(wires.active!)).toEqual(relu(normalize(norm, x)).data);
          expect(read(wires.branch!)).toEqual(branch(block, { norm }, x).data);
          expect(read(wires.out)).toEqual(applyBlock(block, wiring, x).data);
        });
      }),
    );
  });

  test('gain multiplies the weights of the blocks and nothing else', () => {
    const [one, half] = [1, 0.5].map((gain) => mlp({ ...MLP, gain }, WEIGHTS).tape.initial);
    const inner = (i: number) => i >= 2 && i < 10;
    half!.forEach(
      ({ data }, i) => void expect(data).toEqual(one![i]!.data.map((value) => (inner(i) ? value / 2 : value))),
    );
  });
});
