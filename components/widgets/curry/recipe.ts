// The words of the dish: what it is called, its eight tastes, its twelve steps. They come from the lesson's
// recipe.yaml, so that an instructor makes it soup by editing words; the model only needs each step's main taste.

import { nearestName } from '#params';
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

/** What is wrong with a recipe, where in it, and what helps. */
interface RecipeFault {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly hint: string;
}

/** Returns everything that is wrong with a recipe. */
export function recipeFaults({ tastes, steps }: Recipe): RecipeFault[] {
  const faults: RecipeFault[] = [];
  const tell = (path: RecipeFault['path'], what: string, hint: string) => faults.push({ path, what, hint });
  if (tastes.length !== TASTES)
    tell(['tastes'], `tastes must be ${TASTES}, got ${tastes.length}`, 'The figure draws as many bars.');
  if (new Set(tastes).size !== tastes.length)
    tell(['tastes'], `tastes must differ from each other, got ${tastes.join(', ')}`, 'Rename one.');
  if (steps.length !== STEPS)
    tell(['steps'], `steps must be ${STEPS}, got ${steps.length}`, 'The figure has as many tins.');
  steps.forEach(({ ingredient, taste }, index) => {
    if (tastes.includes(taste)) return;
    const what = `steps.${index}: taste of ${ingredient} must be one of ${tastes.join(', ')}, got ${taste}`;
    tell(['steps', index, 'taste'], what, `Did you mean ${nearestName(taste, tastes)}?`);
  });
  return faults;
}

/** Returns each step's main taste as an index into the tastes. */
export function mainTastes({ tastes, steps }: Recipe): number[] {
  return steps.map(({ taste }) => tastes.indexOf(taste));
}
