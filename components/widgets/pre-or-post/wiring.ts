// A block as what stands on its branch and what stands on its lane. The picture, the formula and the line of code are
// all read off this, so that they cannot disagree.

/** Where the norm can stand: after the plus, or at the start of the branch. */
export const PLACES = ['post', 'pre'] as const;

/** One of the two places. */
export type Place = (typeof PLACES)[number];

/** What can stand on a line: a norm, or F, the layer itself. */
export type Part = 'norm' | 'layer';

/** A block: its parts in the order of the stream, on the branch before the plus and on the lane after it. */
export interface Wired {
  readonly branch: readonly Part[];
  readonly lane: readonly Part[];
}

/** Returns the block of a place. */
export function wire(place: Place): Wired {
  return place === 'post' ? { branch: ['layer'], lane: ['norm'] } : { branch: ['norm', 'layer'], lane: [] };
}

/** Returns whether a lane leads from the bottom of the network to its top that no norm crosses. */
export function hasClearLane({ lane }: Wired): boolean {
  return lane.length === 0;
}

/** Returns the block as a formula in x, its parts called by the names given: LN(x + F(x)). */
export function formulaOf({ branch, lane }: Wired, names: Readonly<Record<Part, string>>): string {
  const through = (parts: readonly Part[], x: string) => parts.reduce((inner, part) => `${names[part]}(${inner})`, x);
  return through(lane, `x + ${through(branch, 'x')}`);
}
