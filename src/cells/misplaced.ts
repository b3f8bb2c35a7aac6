// A fault of a cell that is known before it runs, with its place in the source.

import type { CellError } from './shown.ts';

/** A line and a column of a cell's source, both from 1; the column is left out where types were dropped before it. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/** An error with its place, named as JavaScript would name it. */
export class Misplaced extends Error {
  override readonly name: string;
  readonly place: Place | undefined;

  constructor(name: string, message: string, place?: Place) {
    super(message);
    this.name = name;
    this.place = place;
  }
}

/** Returns a place with its column only where the line is the same in source and code. */
export function placeIn(source: string, code: string, line: number, column: number): Place {
  return source.split('\n')[line - 1] === code.split('\n')[line - 1] ? { line, column } : { line };
}

/** Returns a misplaced fault as it is shown. */
export function shownFault({ name, message, place }: Misplaced): CellError {
  return { kind: 'error', name, message, ...place };
}
