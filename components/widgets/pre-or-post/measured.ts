// What the median network's gradients do, for the lesson's own numbers and its table: measured at build, never typed.

import { read } from './model.ts';
import type { Place } from './wiring.ts';

/** How many networks a number in the text is taken over: seeds 1 to 25. */
export const NETWORKS = 25;

/** The depths of the table. */
export const DEPTHS = [4, 8, 16, 32, 64, 128] as const;

/** What can be quoted of the networks of a depth, each as the median over them. */
export interface Measured {
  /** The last block's gradient. */
  readonly last: number;
  /** The first block's gradient over the last block's, in the median and at the ends of what eight of ten have. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  /** RMS of the stream after the last block. */
  readonly size: number;
}

const known = new Map<string, Measured>();

/** Returns what is measured of a place and a depth, with LayerNorm. */
export function measure(place: Place, depth: number): Measured {
  const name = `${place} ${depth}`;
  const measured = known.get(name) ?? measureNow(place, depth);
  known.set(name, measured);
  return measured;
}

function measureNow(place: Place, depth: number): Measured {
  const runs = Array.from({ length: NETWORKS }, (_, i) => read({ place, norm: 'layer', depth, seed: i + 1 }));
  const ratios = runs.map(({ gradient }) => gradient[1]! / gradient[depth]!);
  return {
    last: quantile(runs.map(({ gradient }) => gradient[depth]!)),
    ratio: quantile(ratios),
    least: quantile(ratios, 0.1),
    most: quantile(ratios, 0.9),
    size: quantile(runs.map(({ size }) => size[depth]! / size[0]!)),
  };
}

/** The value that a part of all values lie below, the median unless said. */
function quantile(values: readonly number[], part = 0.5): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * values.length)]!;
}
