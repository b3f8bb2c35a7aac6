// The telephone's arithmetic as one would write it first: nested arrays, nothing kept, nothing blocked.
// It takes the same weights, codewords and noise as the model, so that only the way of computing differs.

import { type Crowd, type Letter, letterNoise, MOST_PEOPLE, WIDTH } from '../components/widgets/telephone/model.ts';
import { EPSILON, row, type Wiring } from '../src/core/index.ts';

type Vector = number[];

/** Returns, per person, how many letters arrive as they were sent. */
export function naiveWhisper(crowd: Crowd, wiring: Wiring, letters: readonly Letter[], noise: number): number[] {
  const words = Array.from({ length: 27 }, (_, code) => Array.from(row(crowd.codewords, code)));
  const noises = letters.map((letter) => letterNoise(crowd, letter));
  let clean = words;
  let state = letters.map(({ code }) => [...words[code]!]);
  return Array.from({ length: MOST_PEOPLE }, (_, person) => {
    const weights = crowd.people[person]!.weights.data;
    clean = clean.map((x) => block(x, weights, wiring));
    state = state.map((x, i) => noisy(block(x, weights, wiring), noises[i]!, person, noise));
    const known = clean.map((x) => normalized(x, wiring));
    return state.filter((x, i) => nearest(normalized(x, wiring), known) === letters[i]!.code).length;
  });
}

function block(x: Vector, weights: Float32Array, wiring: Wiring): Vector {
  const active = normalized(x, wiring).map((value) => Math.max(value, 0));
  return x.map((value, j) => {
    const sum = active.reduce((total, a, i) => total + a * weights[i * WIDTH + j]!, 0);
    return wiring.residual ? value + sum : sum;
  });
}

function normalized(x: Vector, { norm }: Wiring): Vector {
  if (norm === 'none') return x;
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  return x.map((value) => (value - mean) / Math.sqrt(variance + EPSILON));
}

function noisy(x: Vector, unit: Float32Array, person: number, noise: number): Vector {
  const scale = noise * Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / x.length);
  return x.map((value, i) => value + scale * unit[person * WIDTH + i]!);
}

function nearest(x: Vector, known: readonly Vector[]): number {
  const distances = known.map((y) => y.reduce((sum, value, i) => sum + (value - x[i]!) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}
