// What every model hands over once it is recorded: where the data goes in, where the loss comes out, and the stream
// between.

import { fault } from '../fault.ts';
import type { Tape, Value } from '../tape.ts';

/** The wires of one block by name: `in` and `out` in every model, the rest as its own file says. */
export type Wires = Readonly<Record<'in' | 'out', Value> & Record<string, Value>>;

/** A recorded network: its tape, its ends, and the wires of each block in the order of the stream. */
export interface Network {
  readonly tape: Tape;
  readonly inputs: Value;
  readonly targets: Value;
  readonly logits: Value;
  readonly loss: Value;
  /** How many tokens there are, where the inputs are tokens. */
  readonly vocabulary?: number;
  readonly blocks: readonly Wires[];
}

/**
 * Returns the order in which blocks 0 to depth - 1 are recorded: as they are, or as `order` says, which may leave some
 * out or exchange them; throws where it names one that is not there.
 */
export function blockOrder(where: string, depth: number, order?: readonly number[]): readonly number[] {
  const all = Array.from({ length: depth }, (_, i) => i);
  const unknown = order?.find((block) => !all.includes(block));
  if (unknown !== undefined) throw fault(where, `order must name blocks from 0 to ${depth - 1}`, unknown);
  return order ?? all;
}
