// Optimisers: `slots` numbers of state for each parameter, all zero at first, and an update from the gradients
// and the state alone. Rates and the limit on the gradient are separate, so that any go together.

import type { Program } from '../tape.ts';

/** A rule that turns gradients into steps; it keeps nothing but its slots in the program's memory. */
export interface Optimizer {
  readonly slots: number;
  /** Sets the slots as they are before the first step. */
  init(program: Program): void;
  /** Moves the parameters by one step, number `step` from 0, at a rate. */
  update(program: Program, step: number, rate: number): void;
}

/** Returns gradient descent: x <- x - rate dx. */
export function sgd(): Optimizer {
  return {
    slots: 0,
    init: () => {},
    update: ({ kernels, parameterCount, toGradient }, _, rate) =>
      kernels.combine(0, toGradient, parameterCount, 1, -rate),
  };
}

/** Returns gradient descent with momentum (Polyak 1964): m <- decay m + dx, x <- x - rate m; decay from 0 to 1. */
export function momentum(decay = 0.9): Optimizer {
  return {
    slots: 1,
    init: clearSlots,
    update({ kernels, parameterCount, toGradient, slotsAt }, _, rate) {
      kernels.combine(slotsAt, toGradient, parameterCount, decay, 1);
      kernels.combine(0, slotsAt, parameterCount, 1, -rate);
    },
  };
}

/** Returns Adam (Kingma & Ba 2015, arXiv 1412.6980) with its usual decays of the two moments. */
export function adam(beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8): Optimizer {
  return {
    slots: 2,
    init: clearSlots,
    update({ kernels, parameterCount, toGradient, slotsAt }, step, rate) {
      const correction2 = Math.sqrt(1 - power(beta2, step + 1));
      const corrected = (rate * correction2) / (1 - power(beta1, step + 1));
      kernels.adam(
        0,
        toGradient,
        slotsAt,
        slotsAt + parameterCount,
        parameterCount,
        corrected,
        beta1,
        beta2,
        epsilon * correction2,
      );
    },
  };
}

/** base^exponent for a whole exponent from 0, by products alone: Math.pow differs between engines. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; square *= square, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
  }
  return result;
}

function clearSlots({ memory, slotsAt }: Program): void {
  memory.fill(0, slotsAt);
}

/** Returns the rate at a step of a linear warm-up over `steps` steps to `rate`. */
export function warmup(rate: number, steps: number, step: number): number {
  return step < steps ? (rate * (step + 1)) / steps : rate;
}

/**
 * Scales all gradients so that their norm is at most `most`, and returns what it was (Pascanu et al. 2013, arXiv
 * 1211.5063).
 */
export function clipGradient({ kernels, parameterCount, toGradient }: Program, most: number): number {
  const norm = Math.sqrt(kernels.dot(toGradient, toGradient, parameterCount));
  if (norm > most) kernels.combine(toGradient, toGradient, parameterCount, most / norm, 0);
  return norm;
}
