// Three numbers as a point in space, seen from a little above the plane on which their mean is 0. The line (1, 1, 1)
// stands upright: it is the mean. Distances on the plane are the size: LayerNorm sets them to the circle's radius.

import { arithmetic } from './model.ts';

/** A point of the picture, in its own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is drawn: the input, where it lands on the plane, where the division puts it, and the circle there. */
export interface Drawing {
  readonly center: Spot;
  readonly input: Spot;
  readonly landed: Spot;
  readonly result: Spot;
  readonly circle: { readonly rx: number; readonly ry: number };
  readonly toScale: boolean; // false where the input lies beyond the picture and is drawn at its edge
  readonly height: number; // how far the input is from the plane, along (1, 1, 1): sqrt(3) * |mean|
  readonly before: number; // distance from the upright line before the division
  readonly after: number; // and after it
}

export const WIDTH = 320;
export const HEIGHT = 330;
const TILT = 0.5; // how much of a circle's depth is seen; the upright keeps sqrt(1 - 0.5^2)
const UPRIGHT = Math.sqrt(1 - TILT ** 2);
const REACH = { side: 115, up: 185 };
const BELOW = 66; // room on the far side of the plane
const SMALLEST = 14; // picture units for a distance of 1, so that the circle stays visible
const LARGEST = 46;
const ANGLES = [150, 270, 30].map((degrees) => (degrees * Math.PI) / 180); // where the three axes point, seen from above

/** Returns the picture of the first three numbers of x. */
export function drawingOf(x: readonly number[], epsilon: number): Drawing {
  const { mean, differences, divided } = arithmetic('layer', x.slice(0, 3), { epsilon });
  const height = Math.sqrt(3) * mean;
  const [before, after] = [lengthOf(differences), lengthOf(divided)];
  const unit = unitFor(before, height);
  const shrunk = Math.min(1, REACH.side / (unit * before || 1));
  const lifted = Math.sign(height) * Math.min(unit * Math.abs(height) * UPRIGHT, REACH.up);
  const center = { x: WIDTH / 2, y: height < 0 ? BELOW : HEIGHT - BELOW };
  const landed = onPlane(center, differences, unit * shrunk);
  return {
    center,
    landed,
    input: { x: landed.x, y: landed.y - lifted },
    result: onPlane(
      center,
      divided.map((value) => (Number.isFinite(value) ? value : 0)),
      unit,
    ),
    circle: { rx: unit * Math.sqrt(3), ry: unit * Math.sqrt(3) * TILT },
    toScale: shrunk === 1 && Math.abs(lifted) >= unit * Math.abs(height) * UPRIGHT * 0.999,
    height: Math.abs(height),
    before,
    after,
  };
}

function unitFor(distance: number, height: number): number {
  const wide = REACH.side / Math.max(distance, Math.sqrt(3));
  const high = REACH.up / Math.max(Math.abs(height) * UPRIGHT, 1e-9);
  return Math.min(LARGEST, Math.max(SMALLEST, Math.min(wide, high)));
}

function onPlane(center: Spot, values: readonly number[], unit: number): Spot {
  const along = (part: (angle: number) => number) =>
    Math.sqrt(2 / 3) * values.reduce((sum, value, i) => sum + value * part(ANGLES[i]!), 0);
  return { x: center.x + unit * along(Math.cos), y: center.y - unit * TILT * along(Math.sin) };
}

function lengthOf(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
