// Why a cell failed: by an error of its own, or because another did. Who depends on a failure names its root.

import { RuntimeError } from '@observablehq/runtime';
import type { Analysis } from './analyze.ts';
import type { Cell } from './cell.ts';
import { errorIn } from './compile.ts';
import { GIVEN_UP } from './generators.ts';

/** The failures of a notebook's cells; `by` says which cell defines each name. */
export interface Failures {
  by: ReadonlyMap<string, string>;
  /** Forgets why a cell failed: it starts anew. */
  clear(id: string): void;
  /** Has a cell tell an error that the runtime hands over, unless another tells it. */
  tell(cell: Cell, error: unknown, analysis: Analysis): void;
}

/** Returns a record of failures that is empty. */
export function createFailures(): Failures {
  const roots = new Map<string, string>();
  const failures: Failures = {
    by: new Map(),
    clear: (id) => roots.delete(id),
    tell(cell, error, analysis) {
      const { message, name } = handedOn(error);
      if (message === GIVEN_UP) return;
      if (name === undefined) return cell.fail(errorIn(cell.id, error, analysis));
      const source = failures.by.get(name);
      if (source === undefined) return; // the cell's own outcome, which has told it
      const root = roots.get(source) ?? source;
      roots.set(cell.id, root);
      cell.begin([]); // nothing of its last run holds any more
      cell.fail({ kind: 'error', name: 'DependencyError', message: dependency(cell.id, name, source, root) });
    },
  };
  return failures;
}

function dependency(id: string, name: string, source: string, root: string): string {
  const reason = root === source ? '' : `, since cell ${root} failed`;
  return `${id}: ${name} is needed, but cell ${source} failed${reason}.`;
}

/** The name that the runtime could not hand on, and why; an error of a reader's own has none, and may not even be read. */
function handedOn(error: unknown): { readonly message?: string; readonly name?: string } {
  try {
    const { message } = error as Error;
    return error instanceof RuntimeError ? { message, name: error.input ?? '' } : { message };
  } catch {
    return {};
  }
}
