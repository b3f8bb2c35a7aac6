// Two networks trained, and asked with blocks left out or exchanged. Nothing is trained anew: what is left of the row
// answers as it stands.

import { COMBINATIONS, type Key, key, split, uniform } from '#core';
import { accuracy, compile, copyParameters, mlp, sgd, spirals, type Trainer } from '#core/learning.ts';
import { entrant } from '#jobs/race.ts';
import {
  type Ask,
  DRAWS,
  type Each,
  each,
  type Findings,
  NAMES,
  type Name,
  NOBODY,
  orderOf,
  placesOf,
  type Setting,
  type Spread,
  STEPS,
} from './model.ts';

const RATE = 0.02;
const WIDTH = 16;
const FRESH = 512; // points that no network has trained on
const BATCH = 128;
const TURN = 10; // steps that are made before there is time for something else

/** Trains both networks and returns them; yields the steps made every so often, so that a page can breathe. */
export function* practise({ depth, seed }: Setting): Generator<number, Ask> {
  const nets = each((name) => entrant(wired(name), { depth, width: WIDTH, seed }, { optimizer: sgd(), rate: RATE }));
  for (let step = 1; step <= STEPS; step++) {
    for (const name of NAMES) nets[name].step();
    if (step % TURN === 0) yield step;
  }
  const fresh = spirals(split(key(seed), 1), FRESH);
  return (order) => each((name) => told(name, nets[name], depth, order, fresh));
}

function wired(name: Name) {
  return COMBINATIONS.find((one) => one.name === name)!;
}

/** The share of fresh points that the trained network tells right with its blocks in an order. */
function told(name: Name, net: Trainer, depth: number, order: readonly number[], fresh: ReturnType<typeof spirals>) {
  const spec = { ...wired(name).wiring, inputs: 2, classes: 2, batch: BATCH, depth, width: WIDTH };
  const network = mlp(spec, key(0), order); // its weights are those that were learned
  const program = compile(network.tape);
  copyParameters(net.program, program);
  return accuracy(program, network, fresh);
}

/** Takes out each person alone, then ever more at random; yields between two tries. */
export function* tryAll(ask: Ask, { depth, seed }: Setting): Generator<undefined, Findings> {
  const single = yield* trySingle(ask, depth);
  const spreads: Each<Spread>[] = [];
  for (let count = 0; count <= depth; count++) spreads.push(yield* tryRandom(ask, { depth, seed }, count));
  return {
    whole: ask(orderOf(depth, NOBODY)),
    single,
    random: each((name) => spreads.map((one) => one[name])),
  };
}

/** Takes out each of `depth` people alone. */
export function* trySingle(ask: Ask, depth: number): Generator<undefined, Findings['single']> {
  const tries: Each<number>[] = [];
  for (const person of placesOf(depth, 0)) {
    tries.push(ask(orderOf(depth, { deleted: [person], swap: 0 })));
    yield;
  }
  return each((name) => tries.map((one) => one[name]));
}

/** Takes out so many people at random, in several choices; those of a larger count hold those of a smaller one. */
export function* tryRandom(ask: Ask, { depth, seed }: Setting, count: number): Generator<undefined, Each<Spread>> {
  const tries: Each<number>[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const chosen = shuffled(depth, split(split(key(seed), 93), draw)).slice(0, count);
    tries.push(ask(orderOf(depth, { deleted: chosen, swap: 0 })));
    yield;
  }
  return each((name) => spreadOf(tries.map((one) => one[name])));
}

/** The people 1 to `depth` in a random order. */
function shuffled(depth: number, stream: Key): number[] {
  const drawn = uniform(stream, new Float64Array(depth));
  return placesOf(depth, 0).sort((a, b) => drawn[a - 1]! - drawn[b - 1]!);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))]!;
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}

/** Returns what a generator returns, run to its end at once. */
export function finish<T>(job: Generator<unknown, T>): T {
  for (;;) {
    const turn = job.next();
    if (turn.done) return turn.value;
  }
}
