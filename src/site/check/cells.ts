// The live cells of a text: each can be read, and is what may stand in a cell. Nothing runs here; the build runs them.

import { analyze } from '#cells/analyze.ts';
import { Misplaced, shownFault } from '#cells/misplaced.ts';
import type { CellError } from '#cells/shown.ts';
import { clockOrChance } from '../cells/clock-and-chance.ts';
import { type Fence, fencesIn } from '../cells/fences.ts';
import type { NodeFault, Text } from './text.ts';

/** Rule cell; a cell that is there to fail may fail. */
export function cellFaults({ tree }: Text): NodeFault[] {
  const { fences, faults } = fencesIn(tree);
  return [
    ...faults.map(({ text, ...fault }) => ({ ...fault, rule: 'cell', ...split(text) })),
    ...fences.flatMap((fence) => {
      const error = refused(fence);
      return error === undefined ? [] : [cellFault(fence, error)];
    }),
  ];
}

function refused({ id, source, fails }: Fence): CellError | undefined {
  if (fails) return undefined;
  try {
    analyze(id, source);
  } catch (error) {
    if (error instanceof Misplaced) return shownFault(error);
    throw error;
  }
  return clockOrChance(id, source);
}

/** Returns an error of a cell as a fault of its text, on the line of the text where it stands. */
export function cellFault(fence: Fence, { name, message, line, column }: CellError): NodeFault {
  const { id, indent, node } = fence;
  const text = message.startsWith(`${id}: `) ? message : `${id}: ${name}: ${message}`;
  return { node, line: fence.line + (line ?? 0), column: column && column + indent, rule: 'cell', ...split(text) };
}

/** A sentence in the grammar of errors as its two parts. */
export function split(text: string): { readonly what: string; readonly hint: string } {
  const [what, ...hints] = text.split(/\.(?=\s+[A-Z]|$)/);
  return { what: what!.trim(), hint: hints.length > 0 && hints[0] !== '' ? `${hints.join('.').trim()}` : '' };
}
