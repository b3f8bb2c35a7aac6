// A plain ReLU network of 50 layers, several times over: its weights are what an answer says.

import { type Check, expectWithin } from '#cells/exercise.ts';
import { applyBlock, type Block, key, meanSquare, normal, split, type Tensor, tensor, zeros } from '#core';
import type * as solution from './solution.ts';

const LAYERS = 50;
const SEEDS = [1, 2, 3, 4, 5, 6, 7];
const PLAIN = { residual: false, norm: 'none' } as const;

function layer(stream: ReturnType<typeof key>, width: number, scale: number): Block {
  const weights = tensor([width, width], normal(stream, new Float32Array(width * width)));
  for (let i = 0; i < weights.data.length; i++) weights.data[i] *= scale;
  return { weights, bias: zeros([width]) };
}

/** The mean square after 50 layers. */
function atTheEnd(seed: number, width: number, scale: number): number {
  let x: Tensor = tensor([1, width], normal(split(key(seed), 0), new Float32Array(width)));
  for (let k = 1; k <= LAYERS; k++) x = applyBlock(layer(split(key(seed), k), width, scale), PLAIN, x);
  return meanSquare(x.data);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function mistakeOf(fanIn: number, scale: number): string | undefined {
  const is = (other: number) => Math.abs(scale / other - 1) < 0.05;
  if (is(2 / fanIn) || is(1 / fanIn)) return 'no-root';
  if (is(Math.sqrt(1 / fanIn))) return 'lecun';
  return scale > 2 * Math.sqrt(2 / fanIn) ? 'too-loud' : undefined;
}

function compared({ scale }: typeof solution, fanIn: number) {
  const given = { fanIn, layers: LAYERS, scale: scale(fanIn) };
  const end = median(SEEDS.map((seed) => atTheEnd(seed, fanIn, given.scale)));
  return expectWithin(end, [0.01, 100], { given, message: mistakeOf(fanIn, given.scale) });
}

export const checks: Check<typeof solution>[] = [
  { task: 'scale', name: 'narrow', run: (answer) => compared(answer, 64) },
  { task: 'scale', name: 'wide', run: (answer) => compared(answer, 128) },
];
