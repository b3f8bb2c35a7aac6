// How high each embed is at a width, as it was measured in a browser: `npm run measure:heights` writes the record.

import { heightAt } from '../../embed-host/heights.ts';

/** The height in CSS pixels that is reserved for a widget until it is measured: about that of one with a chart. */
const UNMEASURED = 900;

/** Returns a widget's height in whole CSS pixels at a width, UNMEASURED for one that is not in the record. */
export function measuredHeight(widget: string, width: number): number {
  return heightAt(widget, width) ?? UNMEASURED;
}
