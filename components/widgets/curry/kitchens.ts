// What many kitchens have in common, for the lessons' own numbers: measured at build, never typed.

import { cosine } from '#core';
import { fault } from '#core/fault.ts';
import { cook, kitchen, type Norm, STEPS, TASTES, type Taste } from './model.ts';
import { table } from './params.ts';

/** How many kitchens a number in the text is taken over: seeds 1 to 200. */
export const KITCHENS = 200;

/** Amounts that the text tells of, by name. */
export const AMOUNTS = {
  written: Array<number>(STEPS).fill(1),
  'chili-100': only(2, 100),
  'chili-1000': only(2, 1000),
  'all-1000': Array<number>(STEPS).fill(1000),
} as const;

/** The name of amounts that the text tells of. */
export type AmountsName = keyof typeof AMOUNTS;

/** What is measured: over every step from the fourth on, of every kitchen. */
export interface Measured {
  readonly saturated: number; // mean part of the next step's units that are saturated, 0 to 1
  readonly notices: number; // median part of a change that the next step notices, 0 to 1
  readonly likeness: number; // median likeness to the dish as written, tasted the same way, -1 to 1
  readonly size: number; // median RMS of the finished pot
}

function only(step: number, times: number): number[] {
  return Array.from({ length: STEPS }, (_, k) => (k === step ? times : 1));
}

const known = new Map<string, Measured>();

/** Returns what the kitchens have in common for some amounts and a way of tasting. */
export function measure(amounts: AmountsName, norm: Norm): Measured {
  const name = `${amounts} ${norm}`;
  const measured = known.get(name) ?? measureAnew(amounts, norm);
  known.set(name, measured);
  return measured;
}

function measureAnew(amounts: AmountsName, norm: Norm): Measured {
  if (!Object.hasOwn(AMOUNTS, amounts)) {
    throw fault('KitchenNumber', `amounts must be one of ${Object.keys(AMOUNTS).join(', ')}`, amounts);
  }
  if (!table.norm.options.includes(norm)) {
    throw fault('KitchenNumber', `norm must be one of ${table.norm.accepts}`, norm);
  }
  const mains = Array.from({ length: STEPS }, (_, k) => k % TASTES);
  const late: Taste[] = [];
  const likeness: number[] = [];
  const sizes: number[] = [];
  for (let seed = 1; seed <= KITCHENS; seed++) {
    const place = kitchen(seed, mains);
    const dish = cook(place, AMOUNTS[amounts], norm);
    const written = cook(place, AMOUNTS.written, norm);
    late.push(...dish.slice(3));
    likeness.push(...dish.slice(3).map(({ after }, i) => cosine(centered(after), centered(written[i + 3]!.after))));
    sizes.push(dish.at(-1)!.size);
  }
  return {
    saturated: late.reduce((sum, { saturated }) => sum + saturated / TASTES, 0) / late.length,
    notices: middle(late.map(({ notices }) => notices)),
    likeness: middle(likeness),
    size: middle(sizes),
  };
}

function centered(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
