// A cell in the runtime's graph: one variable for its run, one for each name that it gives to others, and one for the
// value it ends in.

import type { Module, Variable } from '@observablehq/runtime';
import type { Analysis } from './analyze.ts';
import type { Cell } from './cell.ts';
import { compile, endsInValue, type Outcome } from './compile.ts';
import type { Failures } from './failures.ts';
import { isSteps, isThenable, paced, type Steps } from './generators.ts';
import { Chosen } from './inputs.ts';
import { OWN_NAMES } from './language.ts';
import { type Misplaced, shownFault } from './misplaced.ts';

/** Where a cell is defined. */
export interface Place {
  readonly cell: Cell;
  readonly module: Module;
  readonly failures: Failures;
}

/** The variable that holds all that a cell's run gives; no name of a reader's has a space. */
const outcomeOf = (id: string) => `cell ${id}`;

/** Defines a cell that cannot run: it says why at once; its names are there, and fail whoever needs them. */
export function defineProblem(place: Place, problem: Misplaced, names: readonly string[]): Variable[] {
  const { cell, module, failures } = place;
  cell.fail(shownFault(problem));
  failures.clear(cell.id);
  const fail = () => {
    throw problem;
  };
  return names.map((name) => module.variable({}).define(name, [], fail));
}

/** Defines a cell that runs on the names it needs, and gives others its own. */
export function defineRun(
  place: Place,
  analysis: Analysis,
  needs: readonly string[],
  names: readonly string[],
): Variable[] {
  const { cell, module, failures } = place;
  const rejected = (error: unknown) => failures.tell(cell, error, analysis);
  const part = (name: string, of: (outcome: Outcome) => unknown) => {
    const observer = { fulfilled: (value: unknown) => cell.take(name, value), rejected };
    const give = (outcome: never) => partOf(cell, name, of(outcome));
    return module.variable(observer).define(name || null, [outcomeOf(cell.id)], give);
  };
  const observer = { fulfilled: () => cell.complete(), rejected };
  return [
    module.variable(observer).define(outcomeOf(cell.id), needs, runOf(place, analysis, needs)),
    ...names.map((name) => part(name, (outcome) => outcome.names[name])),
    ...(endsInValue(analysis) ? [part('', (outcome) => outcome.value)] : []),
  ];
}

function runOf({ cell, failures }: Place, analysis: Analysis, needs: readonly string[]) {
  const parts = endsInValue(analysis) ? [''] : analysis.names;
  const body = compile(cell.id, analysis, [...OWN_NAMES, ...needs]);
  return (...values: never[]) => {
    failures.clear(cell.id);
    cell.begin(parts);
    const own = cell.own();
    const given = cell.compute(() => body(...OWN_NAMES.map((name) => own[name]), ...values));
    return analysis.waits ? held(cell, given) : given;
  };
}

function partOf(cell: Cell, name: string, value: unknown): unknown {
  if (value instanceof Chosen || (name === '' && value === undefined)) cell.leaveOut(name);
  return overTime(cell, value);
}

/** A promise is waited for until the run is given up. */
function held(cell: Cell, value: unknown): unknown {
  cell.tell({ type: 'waiting', id: cell.id });
  return Promise.race([value, cell.givenUp]);
}

/** What comes over time is taken as it comes: of a promise what it gives, of a generator one value after the other. */
function overTime(cell: Cell, value: unknown): unknown {
  if (value instanceof Chosen || typeof value !== 'object' || value === null) return value;
  const [steps, promise] = cell.compute(() => [isSteps(value), isThenable(value)]);
  if (steps) return paced(value as Steps, cell.givenUp, cell.compute);
  return promise ? held(cell, value) : value;
}
