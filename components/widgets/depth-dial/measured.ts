// What the median network does, for the lesson's own numbers and its table: measured at build, never typed.

import { MOST_LAYERS, type Network, network, type Readings, read, SCALES, type Setting, sizeAtEnd } from './model.ts';
import { LIMIT, troublesOf } from './troubles.ts';

/** How many networks a number in the text is taken over: seeds 1 to 31. */
export const NETWORKS = 31;

/** What can be quoted of the networks of a setting, each as the median over them. */
export const QUOTES = {
  angle: ({ angle }: Readings) => angle.at(-1)!,
  size: ({ size }: Readings) => size.at(-1)!,
  /** The gradient at layer 1 over that at the last layer. */
  returned: (readings: Readings) => troublesOf(readings).returned,
  /** The layer by which the inputs are alike, the signal is gone, or it has exploded; beyond all where that is nowhere. */
  alike: (readings: Readings) => layerOrNone(troublesOf(readings).alike),
  gone: (readings: Readings) => layerOrNone(troublesOf(readings).gone),
  exploded: (readings: Readings) => layerOrNone(troublesOf(readings).exploded),
} as const;

function layerOrNone(layer: number): number {
  return layer < 0 ? Number.POSITIVE_INFINITY : layer;
}

type Activation = Network['activation'];

const made = new Map<Activation, readonly Network[]>();
const known = new Map<string, readonly Readings[]>();

function networks(activation: Activation): readonly Network[] {
  const all = made.get(activation) ?? Array.from({ length: NETWORKS }, (_, i) => network(i + 1, activation));
  made.set(activation, all);
  return all;
}

/** Returns the median of a reading over the networks of a setting. */
export function medianOf(of: keyof typeof QUOTES, activation: Activation, setting: Setting): number {
  const name = `${activation} ${setting.depth} ${setting.scale}`;
  const runs = known.get(name) ?? networks(activation).map((one) => read(one, setting));
  known.set(name, runs);
  return median(runs.map(QUOTES[of]));
}

/** The scales between which a signal keeps its size within a factor of 1,000, medians over the ReLU networks. */
export interface Edges {
  readonly least: number;
  readonly most: number;
}

/** Returns the edges at a depth, to a tenth of the dial's step. */
export function edgesAt(depth: number): Edges {
  const edge = (size: number) => median(networks('relu').map((one) => scaleAt(one, depth, size)));
  const edges = found.get(depth) ?? { least: edge(1 / LIMIT), most: edge(LIMIT) };
  found.set(depth, edges);
  return edges;
}

const found = new Map<number, Edges>();

/** The scale at which a network's signal ends at a size: corrected by what each run ends at, until a run confirms it. */
function scaleAt(one: Network, depth: number, size: number): number {
  let scale = 1;
  let change = 0;
  do {
    change = (size / sizeAtEnd(one, { depth, scale })) ** (1 / depth); // of every layer's factor
    scale *= change;
  } while (Math.abs(change - 1) > SCALES.step / 10);
  return scale;
}

/** The depths of the table of edges. */
export const DEPTHS = [10, 20, 50, 100, MOST_LAYERS] as const;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
