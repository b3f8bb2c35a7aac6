// A page's cells as a graph: change one, and all that depend on it follow, in whatever order they stand.
// Observable's runtime is the graph; what goes in is read off the text, what comes out is data.

import './no-frames.ts';
import { type Module, Runtime, type Variable } from '@observablehq/runtime';
import { type Analysis, analyze, guessedNames } from './analyze.ts';
import { Cell } from './cell.ts';
import { runChecks } from './check.ts';
import { createFailures } from './failures.ts';
import { OWN_NAMES } from './language.ts';
import { Misplaced } from './misplaced.ts';
import { definers, problemOf, type ReadCell } from './problems.ts';
import type { Answer, CellSource, Request } from './protocol.ts';
import type { Scope } from './scope.ts';
import type { InputValue } from './shown.ts';
import { defineProblem, defineRun } from './variables.ts';

/** A notebook: it takes what a page asks, and tells what comes of it. */
export interface Notebook {
  take(request: Request): void;
}

/** A cell as it is defined: `signature` is all that its run depends on beside values. */
interface Defined {
  readonly source: string;
  readonly signature: string;
  readonly cell: Cell;
  readonly variables: readonly Variable[];
}

/** What is to be defined: a cell that is read, the names it takes from others, and what keeps it from running. */
interface Plan {
  readonly cell: ReadCell;
  readonly source: string;
  readonly needs: readonly string[];
  readonly problem: Misplaced | undefined;
}

/** Returns a notebook without cells, and tells that it is ready. */
export function createNotebook(scope: Scope, tell: (answer: Answer) => void): Notebook {
  const graph = new CellGraph(scope, tell);
  tell({ type: 'ready' });
  return {
    take(request) {
      if (request.type === 'cells') graph.takeCells(request.cells);
      else if (request.type === 'run') graph.runAgain(request.id);
      else if (request.type === 'input') graph.set(request.id, request.index, request.value);
      else void runChecks(request, scope, tell);
    },
  };
}

class CellGraph {
  readonly #scope: Scope;
  readonly #tell: (answer: Answer) => void;
  readonly #module: Module;
  readonly #failures = createFailures();
  readonly #defined = new Map<string, Defined>();
  #cells: readonly ReadCell[] = [];

  constructor(scope: Scope, tell: (answer: Answer) => void) {
    this.#scope = scope;
    this.#tell = tell;
    this.#module = new Runtime({}, (name) => scope[name]).module();
  }

  /** Defines what is new or changed, and drops what is gone; whatever is as it was does not run. */
  takeCells(sources: readonly CellSource[]): void {
    this.#cells = sources.map(({ id, source }) => this.#readOnce(id, source));
    this.#failures.by = definers(this.#cells);
    const plans = this.#cells.map((cell, index) => this.#plan(cell, sources[index]!.source));
    const changed = plans.filter((plan) => this.#defined.get(plan.cell.id)?.signature !== signatureOf(plan));
    const kept = new Set(plans.filter((plan) => !changed.includes(plan)).map(({ cell }) => cell.id));
    for (const id of this.#defined.keys()) if (!kept.has(id)) this.#remove(id);
    for (const plan of changed) this.#define(plan);
    this.#tell({ type: 'names', names: Object.fromEntries(this.#cells.map(({ id, names }) => [id, names])) });
  }

  runAgain(id: string): void {
    const cell = this.#cells.find((one) => one.id === id);
    const before = this.#defined.get(id);
    if (cell === undefined || before === undefined) return;
    this.#remove(id);
    this.#define(this.#plan(cell, before.source));
  }

  set(id: string, index: number, value: InputValue): void {
    this.#defined.get(id)?.cell.inputs[index]?.set(value);
  }

  #plan(cell: ReadCell, source: string): Plan {
    const problem = problemOf(cell, this.#cells, Object.keys(this.#scope));
    const references = cell.read instanceof Misplaced ? [] : [...cell.read.references.keys()];
    const isThere = (name: string) => this.#failures.by.has(name) || Object.hasOwn(this.#scope, name);
    return { cell, source, needs: references.filter((name) => !OWN_NAMES.includes(name) && isThere(name)), problem };
  }

  #define(plan: Plan): void {
    const { id, names, read } = plan.cell;
    const cell = new Cell(id, this.#tell);
    const own = names.filter((name) => this.#failures.by.get(name) === id);
    const place = { cell, module: this.#module, failures: this.#failures };
    const variables =
      plan.problem === undefined
        ? defineRun(place, read as Analysis, plan.needs, own)
        : defineProblem(place, plan.problem, own);
    this.#defined.set(id, { source: plan.source, signature: signatureOf(plan), cell, variables });
  }

  #remove(id: string): void {
    const { cell, variables } = this.#defined.get(id)!;
    cell.end();
    for (const variable of variables) variable.delete();
    this.#defined.delete(id);
  }

  #readOnce(id: string, source: string): ReadCell {
    const before = this.#cells.find((one) => one.id === id);
    return before !== undefined && this.#defined.get(id)?.source === source ? before : readCell(id, source);
  }
}

function signatureOf({ source, needs, problem }: Plan): string {
  return JSON.stringify([source, needs, problem?.message]);
}

function readCell(id: string, source: string): ReadCell {
  try {
    const read = analyze(id, source);
    return { id, names: read.names, read };
  } catch (error) {
    if (error instanceof Misplaced) return { id, names: guessedNames(source), read: error };
    throw error;
  }
}
