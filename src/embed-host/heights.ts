// How high a frame will be, before it has said so: from what was measured at several widths.

import measured from '../embed/heights.json' with { type: 'json' };

type Points = readonly (readonly [width: number, height: number])[];

/** Returns the height of a widget's frame at a width, linear between the measured ones, in whole CSS px; undefined where none was measured. */
export function heightAt(widget: string, width: number): number | undefined {
  if (!Object.hasOwn(measured, widget)) return undefined;
  return interpolate((measured as unknown as Record<string, Points>)[widget]!, width);
}

/** Returns the value at `width` of the line through points of growing width, level before its first and after its last. */
export function interpolate(points: Points, width: number): number | undefined {
  const next = points.findIndex(([x]) => x >= width);
  const [x1, y1] = points.at(next) ?? []; // -1 is the last
  const [x0, y0] = points[next - 1] ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return y1;
  return Math.round(y0 + ((y1 - y0) * (width - x0)) / (x1 - x0));
}
