// What is wrong with a page's cells before any of them runs: names defined twice, cells that wait for each other,
// names that nobody defines. Each is told where it stands, naming the other.

import { closest, distance } from 'fastest-levenshtein';
import { fault } from '#core/fault.ts';
import type { Analysis } from './analyze.ts';
import { isLanguage, OWN_NAMES } from './language.ts';
import { Misplaced } from './misplaced.ts';

/** A cell as far as it could be read: its analysis, or what stands in the way; its names either way. */
export interface ReadCell {
  readonly id: string;
  readonly names: readonly string[];
  readonly read: Analysis | Misplaced;
}

/** Returns the cell that defines each name, the first where there are two. */
export function definers(cells: readonly ReadCell[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { id, names } of cells) for (const name of names) if (!map.has(name)) map.set(name, id);
  return map;
}

/** Returns what keeps a cell from running, undefined where nothing does; `known` are the names of the scope. */
export function problemOf(cell: ReadCell, cells: readonly ReadCell[], known: readonly string[]): Misplaced | undefined {
  if (cell.read instanceof Misplaced) return cell.read;
  return (
    reserved(cell) ?? duplicate(cell, cells) ?? undefinedName(cell.id, cell.read, cells, known) ?? cycle(cell, cells)
  );
}

function problem({ id }: ReadCell, what: string, got: string, hint: string): Misplaced {
  return new Misplaced('SyntaxError', fault(id, what, got, hint).message);
}

function reserved(cell: ReadCell): Misplaced | undefined {
  const name = cell.names.find((one) => OWN_NAMES.includes(one));
  if (name === undefined) return undefined;
  return problem(cell, "a name must not be one of the notebook's own", name, 'Choose another.');
}

function duplicate(cell: ReadCell, cells: readonly ReadCell[]): Misplaced | undefined {
  for (const name of cell.names) {
    const other = cells.find(({ id, names }) => id !== cell.id && names.includes(name));
    if (other === undefined) continue;
    return problem(cell, 'a name must be defined in one cell', `${name} in ${other.id} as well`, 'Rename one of them.');
  }
  return undefined;
}

/** Returns the fault of the first name that is defined nowhere, with the nearest that is. */
export function undefinedName(
  where: string,
  { references, names }: Analysis,
  cells: readonly Pick<ReadCell, 'names'>[],
  known: readonly string[],
): Misplaced | undefined {
  const there = [...cells.flatMap((cell) => cell.names), ...known, ...OWN_NAMES];
  for (const [name, { optional, ...place }] of references) {
    if (optional || there.includes(name) || isLanguage(name)) continue;
    const near = closest(name, [...there, ...names]);
    const hint = distance(name, near) <= Math.max(1, Math.floor(name.length / 3)) ? ` Did you mean ${near}?` : '';
    return new Misplaced('ReferenceError', `${where}: ${name} is not defined.${hint}`, place);
  }
  return undefined;
}

function cycle(cell: ReadCell, cells: readonly ReadCell[]): Misplaced | undefined {
  const path = pathBack(cell.id, cell.id, cells, definers(cells), new Set());
  if (path === undefined) return undefined;
  const steps = path.map(({ name, by }) => `${name} of ${by}`).join(', which needs ');
  return problem(cell, 'a cell must not need itself', `${cell.id}, which needs ${steps}`, 'Break the circle.');
}

interface Step {
  readonly name: string;
  readonly by: string;
}

/** The names by which a cell leads back to `goal`, undefined where none do. */
function pathBack(
  from: string,
  goal: string,
  cells: readonly ReadCell[],
  by: ReadonlyMap<string, string>,
  seen: Set<string>,
): Step[] | undefined {
  const read = cells.find(({ id }) => id === from)?.read;
  if (read === undefined || read instanceof Misplaced) return undefined;
  for (const name of read.references.keys()) {
    const next = by.get(name);
    if (next === goal) return [{ name, by: next }];
    if (next === undefined || seen.has(next)) continue;
    seen.add(next);
    const rest = pathBack(next, goal, cells, by, seen);
    if (rest !== undefined) return [{ name, by: next }, ...rest];
  }
  return undefined;
}
