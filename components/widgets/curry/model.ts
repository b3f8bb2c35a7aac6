// A recipe as a deep network: the pot is a vector of eight tastes, each step is a real layer that reads the pot
// through tanh(h W) and adds its ingredient. Tasting is the core's LayerNorm after every addition (Post-LN).
// Nothing here decides that a step breaks: its units saturate, or die, or a number leaves float16.

import {
  type Key,
  key,
  LARGEST,
  layerNorm,
  lecunInit,
  matmul,
  normal,
  rms,
  rmsNorm,
  type Seasoning,
  split,
  type Tensor,
  tanh,
  tensor,
} from '#core';

/** How many tastes the pot has: the width of every layer. */
export const TASTES = 8;
/** How many steps the recipe has. */
export const STEPS = 12;

/** A unit is saturated beyond this, and dead below 1 minus this. */
const SATURATED = 0.99;
/** A step is broken from this many saturated units on. */
const BROKEN_UNITS = 7;

/** How the cook tastes after each addition. */
export type Norm = 'none' | 'layer' | 'rms';

/** The kitchen of one seed: what each step reads with, what it adds, and the pot before the first step. */
export interface Kitchen {
  readonly start: Tensor; // (1, tastes)
  readonly readers: readonly Tensor[]; // per step and one for the plate: (tastes, tastes)
  readonly hands: readonly Tensor[]; // per step: (tastes, tastes), what reading changes in the ingredient
  readonly ingredients: readonly Float32Array[]; // per step: (tastes)
}

/** What can stop the next step: too many saturated units, all of them dead, or a number beyond float16. */
export type Fate = 'fine' | 'saturated' | 'dead' | 'overflowed';

/** The pot around one step, and what the step after it still makes of it. */
export interface Taste {
  readonly before: Float32Array; // (tastes), the ingredient added, not yet tasted
  readonly after: Float32Array; // (tastes), tasted
  readonly size: number; // RMS of the pot after tasting
  readonly saturated: number; // units of the next step beyond 0.99
  readonly dead: number; // units of the next step within 0.01 of zero
  readonly notices: number; // norm of the next step's Jacobian over the largest it can be, 0 to 1
  readonly fate: Fate; // of the next step
}

/** Returns the kitchen of a seed; `mains` gives each step's main taste by index. */
export function kitchen(seed: number, mains: readonly number[]): Kitchen {
  const root = key(seed);
  return {
    start: tensor([1, TASTES], absolute(split(root, 0), 0.5)),
    readers: Array.from({ length: STEPS + 1 }, (_, k) => lecunInit(split(split(root, 1), k), TASTES, TASTES)),
    hands: mains.map((_, k) => lecunInit(split(split(root, 2), k), TASTES, TASTES)),
    ingredients: mains.map((main, k) => {
      const amounts = absolute(split(split(root, 3), k), 0.3);
      amounts[main]! += 1;
      return amounts;
    }),
  };
}

/** |N(0, 1)| times a scale, one number a taste. */
function absolute(stream: Key, scale: number): Float32Array {
  return normal(stream, new Float32Array(TASTES)).map((value) => scale * Math.abs(value));
}

/**
 * Returns the pot around every step: `amounts` multiplies each ingredient, `seasoning` is the cook's preference.
 * Where all amounts are one and the same, the whole recipe is multiplied, and with it the pot it starts from.
 */
export function cook(place: Kitchen, amounts: readonly number[], norm: Norm, seasoning: Seasoning = {}): Taste[] {
  const all = amounts[0]!;
  let pot = amounts.every((amount) => amount === all) ? scaled(place.start, all) : place.start;
  return amounts.map((amount, k) => {
    const added = addIngredient(place, pot, k, amount);
    pot = taste(added, norm, seasoning);
    return { before: added.data, after: pot.data, size: rms(pot.data), ...nextStep(pot, added, place.readers[k + 1]!) };
  });
}

/** Returns how much of a change the first step notices in the pot it starts from, 0 to 1. */
export function firstNotices({ start, readers }: Kitchen): number {
  return sensitivity(tanh(matmul(start, readers[0]!)).data, readers[0]!);
}

function scaled({ shape, data }: Tensor, factor: number): Tensor {
  return tensor(
    shape,
    data.map((value) => value * factor),
  );
}

/** h + a (p + tanh(h W) V / 2), shape (1, tastes). */
function addIngredient({ readers, hands, ingredients }: Kitchen, pot: Tensor, k: number, amount: number): Tensor {
  const reading = tanh(matmul(pot, readers[k]!));
  const turn = matmul(reading, hands[k]!).data;
  return tensor(
    [1, TASTES],
    pot.data.map((h, i) => h + amount * (ingredients[k]![i]! + turn[i]! / 2)),
  );
}

function taste(pot: Tensor, norm: Norm, seasoning: Seasoning): Tensor {
  if (norm === 'none') return pot;
  return norm === 'rms' ? rmsNorm(pot, seasoning) : layerNorm(pot, seasoning);
}

function nextStep(pot: Tensor, added: Tensor, reader: Tensor): Pick<Taste, 'saturated' | 'dead' | 'notices' | 'fate'> {
  const units = tanh(matmul(pot, reader)).data;
  const saturated = units.filter((unit) => Math.abs(unit) > SATURATED).length;
  const dead = units.filter((unit) => Math.abs(unit) < 1 - SATURATED).length;
  const overflowed = added.data.some((value) => !(Math.abs(value) <= LARGEST.float16));
  return { saturated, dead, notices: sensitivity(units, reader), fate: fateOf(saturated, dead, overflowed) };
}

function fateOf(saturated: number, dead: number, overflowed: boolean): Fate {
  if (overflowed) return 'overflowed';
  if (saturated >= BROKEN_UNITS) return 'saturated';
  return dead === TASTES ? 'dead' : 'fine';
}

/** Frobenius norm of d tanh(h W) / dh over its largest value, which is at h = 0 and equals that of W. */
function sensitivity(units: Float32Array, reader: Tensor): number {
  let left = 0;
  let largest = 0;
  reader.data.forEach((weight, i) => {
    const unit = units[i % TASTES]!;
    const slope = 1 - unit * unit;
    left += slope * slope * weight * weight;
    largest += weight * weight;
  });
  return Math.sqrt(left / largest);
}
