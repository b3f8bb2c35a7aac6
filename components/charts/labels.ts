// Labels of a chart: those at the ends of lines, moved apart just far enough to be read, and powers of ten.

import { superscript } from '#params';

/** Returns positions (px from the top) at least `gap` apart, in the order given, each near its own, within 0 to `room`. */
export function spreadLabels(positions: readonly number[], gap: number, room: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!);
  const moved = [...positions];
  order.forEach((index, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) moved[index] = Math.max(moved[index]!, moved[above]! + gap);
  });
  let floor = room;
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index]!, floor);
    floor = moved[index]! - gap;
  }
  return moved;
}

/** Returns a power of ten as a log axis labels it: 1, 10³, 10⁻⁶. */
export function powerLabel(value: number): string {
  const power = Math.round(Math.log10(value));
  return power === 0 ? '1' : `10${superscript(power)}`;
}
