// The race: the four combinations train in step, from the same weights, on the same batches. One call advances one of
// them by one step, or examines it, so that whoever runs the race can stop for breath in between.

import { COMBINATIONS, type Combination, key, split, type Tensor, zeros } from '#core';
import { fault, requireInteger } from '#core/fault.ts';
import {
  adam,
  answers,
  type Breakdown,
  blame,
  type Examples,
  firstBreakdown,
  mlp,
  type Regime,
  sgd,
  spirals,
  type Trainer,
  trainer,
} from '#core/learning.ts';
import type { Job } from './job.ts';

/** What a race is run with; the same settings give the same race to the bit. */
export interface RaceSettings {
  readonly depth: number;
  readonly width: number;
  readonly optimizer: 'sgd' | 'adam';
  readonly lr: number;
  readonly seed: number;
  /** How many steps are run. */
  readonly steps: number;
  /** How many steps lie between two examinations. */
  readonly every?: number;
  /** How many points a side the map of answers has, 0 for none. */
  readonly grid?: number;
}

/** How far one network has come. */
export interface Runner {
  readonly name: Combination['name'];
  /** The loss of each step's batch, before the step. */
  readonly losses: Float32Array;
  /** The share of fresh points told right, 0 to 1, at each examination; none after its numbers ended. */
  readonly accuracies: Float32Array;
  /** The norm of the gradient after each block, at the last step. */
  readonly blame: Float32Array;
  /**
   * Logit of class 1 less that of class 0 at each point of the map, row after row from the lowest; empty without one.
   */
  readonly map: Float32Array;
  /** Where and when its numbers ended, if they did; it stands still since. */
  readonly broken?: Breakdown & { readonly step: number };
}

/** The race as it stands. */
export interface RaceSnapshot {
  readonly step: number;
  /** The points that all train on, x and y in turn; their classes are 0 and 1 in turn. */
  readonly points: Float32Array;
  readonly runners: readonly Runner[];
}

/** Half the side of the map of answers, in the units of the inputs. */
export const MAP_REACH = 2.4;

const BATCH = 64;
const POINTS = 512; // to train on, and as many fresh ones to examine with

/** Returns a race at its start; throws where the depth, width, seed or number of steps is out of range. */
export function race(settings: RaceSettings): Job<RaceSnapshot> {
  const { steps, every = 20 } = settings;
  requireInteger('race', 'steps', steps, 1, 100_000);
  const course = layOut(settings);
  const runners = COMBINATIONS.map((combination) => createRunner(combination, settings, course));
  let step = 0;
  let turns = 0;
  const plan = (function* () {
    for (const runner of runners) yield runner.examine();
    while (step < steps) {
      for (const runner of runners) {
        runner.advance();
        if (runner === runners.at(-1)) step += 1; // before the turn ends, so that a race at rest has made its step
        yield;
      }
      if (step % every === 0 || step === steps) for (const runner of runners) yield runner.examine();
    }
  })();
  return {
    advance() {
      const { done } = plan.next();
      if (!done) turns += 1;
      return !done;
    },
    atRest: () => turns % runners.length === 0,
    snapshot: () => ({ step, points: course.train.inputs.data, runners: runners.map(({ report }) => report()) }),
    set(name, value) {
      if (name !== 'lr' || !(value >= 0)) throw fault('race', 'what can be set is lr, from 0', `${name} = ${value}`);
      for (const runner of runners) runner.setRate(value);
    },
  };
}

/** What all runners of a race share: points to train on, fresh ones to examine with, and the points of the map. */
interface Course {
  readonly train: Examples;
  readonly fresh: Examples;
  readonly map: Tensor;
}

function layOut({ seed, grid = 0 }: RaceSettings): Course {
  requireInteger('race', 'grid', grid, 0, 256);
  const root = key(seed);
  const map = zeros([grid * grid, 2]);
  for (let i = 0; i < grid * grid; i++) {
    map.data[2 * i] = MAP_REACH * ((2 * (i % grid) + 1) / grid - 1);
    map.data[2 * i + 1] = MAP_REACH * ((2 * Math.floor(i / grid) + 1) / grid - 1);
  }
  return { train: spirals(split(root, 0), POINTS), fresh: spirals(split(root, 1), POINTS), map };
}

/**
 * Returns one of the four at its start, on the points and batches of a seed: the same network in a race and wherever
 * it is looked at alone.
 */
export function entrant(
  { wiring }: Combination,
  { depth, width, seed }: Pick<RaceSettings, 'depth' | 'width' | 'seed'>,
  regime: Regime,
  points?: Examples,
): Trainer {
  const root = key(seed);
  const network = mlp({ ...wiring, inputs: 2, classes: 2, batch: BATCH, depth, width }, split(root, 2));
  return trainer(network, points ?? spirals(split(root, 0), POINTS), regime, split(root, 3));
}

function createRunner(combination: Combination, settings: RaceSettings, { train, fresh, map }: Course) {
  const { optimizer, lr, steps } = settings;
  const regime = { optimizer: optimizer === 'adam' ? adam() : sgd(), rate: lr };
  const net = entrant(combination, settings, regime, train);
  const { network } = net;
  const losses = new Float32Array(steps);
  const accuracies: number[] = [];
  let rate = lr;
  let answered = new Float32Array(0);
  let broken: Runner['broken'];
  return {
    setRate(value: number) {
      rate = value;
    },
    advance() {
      if (broken) return;
      const loss = net.step(rate);
      losses[net.steps() - 1] = loss;
      if (!Number.isFinite(loss)) broken = breakdown(net);
    },
    examine() {
      if (broken) return;
      accuracies.push(net.accuracy(fresh));
      answered = differences(answers(net.program, network, map));
    },
    report: (): Runner => ({
      name: combination.name,
      losses: losses.slice(0, net.steps()),
      accuracies: Float32Array.from(accuracies),
      blame: blame(net.program, network),
      map: answered,
      broken,
    }),
  };
}

/** Where the last step's numbers ended: in a block, or else behind the last one. */
function breakdown({ program, network, steps }: Trainer): Runner['broken'] {
  const found = firstBreakdown(program, network) ?? { block: network.blocks.length, what: 'overflow' };
  return { ...found, step: steps() };
}

/** The second of each pair less the first. */
function differences(pairs: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i + 1]! - pairs[2 * i]!);
}
