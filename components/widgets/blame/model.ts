// Blame: how large the gradient of the loss is after each block of four real networks, before anything is learned and
// while they learn. What computes it is elsewhere, start.ts and the race, so that a page can open without them.

import type { RaceSettings, RaceSnapshot, Runner } from '#jobs/race.ts';

/** The most blocks a network can have. */
export const MOST_BLOCKS = 128;
/** Numbers in a state, the width of every block. */
export const WIDTH = 16;
/** Steps of training that the figure shows. */
export const STEPS = 200;

const RATE = 0.01;

/** The name of a combination, the same in every figure of the course. */
export type Name = Runner['name'];
/** The four in the order they are told; each pair is without and with LayerNorm. */
export const NAMES = ['plain', 'layer', 'residual', 'both'] as const satisfies readonly Name[];

/** What is known of one network: the norm of the gradient after each block, first block first. */
export interface Reading extends Pick<Runner, 'blame'>, Partial<Pick<Runner, 'broken'>> {
  /** The loss of the batch that was blamed for; not told at initialization. */
  readonly loss?: number;
}

/** All that is known at one moment: at initialization (step 0), or at a step of training, of each network. */
export interface Moment {
  readonly step: number;
  readonly readings: ReadonlyMap<Name, Reading>;
  /** What was known before the last change, to be drawn until it is known anew, so that no line blinks. */
  readonly before?: ReadonlyMap<Name, Reading>;
}

/** Returns the race that the figure runs: descent at one small rate, no examinations on the way. */
export function raceOf(depth: number, seed: number): RaceSettings {
  return { depth, seed, width: WIDTH, optimizer: 'sgd', lr: RATE, steps: STEPS, every: STEPS };
}

/** Returns the name of the combination that the two switches stand for. */
export function nameOf({ residual, norm }: { readonly residual: string; readonly norm: string }): Name {
  return NAMES[(residual === 'on' ? 2 : 0) + (norm === 'layer' ? 1 : 0)]!;
}

/** Returns what a race shows, as a moment; a race counts a step once all four have made it, here its losses count. */
export function momentOf({ runners }: RaceSnapshot): Moment {
  const step = Math.max(...runners.map(({ losses }) => losses.length));
  const readings = runners.map(({ name, blame, broken, losses }): [Name, Reading] => {
    return [name, { blame, loss: losses.at(-1)!, ...(broken && { broken }) }];
  });
  return { step, readings: new Map(readings) };
}

/** Returns the blame at the first block in multiples of that at the last; NaN where there is none at the last. */
export function ratioOf({ blame }: Reading): number {
  return blame[0]! / blame.at(-1)!;
}
