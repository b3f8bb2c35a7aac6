// Small data sets to train on, drawn from a key: points in the plane in two classes, and sequences to repeat.
// A longer set begins with the same examples; every purpose has its own stream. Classes and tokens are whole numbers.

import { cos, sin } from './elementary/circle.ts';
import { fault, requireInteger } from './fault.ts';
import { type Key, normal, split, uniform } from './random.ts';
import { type Tensor, zeros } from './tensor.ts';

/** What a network learns from: inputs (count, ...) and a target (count), or targets (count, ...), for each. */
export interface Examples {
  readonly inputs: Tensor;
  readonly targets: Tensor;
}

/**
 * Returns `count` points (count, 2) on two spiral arms, one for each class, 0 and 1 in turn, half a turn apart, that
 * wind `turns` times out to radius 2, with normal noise of deviation `noise`; throws where turns or noise is not from
 * 0 to 1000.
 */
export function spirals(stream: Key, count: number, { turns = 1, noise = 0.05 } = {}): Examples {
  requireAmount('spirals', 'turns', turns);
  return scatter('spirals', stream, count, noise, (label, u) => {
    const radius = Math.sqrt(u); // so that the points lie about as dense outside as inside
    const angle = 2 * Math.PI * turns * radius + Math.PI * label;
    return [2 * radius * cos(angle), 2 * radius * sin(angle)];
  });
}

/**
 * Returns `count` points (count, 2) on two half circles of radius sqrt 2, one for each class, each with an end inside
 * the other, with normal noise of deviation `noise`; throws where noise is not from 0 to 1000.
 */
export function moons(stream: Key, count: number, noise = 0.1): Examples {
  return scatter('moons', stream, count, noise, (label, u) => {
    const side = label === 0 ? Math.SQRT2 : -Math.SQRT2;
    return [side * (cos(Math.PI * u) - 0.5), side * (sin(Math.PI * u) - 0.25)];
  });
}

/**
 * Returns `count` sequences to copy: inputs (count, 2 length) hold `length` random symbols (0 to symbols - 1), the
 * separator (= symbols, so the vocabulary is symbols + 1) and the answer but its last symbol; targets hold the next
 * token from the separator on, -1 (ignored) before it; throws where length or symbols (1 to 255) is out of range.
 */
export function copySequences(stream: Key, count: number, length: number, symbols: number): Examples {
  return sequences('copySequences', stream, count, length, symbols, (i) => i);
}

/** Returns `count` sequences to repeat from the last symbol to the first, in the form of `copySequences`. */
export function reverseSequences(stream: Key, count: number, length: number, symbols: number): Examples {
  return sequences('reverseSequences', stream, count, length, symbols, (i) => length - 1 - i);
}

const ALONG = 0;
const NOISE = 1;

/** Points at `place(label, u)` with u uniform on [0, 1), and noise on both coordinates. */
function scatter(
  where: string,
  stream: Key,
  count: number,
  noise: number,
  place: (label: number, u: number) => readonly [number, number],
): Examples {
  requireAmount(where, 'noise', noise);
  const inputs = zeros([count, 2]);
  const targets = zeros([count]);
  const along = uniform(split(stream, ALONG), new Float64Array(count));
  normal(split(stream, NOISE), inputs.data);
  for (let i = 0; i < count; i++) {
    targets.data[i] = i % 2;
    const [x, y] = place(i % 2, along[i]!);
    inputs.data[2 * i] = x + noise * inputs.data[2 * i]!;
    inputs.data[2 * i + 1] = y + noise * inputs.data[2 * i + 1]!;
  }
  return { inputs, targets };
}

/** Sequences whose answer holds at i the symbol from `source(i)`. */
function sequences(
  where: string,
  stream: Key,
  count: number,
  length: number,
  symbols: number,
  source: (i: number) => number,
): Examples {
  requireInteger(where, 'count', count, 0, 0xffff_ffff);
  requireInteger(where, 'length', length, 1, 0xffff_ffff);
  requireInteger(where, 'symbols', symbols, 1, 255);
  const positions = 2 * length;
  const inputs = zeros([count, positions]);
  const targets = zeros([count, positions]);
  targets.data.fill(-1);
  const drawn = uniform(stream, new Float64Array(count * length)).map((u) => Math.floor(u * symbols));
  for (let n = 0; n < count; n++) {
    const said = drawn.subarray(n * length, (n + 1) * length);
    const answer = said.map((_, i) => said[source(i)]!);
    inputs.data.set([...said, symbols, ...answer.subarray(0, -1)], n * positions);
    targets.data.set(answer, n * positions + length);
  }
  return { inputs, targets };
}

function requireAmount(where: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1000)) throw fault(where, `${name} must be a number from 0 to 1000`, value);
}
