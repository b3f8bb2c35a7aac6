// What can be done to the numbers by one button each. A move changes x and nothing else.

/** The moves, in the order of their buttons. */
export const MOVES = ['ten', 'five', 'minus', 'equal', 'huge', 'tiny'] as const;

export type Move = (typeof MOVES)[number];

const TO: Readonly<Record<Move, (x: readonly number[]) => number[]>> = {
  ten: (x) => x.map((value) => value * 10),
  five: (x) => x.map((value) => value + 5),
  minus: (x) => x.map((value) => 0 - value),
  equal: (x) => x.map(() => x[0]!),
  huge: (x) => [...x.slice(0, -1), Math.max(1000, ...x.slice(0, -1).map((value) => 100 * Math.abs(value)))],
  tiny: (x) => x.map((value) => value * 1e-4),
};

/** Returns the numbers after a move, to 15 digits, so that ten times 1.1 is 11. */
export function moved(x: readonly number[], move: Move): number[] {
  return TO[move](x).map((value) => Number(value.toPrecision(15)));
}
