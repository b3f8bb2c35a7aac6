// The block as a plan: its rows from top to bottom, wires and steps in between, and the lines that join them.

import type { Wire } from './model.ts';
import type { BlockValues } from './params.ts';

/** A row of the plan: a wire that can be chosen, or a step that makes the next wire out of the last. */
export type Row = { readonly wire: Wire } | { readonly step: 'taste' | 'mix' | 'narrow' };

/** The rows in the order of flow. */
export const ROWS: readonly Row[] = [
  { wire: 'in' },
  { step: 'taste' },
  { wire: 'queries' },
  { wire: 'keys' },
  { wire: 'values' },
  { wire: 'looks' },
  { wire: 'heard' },
  { step: 'mix' },
  { wire: 'attended' },
  { step: 'taste' },
  { wire: 'hidden' },
  { wire: 'active' },
  { step: 'narrow' },
  { wire: 'out' },
];

/** Units from row to row. */
export const ROW = 36;
/** Units from side to side. */
export const ACROSS = 120;

const STREAM = 20;
const BRANCH = 80;
const COLUMNS: Readonly<Partial<Record<Wire, number>>> = {
  in: STREAM,
  attended: STREAM,
  out: STREAM,
  queries: 56,
  values: 104,
  looks: 68,
};

/** Returns where row i is drawn: the wires of the stream at one side, those of a branch at the other. */
export function placeOf(row: Row, i: number): { readonly x: number; readonly y: number } {
  const x = 'wire' in row ? (COLUMNS[row.wire] ?? BRANCH) : BRANCH;
  return { x, y: ROW * (i + 0.5) };
}

/** A line of the plan: the wire whose numbers flow in it, and its path. */
export interface Flow {
  readonly from: Wire;
  readonly path: string;
  readonly skip?: boolean;
}

/** Returns every line of the plan; without residual connections there are no skips. */
export function flows({ residual }: Pick<BlockValues, 'residual'>): Flow[] {
  const joined = JOINS.map(([from, a, b]) => ({ from, path: bend(placeOf(ROWS[a]!, a), placeOf(ROWS[b]!, b)) }));
  return residual === 'on' ? [...SKIPS, ...joined] : joined;
}

const at = (wire: Wire) => ROWS.findIndex((row) => 'wire' in row && row.wire === wire);

/** From the row of a wire or step to another, named by the wire whose numbers flow. */
const JOINS: readonly (readonly [Wire, number, number])[] = [
  ['in', at('in'), at('in') + 1],
  ...(['queries', 'keys', 'values'] as const).map((wire) => [wire, at('in') + 1, at(wire)] as const),
  ['queries', at('queries'), at('looks')],
  ['keys', at('keys'), at('looks')],
  ['values', at('values'), at('heard')],
  ['looks', at('looks'), at('heard')],
  ['heard', at('heard'), at('heard') + 1],
  ['heard', at('heard') + 1, at('attended')],
  ['attended', at('attended'), at('attended') + 1],
  ['hidden', at('attended') + 1, at('hidden')],
  ['hidden', at('hidden'), at('active')],
  ['active', at('active'), at('active') + 1],
  ['active', at('active') + 1, at('out')],
];

const SKIPS = (['in', 'attended'] as const).map((from) => ({ from, skip: true, path: skipPath(from) }));

function skipPath(from: 'in' | 'attended'): string {
  const end = from === 'in' ? 'attended' : 'out';
  return `M${STREAM} ${ROW * (at(from) + 0.5)}V${ROW * (at(end) + 0.5)}`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function bend(a: Place, b: Place): string {
  const middle = (a.y + b.y) / 2;
  return `M${a.x} ${a.y}C${a.x} ${middle} ${b.x} ${middle} ${b.x} ${b.y}`;
}
