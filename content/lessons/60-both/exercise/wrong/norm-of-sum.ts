import { key } from '#core';
import { mlp, sgd, spirals, type Trainer, trainer } from '#core/learning.ts';

type Piece = (x: number[]) => number[];

export function block(x: number[], norm: Piece, layer: Piece): number[] {
  const said = layer(x);
  return norm(x.map((value, i) => value + said[i]));
}

export const spec = {
  inputs: 2,
  width: 16,
  depth: 100,
  classes: 2,
  batch: 64,
  residual: true,
  norm: 'layer' as 'none' | 'layer',
};

export function* train(): Generator<Trainer> {
  const points = spirals(key(2), 512);
  const net = trainer(mlp(spec, key(1)), points, { optimizer: sgd(), rate: 0.02 }, key(3));
  for (let step = 1; step <= 500; step++) {
    net.step();
    yield net; // after each step
  }
}
