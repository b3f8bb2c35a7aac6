// The words of the dish: what it is called, its eight tastes, its twelve steps. They come from the lesson's
// recipe.yaml, so that an instructor makes it soup by editing words; the model only needs each step's main taste.

import { STEPS, TASTES } from './model.ts';

/** One step: what is added, and which taste it mostly brings. */
export interface Step {
  readonly ingredient: string;
  readonly taste: string;
}

/** A dish in words. */
export interface Recipe {
  readonly dish: string;
  readonly tastes: readonly string[];
  readonly steps: readonly Step[];
}

/** Returns what is wrong with a recipe, a sentence each, in the name of the file it came from. */
export function recipeFaults(file: string, { tastes, steps }: Recipe): string[] {
  const faults: string[] = [];
  if (tastes.length !== TASTES) faults.push(`${file}: tastes must be ${TASTES}, got ${tastes.length}.`);
  if (new Set(tastes).size !== tastes.length)
    faults.push(`${file}: tastes must differ from each other, got ${tastes.join(', ')}.`);
  if (steps.length !== STEPS) faults.push(`${file}: steps must be ${STEPS}, got ${steps.length}.`);
  steps.forEach(({ ingredient, taste }, index) => {
    if (tastes.includes(taste)) return;
    faults.push(`${file}: steps.${index}: taste of ${ingredient} must be one of ${tastes.join(', ')}, got ${taste}.`);
  });
  return faults;
}

/** Returns each step's main taste as an index into the tastes. */
export function mainTastes({ tastes, steps }: Recipe): number[] {
  return steps.map(({ taste }) => tastes.indexOf(taste));
}
